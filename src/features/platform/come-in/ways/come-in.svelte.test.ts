import { expect, test } from 'vitest';
import type { Gate } from '#data/gate.ts';
import { AccountId, ConceptId } from '#domain/ids.ts';
import { accepted, refused } from '#domain/result.ts';
import type { Session } from '#domain/session.ts';
import type { SignInRefusal } from '#domain/sign-in.ts';
import { ComeIn } from './come-in.svelte.ts';

const lina: Session = {
	account: AccountId.parse('lina00000000000'),
	role: 'young',
	name: 'Lina',
	face: ConceptId.parse('face-lina')
};
const linaSecret = '9f86d081884c7d659a2feaa0c55ad015';

/** A door that opens for Lina's badge, and remembers what it was asked. */
function doorOf(refusal: SignInRefusal = { code: 'badge-unknown' }) {
	const asked: unknown[] = [];
	const gate: Pick<Gate, 'showBadge' | 'enrol' | 'adoptEnrolment' | 'reopen'> = {
		showBadge: async (badge, account) => {
			asked.push(account ? { ...badge, account } : badge);
			const hers = 'secret' in badge ? badge.secret === linaSecret : badge.shortCode === 'LNAA2345';
			return hers ? accepted(lina) : refused(refusal);
		},
		enrol: async (code, label) => {
			asked.push({ code, label });
			return code === 'ABCD2345'
				? accepted(undefined)
				: refused({ code: 'enrolment-code-unknown' });
		},
		adoptEnrolment: async (device) => {
			asked.push({ device });
		},
		reopen: async () => accepted(lina)
	};
	return { asked, comeIn: new ComeIn(gate as Gate, 'Tablette') };
}

test('Lina shows her badge to the camera and comes in', async () => {
	const { comeIn, asked } = doorOf();
	expect(await comeIn.seen(`https://mavoix.example/entrer#badge=${linaSecret}`)).toEqual(lina);
	expect(asked).toEqual([{ secret: linaSecret }]);
	expect(comeIn.closed).toBeUndefined();
});

test('a bar code is no badge: the gate is not even asked', async () => {
	const { comeIn, asked } = doorOf();
	expect(await comeIn.seen('3017620422003')).toBeUndefined();
	expect(comeIn.closed).toEqual({ code: 'not-a-badge' });
	expect(asked).toEqual([]);
});

test('a link brings the tablet first and the person after', async () => {
	const { comeIn, asked } = doorOf();
	await comeIn.bring({ device: 'dev123.s3cret', secret: linaSecret });
	expect(asked).toEqual([{ device: 'dev123.s3cret' }, { secret: linaSecret }]);
});

test('after a face was touched, only her own badge is meant', async () => {
	const { comeIn, asked } = doorOf();
	await comeIn.show({ shortCode: 'LNAA2345' }, lina.account);
	expect(asked).toEqual([{ shortCode: 'LNAA2345', account: lina.account }]);
});

test('a wrong badge says so; a right one afterwards forgets it', async () => {
	const { comeIn } = doorOf({ code: 'badge-voided' });
	await comeIn.show({ shortCode: 'XXXX2345' });
	expect(comeIn.closed).toEqual({ code: 'badge-voided' });
	await comeIn.show({ shortCode: 'LNAA2345' });
	expect(comeIn.closed).toBeUndefined();
});

test('two touches ask once', async () => {
	const { comeIn, asked } = doorOf();
	const badge = { shortCode: 'LNAA2345' };
	const [first, second] = await Promise.all([comeIn.show(badge), comeIn.show(badge)]);
	expect([first, second]).toEqual([lina, undefined]);
	expect(asked).toHaveLength(1);
	expect(comeIn.busy).toBe(false);
});

test('Sami lets a tablet in with its code; a wrong code opens nothing', async () => {
	const { comeIn } = doorOf();
	expect(await comeIn.enrol('ZZZZ9999')).toBe(false);
	expect(comeIn.closed).toEqual({ code: 'enrolment-code-unknown' });
	expect(await comeIn.enrol('ABCD2345')).toBe(true);
});

test('with a wrong tablet code the badge that came along is not shown', async () => {
	const { comeIn, asked } = doorOf();
	await comeIn.bring({ tablet: 'ZZZZ9999', secret: linaSecret });
	expect(asked).toEqual([{ code: 'ZZZZ9999', label: 'Tablette' }]);
});
