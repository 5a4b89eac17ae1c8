import * as z from 'zod/mini';
import type { Gate } from '#data/gate.ts';
import { accepted, refused } from '#domain/result.ts';
import { comeIn, type Door } from './profiles.ts';
import { signInRefusal } from './sign-in-refusal.ts';

const SecondStep = z.object({ mfaId: z.string() });

/** How an adult comes in: a password, a code sent by e-mail, or both for those who hold many situations. */
export function adultSignIn(door: Door): Pick<Gate, 'showPassword' | 'askCode' | 'showCode'> {
	async function askCode(email: string, mfaId?: string) {
		const reply = await door.server.requestOtp(email);
		if (!reply.ok) return refused(signInRefusal(reply.refusal, { code: 'wrong-code' }));
		return accepted({ otpId: reply.value.otpId, ...(mfaId ? { mfaId } : {}) });
	}

	return {
		askCode,

		async showPassword(email, password) {
			const reply = await door.server.password(email, password);
			if (reply.ok) return accepted({ session: await comeIn(door, reply.value) });
			const second = SecondStep.safeParse(reply.refusal.body);
			if (second.success) return askCode(email, second.data.mfaId);
			return refused(signInRefusal(reply.refusal, { code: 'wrong-password' }));
		},

		async showCode(asked, code) {
			const reply = await door.server.otp(asked, code);
			if (reply.ok) return accepted(await comeIn(door, reply.value));
			// The code was right, but this role also needs its password: they must begin with it.
			const alone = SecondStep.safeParse(reply.refusal.body).success;
			return refused(
				alone ? { code: 'role-not-by-badge' } : signInRefusal(reply.refusal, { code: 'wrong-code' })
			);
		}
	};
}
