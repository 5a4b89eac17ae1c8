import { expect, test } from 'vitest';
import type { Gate } from '#data/gate.ts';
import { AccountId, ConceptId } from '#domain/ids.ts';
import { accepted, refused } from '#domain/result.ts';
import type { Session } from '#domain/session.ts';
import { AdultSignIn } from './adult-sign-in.svelte.ts';

const helene: Session = {
	account: AccountId.parse('helene000000000'),
	role: 'coordinator',
	name: 'Hélène',
	face: ConceptId.parse('face-helene')
};
const sandrine: Session = { ...helene, role: 'parent', name: 'Sandrine' };

/** Hélène needs her password and then the code; Sandrine either of them. */
function doorOf() {
	const asked: unknown[] = [];
	const gate: Pick<Gate, 'showPassword' | 'askCode' | 'showCode' | 'demoMails'> = {
		showPassword: async (email, password) => {
			asked.push({ email, password });
			if (password !== 'soleil') return refused({ code: 'wrong-password' });
			if (email.startsWith('helene')) return accepted({ otpId: 'otp1', mfaId: 'mfa1' });
			return accepted({ session: sandrine });
		},
		askCode: async (email, mfaId) => {
			asked.push(mfaId ? { email, mfaId } : { email });
			return accepted(mfaId ? { otpId: 'otp2', mfaId } : { otpId: 'otp2' });
		},
		showCode: async (codeAsked, code) => {
			asked.push({ ...codeAsked, code });
			if (code !== '12345678') return refused({ code: 'wrong-code' });
			if (!codeAsked.mfaId && asked.some((one) => JSON.stringify(one).includes('helene'))) {
				return refused({ code: 'role-not-by-badge' });
			}
			return accepted(codeAsked.mfaId ? helene : sandrine);
		},
		demoMails: async () => [{ subject: 'Votre code', text: '12345678' }]
	};
	return { asked, signIn: new AdultSignIn(gate as Gate) };
}

test('Hélène gives her password, then the code', async () => {
	const { signIn } = doorOf();
	signIn.email = ' helene@deux-rives.example ';
	signIn.password = 'soleil';
	expect(await signIn.enter()).toBeUndefined();
	expect(signIn.asked).toEqual({ otpId: 'otp1', mfaId: 'mfa1' });
	expect(signIn.mails).toEqual([{ subject: 'Votre code', text: '12345678' }]);
	signIn.code = '1234 5678';
	expect(await signIn.showCode()).toEqual(helene);
});

test('Sandrine comes in by a code alone, without a password', async () => {
	const { signIn, asked } = doorOf();
	signIn.email = 'sandrine@exemple.fr';
	await signIn.sendCode();
	signIn.code = '12345678';
	expect(await signIn.showCode()).toEqual(sandrine);
	expect(asked).toEqual([{ email: 'sandrine@exemple.fr' }, { otpId: 'otp2', code: '12345678' }]);
});

test('what is missing is said field by field, before anything is sent', async () => {
	const { signIn, asked } = doorOf();
	await signIn.enter();
	expect(signIn.problems).toEqual({ email: 'missing', password: 'missing' });
	signIn.email = 'sandrine@';
	await signIn.sendCode();
	expect(signIn.problems).toEqual({ email: 'odd' });
	expect(asked).toEqual([]);
});

test('after a wrong password everything written is still there', async () => {
	const { signIn } = doorOf();
	signIn.email = 'sandrine@exemple.fr';
	signIn.password = 'lune';
	await signIn.enter();
	expect(signIn.refusal).toEqual({ code: 'wrong-password' });
	expect(signIn).toMatchObject({ email: 'sandrine@exemple.fr', password: 'lune' });
});

test('a new code keeps the password step that was already done', async () => {
	const { signIn, asked } = doorOf();
	signIn.email = 'helene@deux-rives.example';
	signIn.password = 'soleil';
	await signIn.enter();
	await signIn.sendCode();
	expect(asked.at(-1)).toEqual({ email: 'helene@deux-rives.example', mfaId: 'mfa1' });
	expect(signIn.resent).toBe(true);
	expect(signIn.asked).toEqual({ otpId: 'otp2', mfaId: 'mfa1' });
});

test('Hélène tries a code alone: she is led to her password, with her address kept', async () => {
	const { signIn } = doorOf();
	signIn.email = 'helene@deux-rives.example';
	await signIn.sendCode();
	signIn.code = '12345678';
	expect(await signIn.showCode()).toBeUndefined();
	expect(signIn.refusal).toEqual({ code: 'role-not-by-badge' });
	expect(signIn.asked).toBeUndefined();
	expect(signIn.email).toBe('helene@deux-rives.example');
});
