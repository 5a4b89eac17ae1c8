import Dexie, { type EntityTable } from 'dexie';
import type { Answer, Reaction, Read } from '#domain/answer.ts';
import type { RowId } from '#domain/ids.ts';
import type { Intention, SyncedCollection } from '#domain/intention.ts';
import type { CircleMember, Person } from '#domain/person.ts';
import type { Wish } from '#domain/wish.ts';

/** A row as the server last showed it. Screens never write these: they write intentions. */
export type Replica<Row> = Row & { seq: number; rev: number };

/**
 * One gesture on its way to the server. `n` is the order of gestures on this device.
 * `sending`: it has begun to leave, perhaps the server has it. `held`: the server is older than this app.
 * `acked`: the server has it, the pull has not shown it yet. `clean`: the replica shows it; kept some days, in case the server must be restored from an older backup.
 */
export type OutboxEntry = {
	n: number;
	opid: RowId;
	collection: SyncedCollection;
	row: RowId;
	intention: Intention;
	state: 'waiting' | 'sending' | 'held' | 'acked' | 'clean';
	/** Shape of the intention, see `outboxSchema`. */
	schema: number;
	madeAt: string;
	/** UTC, ISO 8601, by this device's clock: only to know when a clean entry may go. */
	ackedAt?: string;
};

/** A gesture the server will never take; its words are kept for somebody to look at. */
export type ParkedEntry = Omit<OutboxEntry, 'state'> & { reason: string; parkedAt: string };

/** Words that never left: this device only. */
export type PrivateWish = Wish;

/** Something half done, so that a flat battery brings back the same place. This device only. */
export type Draft = { key: string; value: unknown };

/** Sync's own notes: cursor, epoch, dataset, last contact. This device only. */
export type Meta = { key: string; value: unknown };

export type LocalDatabase = Dexie & {
	persons: EntityTable<Replica<Person>, 'id'>;
	circle: EntityTable<Replica<CircleMember>, 'id'>;
	wishes: EntityTable<Replica<Wish>, 'id'>;
	answers: EntityTable<Replica<Answer>, 'id'>;
	reads: EntityTable<Replica<Read>, 'id'>;
	reactions: EntityTable<Replica<Reaction>, 'id'>;
	outbox: EntityTable<OutboxEntry, 'n'>;
	parked: EntityTable<ParkedEntry, 'opid'>;
	privateWishes: EntityTable<PrivateWish, 'id'>;
	drafts: EntityTable<Draft, 'key'>;
	meta: EntityTable<Meta, 'key'>;
};

/** Raised when the shape of an intention changes; older entries are then migrated, never dropped. */
export const outboxSchema = 1;

/**
 * Opens what this device remembers for one account. Nothing said is lost when power goes right after a tap:
 * writes wait for the disk (`strict`).
 *
 * @param name unique for the account; two profiles never share a database
 */
export function openLocalDatabase(name: string): LocalDatabase {
	const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
	db.version(1).stores({
		persons: 'id, account',
		circle: 'id, person, account',
		wishes: 'id, person',
		answers: 'id, wish, person',
		reads: 'id, wish, person',
		reactions: 'id, wish, answer, person',
		outbox: '++n, &opid, collection, row, state',
		parked: 'opid, row',
		privateWishes: 'id, person',
		drafts: 'key',
		meta: 'key'
	});
	return db as LocalDatabase;
}
