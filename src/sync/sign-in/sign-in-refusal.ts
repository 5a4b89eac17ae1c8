import * as z from 'zod/mini';
import type { SignInRefusal } from '#domain/sign-in.ts';
import type { Failed } from '#sync/http.ts';

const Told = z.object({
	data: z.object({
		code: z.enum([
			'badge-unknown',
			'badge-voided',
			'badge-foreign',
			'device-unknown',
			'device-revoked',
			'too-many-tries',
			'role-not-by-badge',
			'enrolment-code-unknown'
		]),
		minutes: z.optional(z.coerce.number())
	})
});

/** Minutes to wait when the server did not say. *Assumed, to confirm with the platform lead.* */
const waitMinutes = 5;

/**
 * Why somebody cannot come in, out of what the server answered.
 *
 * @param otherwise the meaning of a refusal that carries no code of ours: PocketBase's own routes
 */
export function signInRefusal(failed: Failed, otherwise: SignInRefusal): SignInRefusal {
	const told = Told.safeParse(failed.body);
	if (told.success) {
		const { code, minutes } = told.data.data;
		return code === 'too-many-tries' ? { code, minutes: minutes ?? waitMinutes } : { code };
	}
	if (failed.status === 429) return { code: 'too-many-tries', minutes: 1 };
	if (failed.code === 'offline') return { code: 'offline-first-time' };
	if (failed.code === 'server-busy') return { code: 'server-busy' };
	return otherwise;
}

/** Whether the server could not be asked at all: then this device decides alone. */
export const isUnreachable = (failed: Failed) =>
	failed.code === 'offline' || (failed.code === 'server-busy' && failed.status !== 429);
