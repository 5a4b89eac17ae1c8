import { type SyncedCollection, syncedCollections } from '#domain/intention.ts';
import { type Exchange, readPage, type RoundEnd } from './exchange.ts';
import { markClean, sendAgain } from './gestures.ts';
import type { SignedHead } from '#sync/replies.ts';
import { clearReplica, layRows, moveReplica, type Pulled } from './replica.ts';
import { readRow, type WireRow } from '#sync/wire.ts';

type Cause = { head: SignedHead; acked: number[]; before: Pulled };

/**
 * Builds the replica anew when rights or the dataset changed: every page first, then one transaction. One page that does
 * not come, or a token that died on the way, and everything stays as it was. Outbox, private words and drafts are kept;
 * after a restored backup, what the server may have lost leaves again.
 */
export async function rebuild(exchange: Exchange, cause: Cause): Promise<RoundEnd> {
	const { db, server, line, clock } = exchange;
	const { head, acked, before } = cause;
	const replica = new Map<SyncedCollection, WireRow[]>();
	const cursors: Record<string, number> = {};
	for (const collection of syncedCollections) {
		const rows = await everyRow(exchange, collection);
		if (typeof rows === 'string') return rows;
		replica.set(collection, rows);
		cursors[collection] = Math.max(0, ...rows.map((row) => row.seq));
	}
	const after = await server.head(line.token);
	if (!(await line.isMine())) return 'changed';
	if (!after.ok) return after.refusal.code;
	if (after.value.epoch !== head.epoch || after.value.datasetId !== head.datasetId) return 'stale';
	const { datasetId, epoch, seq } = head;
	const to: Pulled = { datasetId, epoch, seen: seq, cursors, tombs: seq };
	const lost = before.datasetId !== datasetId || seq < before.seen;
	const moved = await moveReplica(db, { from: before, to }, async () => {
		await clearReplica(db);
		for (const [collection, rows] of replica) await layRows(db, collection, rows);
		if (lost) await sendAgain(db);
		else await markClean(db, acked, clock.now());
	});
	if (!moved) return 'stale';
	return lost ? 'changed' : 'done';
}

async function everyRow(
	exchange: Exchange,
	collection: SyncedCollection
): Promise<WireRow[] | RoundEnd> {
	const rows: WireRow[] = [];
	for (let cursor = 0; ;) {
		const page = await readPage(exchange, collection, `seq > ${cursor}`);
		if (typeof page === 'string') return page;
		const read = page.raws.flatMap((raw) => readRow(collection, raw) ?? []);
		rows.push(...read);
		const last = Math.max(cursor, ...read.map((row) => row.seq));
		if (!page.full || last === cursor) return rows;
		cursor = last;
	}
}
