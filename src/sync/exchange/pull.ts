import { type SyncedCollection, syncedCollections } from '#domain/intention.ts';
import { type Exchange, readPage, type RoundEnd } from './exchange.ts';
import { markClean } from './gestures.ts';
import { rebuild } from './rebuild.ts';
import type { SignedHead } from '#sync/replies.ts';
import { layRows, moveReplica, type Pulled, pulledSoFar } from './replica.ts';
import { forgetMoved } from './tombs.ts';
import { readRow } from '#sync/wire.ts';

type Asked = {
	head: SignedHead;
	/** Gestures that were acked before this head was asked for: after the pull, the replica shows them. */
	acked: number[];
};

/** Brings in what moved since last time (`sync.md` §4.5). Rows leave the replica only by tomb, 404 after « moved », or rebuild. */
export async function pull(exchange: Exchange, { head, acked }: Asked): Promise<RoundEnd> {
	const before = await pulledSoFar(exchange.db);
	if (!before) return 'stale'; // `beginReplica` comes first
	if (needsRebuild(before, head)) return rebuild(exchange, { head, acked, before });
	return new Pull(exchange, head, acked).run(before);
}

/** Another dataset, other rights, a count that went back, or an absence longer than tombs are kept. */
const needsRebuild = (before: Pulled, head: SignedHead) =>
	before.datasetId !== head.datasetId ||
	before.epoch !== head.epoch ||
	head.seq < before.seen ||
	(before.seen > 0 && before.seen < (head.minTombSeq ?? 0));

class Pull {
	#exchange;
	#head;
	#acked;

	constructor(exchange: Exchange, head: SignedHead, acked: number[]) {
		this.#exchange = exchange;
		this.#head = head;
		this.#acked = acked;
	}

	async run(before: Pulled): Promise<RoundEnd> {
		let at = before;
		for (const collection of syncedCollections) {
			const next = await this.#bring(collection, at);
			if (typeof next === 'string') return next;
			at = next;
		}
		const next = await this.#forget(at);
		if (typeof next === 'string') return next;
		return this.#finish(next);
	}

	#hasMoved(name: string, at: Pulled): boolean {
		return (this.#head.seqs?.[name] ?? this.#head.seq) > at.seen;
	}

	async #bring(collection: SyncedCollection, before: Pulled): Promise<Pulled | RoundEnd> {
		const { db } = this.#exchange;
		let at = before;
		let more = this.#hasMoved(collection, at);
		while (more) {
			const cursor = at.cursors[collection] ?? 0;
			const known = at === before && cursor > 0;
			const from = known ? (`seq >= ${cursor}` as const) : (`seq > ${cursor}` as const);
			const page = await readPage(this.#exchange, collection, from);
			if (typeof page === 'string') return page;
			const rows = page.raws.flatMap((raw) => readRow(collection, raw) ?? []);
			const last = Math.max(cursor, ...rows.map((row) => row.seq));
			const to = { ...at, cursors: { ...at.cursors, [collection]: last } };
			const moved = await moveReplica(db, { from: at, to }, () => layRows(db, collection, rows));
			if (!moved) return 'stale';
			more = page.full && last > cursor;
			at = to;
		}
		return at;
	}

	async #forget(before: Pulled): Promise<Pulled | RoundEnd> {
		let at = before;
		let more = this.#hasMoved('tombs', at);
		while (more) {
			const next = await forgetMoved(this.#exchange, at);
			if (typeof next === 'string') return next;
			more = next.more;
			at = next.at;
		}
		return at;
	}

	async #finish(at: Pulled): Promise<RoundEnd> {
		const { db, clock } = this.#exchange;
		const to = { ...at, seen: this.#head.seq };
		const clean = () => markClean(db, this.#acked, clock.now());
		return (await moveReplica(db, { from: at, to }, clean)) ? 'done' : 'stale';
	}
}
