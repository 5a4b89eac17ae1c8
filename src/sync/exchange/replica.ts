import * as z from 'zod/mini';
import type { LocalDatabase, Replica } from '#data/local-database.ts';
import type { RowId } from '#domain/ids.ts';
import { type SyncedCollection, syncedCollections } from '#domain/intention.ts';
import type { SignedHead } from '#sync/replies.ts';
import { readRow, type WireRow } from '#sync/wire.ts';

const Pulled = z.object({
	datasetId: z.string(),
	epoch: z.number(),
	/** The server's count when the last whole pull began: everything up to it is here. */
	seen: z.number(),
	/** How far each collection, and the list of rows to forget, have been read. */
	cursors: z.record(z.string(), z.number()),
	tombs: z.number()
});
/** Where this replica stands. Every change of the replica moves it in the same transaction. */
export type Pulled = z.infer<typeof Pulled>;

/** Where the replica stands; undefined before the first pull. */
export async function pulledSoFar(db: LocalDatabase): Promise<Pulled | undefined> {
	const kept = await db.meta.get('pulled');
	const parsed = Pulled.safeParse(kept?.value);
	return parsed.success ? parsed.data : undefined;
}

/**
 * Notes which dataset this replica belongs to, once and before anything is sent: a server that is restored later is then
 * noticed even by a device that never finished its first pull. Rows come page by page from the beginning; old tombs
 * concern nobody.
 */
export async function beginReplica(db: LocalDatabase, head: SignedHead): Promise<void> {
	if (await pulledSoFar(db)) return;
	const { datasetId, epoch, seq } = head;
	const to: Pulled = { datasetId, epoch, seen: 0, cursors: {}, tombs: seq };
	await moveReplica(db, { from: undefined, to }, () => Promise.resolve());
}

type Move = { from: Pulled | undefined; to: Pulled };

/**
 * Changes the replica and moves its place in one transaction, only if it still stands where the question was asked from:
 * a slow answer of another tab can neither bring rows back nor skip any (`sync.md` §4.5).
 *
 * @returns false when it stood elsewhere, and nothing was changed
 */
export function moveReplica(
	db: LocalDatabase,
	{ from, to }: Move,
	change: () => Promise<void>
): Promise<boolean> {
	const tables = [db.meta, db.outbox, ...syncedCollections.map((name) => db.table(name))];
	return db.transaction('rw', tables, async () => {
		if (JSON.stringify(await pulledSoFar(db)) !== JSON.stringify(from)) return false;
		await change();
		await db.meta.put({ key: 'pulled', value: to });
		return true;
	});
}

const asideKey = (collection: SyncedCollection, id: RowId) => `aside:${collection}:${id}`;

/** Lays rows into the replica. What this version cannot read is set aside and never stops the rows behind it. */
export async function layRows(
	db: LocalDatabase,
	collection: SyncedCollection,
	rows: readonly WireRow[]
): Promise<void> {
	const whole = rows.flatMap((row) => (row.is === 'row' ? [row.row] : []));
	if (whole.length > 0) await db.table(collection).bulkPut(whole);
	await db.meta.bulkDelete(rows.map(({ id }) => asideKey(collection, id)));
	for (const row of rows) {
		if (row.is === 'deleted') await dropRow(db, collection, row.id);
		if (row.is === 'aside') {
			await db.meta.put({ key: asideKey(collection, row.id), value: row.raw });
		}
	}
}

/**
 * Takes a row out of the replica, a wish with what was said about it. Traces of reading stay: they belong to who read.
 * Called for a tomb, an authenticated 404 after « moved », or a row marked as deleted; never for a row that a list left out.
 */
export async function dropRow(
	db: LocalDatabase,
	collection: SyncedCollection,
	id: RowId
): Promise<void> {
	await db.table(collection).delete(id);
	await db.meta.delete(asideKey(collection, id));
	if (collection !== 'wishes') return;
	await db.answers.where('wish').equals(id).delete();
	await db.reactions.where('wish').equals(id).delete();
}

/** The server's count of a row that this device holds, read or set aside; undefined when it holds none. */
export async function seqHere(
	db: LocalDatabase,
	collection: SyncedCollection,
	id: RowId
): Promise<number | undefined> {
	const row = await db.table<Replica<object>, RowId>(collection).get(id);
	if (row) return row.seq;
	const aside = await db.meta.get(asideKey(collection, id));
	return readRow(collection, aside?.value)?.seq;
}

/** Empties the replica for a rebuild; outbox, private words and drafts are not part of it. */
export async function clearReplica(db: LocalDatabase): Promise<void> {
	for (const collection of syncedCollections) await db.table(collection).clear();
	await db.meta.where('key').startsWith('aside:').delete();
}

/** Reads again what an older version of the app had to set aside. @returns how many rows still cannot be read */
export async function readAsideAgain(db: LocalDatabase): Promise<number> {
	const aside = await db.meta.where('key').startsWith('aside:').toArray();
	let unread = 0;
	for (const { key, value } of aside) {
		const collection = syncedCollections.find((name) => key.startsWith(`aside:${name}:`));
		const row = collection ? readRow(collection, value) : undefined;
		if (!collection || row?.is !== 'row') {
			unread += 1;
			continue;
		}
		await db.transaction('rw', db.table(collection), db.meta, async () => {
			const here = await db.table<Replica<object>, RowId>(collection).get(row.id);
			if (!here || here.seq < row.seq) await db.table(collection).put(row.row);
			await db.meta.delete(key);
		});
	}
	return unread;
}
