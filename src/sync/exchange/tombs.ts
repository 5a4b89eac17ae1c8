import type { RowId } from '#domain/ids.ts';
import { type SyncedCollection, syncedCollections } from '#domain/intention.ts';
import { type Exchange, readPage, type RoundEnd } from './exchange.ts';
import { dropRow, layRows, moveReplica, type Pulled, seqHere } from './replica.ts';
import { readRow, Tomb, type WireRow } from '#sync/wire.ts';

/** What becomes of a row that was to be forgotten; with `row`, it is kept as the server now shows it. */
type Fate = { rid: RowId; coll: SyncedCollection; row?: WireRow };

/** Reads one page of what this account must forget, and forgets it. @returns where the replica then stands */
export async function forgetMoved(
	exchange: Exchange,
	at: Pulled
): Promise<{ at: Pulled; more: boolean } | RoundEnd> {
	const { db } = exchange;
	const page = await readPage(exchange, 'tombs', `seq > ${at.tombs}`);
	if (typeof page === 'string') return page;
	const tombs = page.raws.flatMap((raw) => {
		const parsed = Tomb.safeParse(raw);
		return parsed.success ? [parsed.data] : [];
	});
	const fates: Fate[] = [];
	for (const tomb of tombs) {
		const fate = await fateOf(exchange, tomb);
		if (typeof fate === 'string') return fate;
		if (fate) fates.push(fate);
	}
	const last = Math.max(at.tombs, ...tombs.map((tomb) => tomb.seq));
	const to = { ...at, tombs: last };
	const moved = await moveReplica(db, { from: at, to }, async () => {
		for (const fate of fates) {
			if (fate.row) await layRows(db, fate.coll, [fate.row]);
			else await dropRow(db, fate.coll, fate.rid);
		}
	});
	return moved ? { at: to, more: page.full && last > at.tombs } : 'stale';
}

/**
 * « Moved » may mean that the row is still ours by another way: only an authenticated 404 lets it go. A tomb counts only
 * against a row that is older: somebody may have been told again since.
 */
async function fateOf(exchange: Exchange, tomb: Tomb): Promise<Fate | undefined | RoundEnd> {
	const { db, server, line } = exchange;
	const coll = syncedCollections.find((name) => name === tomb.coll);
	if (!coll) return undefined;
	const here = await seqHere(db, coll, tomb.rid);
	if (here === undefined || here > tomb.seq) return undefined;
	if (tomb.why === 'deleted') return { rid: tomb.rid, coll };
	const reply = await server.one(line.token, coll, tomb.rid);
	if (!(await line.isMine())) return 'changed';
	if (!reply.ok) return reply.refusal.code;
	const row = readRow(coll, reply.value);
	return row ? { rid: tomb.rid, coll, row } : { rid: tomb.rid, coll };
}
