import type { SyncState } from '#data/sync-notes.ts';
import type { Role } from '#domain/session.ts';
import { m } from '#i18n/paraglide/messages.js';

/** Who works with many young people, and speaks of situations; families and peers speak of those they know. */
const followsMany = (role: Role | undefined) =>
	role === 'coordinator' || role === 'lead' || role === 'professional';

/** What the list of words that wait is called. */
export const waitingTitle = (role: Role | undefined): string =>
	followsMany(role) ? m.adult_waiting() : m.adult_entrusted();

/** What the list of young people is called. */
export function situationsTitle(role: Role | undefined): string {
	if (followsMany(role)) return m.adult_situations();
	return role === 'parent' ? m.adult_family() : m.adult_young();
}

/** Who may let a new tablet in (`domain.md` §2.6). */
export const mayEnrol = (role: Role): boolean => role === 'coordinator' || role === 'lead';

/** What is told about sending, to an adult. */
export function syncText({ state, count, of }: SyncState): string {
	switch (state) {
		case 'sent':
			return m.adult_sync_sent();
		case 'waiting':
			return count === 1 ? m.adult_sync_waiting_one() : m.adult_sync_waiting({ count });
		case 'sending':
			return m.adult_sync_sending({ count, of });
		case 'login':
			return m.adult_sync_login();
		case 'look':
			return count === 1 ? m.adult_sync_look_one() : m.adult_sync_look({ count });
		case 'full':
			return m.adult_sync_full();
	}
}
