import type { SignInRefusal } from '#domain/sign-in.ts';
import { m } from '#i18n/paraglide/messages.js';

/** Why an adult could not come in and what they can do; a new code without words does not compile. */
export function refusalText(refusal: SignInRefusal): string {
	switch (refusal.code) {
		case 'wrong-password':
			return m.adult_no_password();
		case 'wrong-code':
		case 'enrolment-code-unknown':
			return m.adult_no_code();
		case 'too-many-tries':
			return refusal.minutes <= 1
				? m.adult_no_tries_one()
				: m.adult_no_tries({ minutes: refusal.minutes });
		case 'role-not-by-badge':
			return m.adult_no_role();
		case 'device-unknown':
		case 'device-revoked':
			return m.adult_no_device();
		case 'offline-first-time':
			return m.adult_no_network();
		case 'server-busy':
			return m.adult_no_server();
		case 'badge-unknown':
		case 'badge-voided':
		case 'badge-foreign':
			return m.adult_no_badge();
	}
}
