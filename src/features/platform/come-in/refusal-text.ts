import { m } from '#i18n/paraglide/messages.js';
import type { Closed } from './come-in.svelte.ts';

/** What a closed door says: a picture, what is, what to do. No code, no fault. */
export type Kindly = { picture: string; sentences: [string, string] };

/** The kind words for a reason; a new code without words does not compile. */
export function refusalText(closed: Closed): Kindly {
	switch (closed.code) {
		case 'badge-unknown':
			return say('badge-perdu', m.no_badge_unknown(), m.no_badge_unknown_step());
		case 'badge-voided':
			return say('badge-perdu', m.no_badge_voided(), m.no_badge_voided_step());
		case 'badge-foreign':
			return say('badge-perdu', m.no_badge_foreign(), m.no_badge_foreign_step());
		case 'not-a-badge':
			return say('badge-perdu', m.camera_not_a_badge(), m.camera_not_a_badge_step());
		case 'no-camera':
			return say('code', m.camera_none(), m.camera_none_step());
		case 'device-unknown':
			return say('tablette-inconnue', m.no_device_unknown(), m.no_device_unknown_step());
		case 'device-revoked':
			return say('tablette-inconnue', m.no_device_revoked(), m.no_device_revoked_step());
		case 'too-many-tries':
			return say('arreter-ici', m.no_many_tries(), pauseText(closed.minutes));
		case 'role-not-by-badge':
			return say('badge', m.no_role(), m.no_role_step());
		case 'wrong-password':
		case 'wrong-code':
			return say('code', m.no_code(), m.no_code_step());
		case 'enrolment-code-unknown':
			return say('code', m.no_tablet_code(), m.no_tablet_code_step());
		case 'offline-first-time':
			return say('sync-waiting', m.no_network(), m.no_network_step());
		case 'server-busy':
			return say('oups', m.no_server(), m.no_server_step());
	}
}

const say = (picture: string, what: string, step: string): Kindly => ({
	picture,
	sentences: [what, step]
});

const pauseText = (minutes: number) =>
	minutes <= 1 ? m.no_many_tries_one() : m.no_many_tries_step({ minutes });
