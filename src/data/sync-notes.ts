import type { LocalDatabase } from './local-database.ts';
import { countPending } from './outbox.ts';

/** The condition sync leaves in `meta` under `sync`; written by `sync/` alone. */
export type SyncNote = {
	/** What the loop is doing or waiting for. */
	phase: 'idle' | 'sending' | 'offline' | 'login' | 'app-too-old' | 'server-too-old';
	/** Of the current push: how many left, of how many. */
	sent: number;
	total: number;
	/** UTC, ISO 8601, last complete exchange; empty before the first. */
	lastSyncAt: string;
	/** Storage is almost used up. */
	full: boolean;
};

/** The six states a person sees (`sync.md` §4.11), most pressing first, with the number that its sentence needs. */
export type SyncState = {
	state: 'full' | 'login' | 'look' | 'sending' | 'waiting' | 'sent';
	count: number;
	of: number;
};

const noSyncYet: SyncNote = {
	phase: 'idle',
	sent: 0,
	total: 0,
	lastSyncAt: '',
	full: false
};

/** Sync's last note. */
export async function syncNote(db: LocalDatabase): Promise<SyncNote> {
	const note = await db.meta.get('sync');
	// Written by `sync/` alone, in this very shape.
	return (note?.value as SyncNote | undefined) ?? noSyncYet;
}

/** Whether this device has once heard all the server has for this account: before that, an empty list proves nothing. */
export async function hasHeardAll(db: LocalDatabase): Promise<boolean> {
	return (await syncNote(db)).lastSyncAt !== '';
}

/** What the person is told about sending; being offline is a calm « waiting », never an error. */
export async function syncState(db: LocalDatabase): Promise<SyncState> {
	const [note, { waiting, parked }] = await Promise.all([syncNote(db), countPending(db)]);
	if (note.full) return { state: 'full', count: waiting, of: waiting };
	if (note.phase === 'login') return { state: 'login', count: waiting, of: waiting };
	if (parked > 0) return { state: 'look', count: parked, of: parked };
	if (waiting > 0 && note.phase === 'sending') {
		return { state: 'sending', count: note.sent, of: note.total };
	}
	if (waiting > 0) return { state: 'waiting', count: waiting, of: waiting };
	return { state: 'sent', count: 0, of: 0 };
}
