import type { Role } from '#domain/session.ts';
import { m } from '#i18n/paraglide/messages.js';

/** What somebody is on the platform. */
export function roleText(role: Role): string {
	switch (role) {
		case 'young':
			return m.settings_role_young();
		case 'parent':
			return m.settings_role_parent();
		case 'guardian':
			return m.settings_role_guardian();
		case 'peer':
			return m.settings_role_peer();
		case 'coordinator':
			return m.settings_role_coordinator();
		case 'professional':
			return m.settings_role_professional();
		case 'lead':
			return m.settings_role_lead();
	}
}
