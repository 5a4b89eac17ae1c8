import { expect, test } from 'vitest';
import { readFragment, readQr, tidyShortCode } from './badge-link.ts';

const linaSecret = '9f86d081884c7d659a2feaa0c55ad015';

const links = [
	{
		name: 'Lina opens the link printed for her',
		given: `#appareil=dev123.s3cret&badge=${linaSecret}&vers=je-dis`,
		expect: { device: 'dev123.s3cret', secret: linaSecret, goTo: 'je-dis' }
	},
	{ name: 'a new tablet', given: '#tablette=ABCD2345', expect: { tablet: 'ABCD2345' } },
	{ name: 'nothing of ours', given: '#chapitre-2', expect: {} },
	{ name: 'no fragment', given: '', expect: {} },
	{
		name: 'a place outside the app is not followed',
		given: `#badge=${linaSecret}&vers=//ailleurs.example`,
		expect: { secret: linaSecret }
	}
];
test.each(links)('link: $name', ({ given, expect: brought }) => {
	expect(readFragment(given)).toEqual(brought);
});

const seen = [
	{ name: 'the bare secret', given: `${linaSecret}\n`, expect: { secret: linaSecret } },
	{
		name: 'the link itself',
		given: `https://mavoix.example/entrer#badge=${linaSecret}`,
		expect: { secret: linaSecret }
	},
	{ name: "a shop's bar code", given: '3017620422003', expect: undefined },
	{ name: 'an advertisement', given: 'https://example.org/promo?x=1', expect: undefined },
	{ name: "another app's fragment", given: 'https://example.org/#/menu', expect: undefined }
];
test.each(seen)('camera: $name', ({ given, expect: brought }) => {
	expect(readQr(given)).toEqual(brought);
});

test('a short code is the same however Sami writes it', () => {
	expect(tidyShortCode(' abcd-2345 ')).toBe('ABCD2345');
	expect(tidyShortCode('ABCD 2345 9')).toBe('ABCD2345');
});
