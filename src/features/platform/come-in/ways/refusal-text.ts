import { m } from '#i18n/paraglide/messages.js';
import type { Closed } from './come-in.svelte.ts';

/** A picture by its concept, and the sentence beside it. */
type Line = { picture: string; text: string };

/** What a closed door says: what is, then what to do. No code, no fault. */
export type Kindly = readonly [Line, Line];

/** The kind words for a reason; a new code without words does not compile. */
export function refusalText(closed: Closed): Kindly {
	switch (closed.code) {
		case 'badge-unknown':
			return [
				line('badge-perdu', m.no_badge_unknown()),
				line('aide-personne', m.no_badge_unknown_step())
			];
		case 'badge-voided':
			return [
				line('badge-perdu', m.no_badge_voided()),
				line('aide-personne', m.no_badge_voided_step())
			];
		case 'badge-foreign':
			return [
				line('badge-perdu', m.no_badge_foreign()),
				line('aide-personne', m.no_badge_foreign_step())
			];
		case 'not-a-badge':
			return [
				line('badge-perdu', m.camera_not_a_badge()),
				line('badge', m.camera_not_a_badge_step())
			];
		case 'no-camera':
			return [line('camera', m.camera_none()), line('code', m.camera_none_step())];
		case 'device-unknown':
			return [
				line('tablette-inconnue', m.no_device_unknown()),
				line('aide-personne', m.no_device_unknown_step())
			];
		case 'device-revoked':
			return [
				line('tablette-inconnue', m.no_device_revoked()),
				line('aide-personne', m.no_device_revoked_step())
			];
		case 'too-many-tries':
			return [line('arreter-ici', m.no_many_tries()), line('attendre', pauseText(closed.minutes))];
		case 'role-not-by-badge':
			return [line('badge', m.no_role()), line('adulte', m.no_role_step())];
		case 'wrong-password':
		case 'wrong-code':
			return [line('code', m.no_code()), line('code', m.no_code_step())];
		case 'enrolment-code-unknown':
			return [line('code', m.no_tablet_code()), line('aide-personne', m.no_tablet_code_step())];
		case 'offline-first-time':
			return [line('sync-waiting', m.no_network()), line('attendre', m.no_network_step())];
		case 'server-busy':
			return [line('oups', m.no_server()), line('attendre', m.no_server_step())];
	}
}

const line = (picture: string, text: string): Line => ({ picture, text });

const pauseText = (minutes: number) =>
	minutes <= 1 ? m.no_many_tries_one() : m.no_many_tries_step({ minutes });
