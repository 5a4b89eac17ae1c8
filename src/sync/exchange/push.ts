import type { OutboxEntry, Replica } from '#data/local-database.ts';
import type { RowId } from '#domain/ids.ts';
import { changeOf, parentsOf } from '#domain/intention.ts';
import type { Exchange, RoundEnd } from './exchange.ts';
import { beginToSend, deviceName, gesturesAt, markAcked, pendingNumbers } from './gestures.ts';
import { decideRefusal, type Verdict } from './settle.ts';
import { type BatchRefusal, readBatchRefusal, receiptOf, writeOf } from '#sync/wire.ts';

const fullPack = 20;
/** Read a little more than a pack: several gestures may concern one row. */
const readAhead = 30;
/** How often one gesture may lose the race for its row before it waits for the next round. */
const maxTries = 6;

/** Sends what waits, oldest first. Only a receipt takes anything out of the outbox (`sync.md` §4.4). */
export const push = (exchange: Exchange): Promise<RoundEnd> => new Push(exchange).run();

class Push {
	#exchange;
	#packSize = fullPack;
	#blocked = new Set<RowId>();
	/** Revisions this round learned; the replica only learns them from the pull. */
	#revs = new Map<RowId, number>();
	#tries = new Map<RowId, number>();
	#left = 0;

	constructor(exchange: Exchange) {
		this.#exchange = exchange;
	}

	async run(): Promise<RoundEnd> {
		const { db, onsent } = this.#exchange;
		for (;;) {
			const pending = await pendingNumbers(db);
			await onsent?.(this.#left, this.#left + pending.length);
			const chosen = await this.#choose(pending);
			if (chosen.length === 0) return this.#blocked.size > 0 ? 'stuck' : 'done';
			const pack = await beginToSend(db, chosen);
			const end = pack.length > 0 ? await this.#send(pack) : 'on';
			if (end !== 'on') return end;
		}
	}

	/** One gesture per row: the next needs the revision this one makes. What waits for a blocked row waits too. */
	async #choose(pending: readonly number[]): Promise<OutboxEntry[]> {
		const chosen: OutboxEntry[] = [];
		const rows = new Set<RowId>();
		for (let at = 0; at < pending.length && chosen.length < this.#packSize; at += readAhead) {
			const next = await gesturesAt(this.#exchange.db, pending.slice(at, at + readAhead));
			for (const entry of next) {
				if (chosen.length === this.#packSize) break;
				const needed = [entry.row, ...parentsOf(entry.intention)];
				const blocked = needed.some((row) => this.#blocked.has(row));
				if (blocked) this.#blocked.add(entry.row);
				else if (!rows.has(entry.row)) chosen.push(entry);
				rows.add(entry.row);
			}
		}
		return chosen;
	}

	async #send(pack: OutboxEntry[]): Promise<RoundEnd | 'on'> {
		const { db, server, line, clock } = this.#exchange;
		const from = { account: line.account, device: await deviceName(db) };
		const requests = [];
		for (const entry of pack) {
			requests.push(receiptOf(entry, from), writeOf(entry, await this.#revFor(entry)));
		}
		const reply = await server.batch(line.token, requests);
		if (!(await line.isMine())) return 'changed';
		if (reply.ok) {
			await markAcked(db, pack, clock.now());
			for (const entry of pack) await this.#countRev(entry);
			this.#left += pack.length;
			this.#packSize = fullPack;
			return 'on';
		}
		if (reply.refusal.code !== 'refused-by-server') return reply.refusal.code;
		return this.#refused(pack, readBatchRefusal(reply.refusal.body));
	}

	/** Narrows a refused pack down to the gesture that was refused; the ones before it leave, then it is treated alone. */
	async #refused(pack: OutboxEntry[], refusal: BatchRefusal | undefined) {
		const [entry] = pack;
		const place = refusal ? Math.floor(refusal.index / 2) : Math.floor(pack.length / 2);
		if (place > 0) {
			this.#packSize = place;
			return 'on';
		}
		this.#packSize = fullPack;
		if (!entry) return 'on';
		if (!refusal) return this.#follow(entry, { is: 'undecided' });
		const rev = await this.#revFor(entry);
		return this.#follow(entry, await decideRefusal(this.#exchange, { entry, refusal, rev }));
	}

	#follow(entry: OutboxEntry, verdict: Verdict): RoundEnd | 'on' {
		if (verdict.is === 'ended') return verdict.end;
		if (verdict.is === 'settled') {
			this.#left += 1;
			return 'on';
		}
		const tries = (this.#tries.get(entry.row) ?? 0) + 1;
		this.#tries.set(entry.row, tries);
		if (verdict.is === 'undecided' || tries >= maxTries) this.#blocked.add(entry.row);
		else if (verdict.rev !== undefined) this.#revs.set(entry.row, verdict.rev);
		return 'on';
	}

	async #revFor(entry: OutboxEntry): Promise<number | undefined> {
		const change = changeOf(entry.intention);
		if (change.action === 'create') return undefined;
		const known = this.#revs.get(change.id);
		if (known !== undefined) return known;
		const rows = this.#exchange.db.table<Replica<object>, RowId>(change.collection);
		// 0 is never a true revision: the server refuses it, and the answer then tells the true one.
		return (await rows.get(change.id))?.rev ?? 0;
	}

	/** The trigger raises the revision after the reply was written, so it is counted here. */
	async #countRev(entry: OutboxEntry) {
		this.#revs.set(entry.row, ((await this.#revFor(entry)) ?? 0) + 1);
	}
}
