import type { SyncState } from '#data/sync-notes.ts';
import { m } from '#i18n/paraglide/messages.js';

/** Where sending stands, in one calm sentence. */
export function syncText({ state, count, of }: SyncState): string {
	switch (state) {
		case 'full':
			return m.sync_full();
		case 'login':
			return m.sync_login();
		case 'look':
			return count === 1 ? m.sync_look_one() : m.sync_look({ count });
		case 'sending':
			return m.sync_sending({ count, of });
		case 'waiting':
			return count === 1 ? m.sync_waiting_one() : m.sync_waiting({ count });
		case 'sent':
			return m.sync_sent();
	}
}
