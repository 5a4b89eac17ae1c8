import { expect, test } from 'vitest';
import type { Closed } from './come-in.svelte.ts';
import { refusalText } from './refusal-text.ts';

const closed: Closed[] = [
	{ code: 'badge-unknown' },
	{ code: 'badge-voided' },
	{ code: 'badge-foreign' },
	{ code: 'not-a-badge' },
	{ code: 'no-camera' },
	{ code: 'device-unknown' },
	{ code: 'device-revoked' },
	{ code: 'too-many-tries', minutes: 1 },
	{ code: 'too-many-tries', minutes: 5 },
	{ code: 'role-not-by-badge' },
	{ code: 'wrong-code' },
	{ code: 'enrolment-code-unknown' },
	{ code: 'offline-first-time' },
	{ code: 'server-busy' }
];

test.each(closed)(
	'$code $minutes is said kindly: what is and what to do, each with a picture',
	(reason) => {
		for (const { picture, text } of refusalText(reason)) {
			expect(picture).not.toBe('');
			expect(text.split(/\s+/).length).toBeLessThanOrEqual(12);
			// No fault, no alarm, no code (R25).
			expect(text).not.toMatch(/erreur|faux|incorrect|invalide|interdit|\b\d{3}\b/i);
		}
	}
);

test('a pause of one minute is said in the singular', () => {
	expect(refusalText({ code: 'too-many-tries', minutes: 1 })[1].text).toMatch(/1 minute\.$/);
	expect(refusalText({ code: 'too-many-tries', minutes: 5 })[1].text).toMatch(/5 minutes\.$/);
});
