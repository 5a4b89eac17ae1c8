import type { OutboxEntry } from '#data/local-database.ts';
import { changeOf, parentsOf } from '#domain/intention.ts';
import type { Exchange, RoundEnd } from './exchange.ts';
import {
	deviceName,
	gesturesAt,
	markAcked,
	park,
	pendingNumbers,
	renameDevice
} from './gestures.ts';
import type { Failed } from '#sync/http.ts';
import { Receipt } from '#sync/replies.ts';
import { type BatchRefusal, readBatchRefusal, receiptOf, revOf } from '#sync/wire.ts';

/**
 * What became of a refused gesture. `settled`: a receipt decided, the outbox knows. `again`: try it once more, at this
 * revision if one is given. `undecided`: nobody can say yet, it waits for the next round.
 */
export type Verdict =
	| { is: 'settled' }
	| { is: 'again'; rev?: number }
	| { is: 'undecided' }
	| { is: 'ended'; end: RoundEnd };

type Case = {
	entry: OutboxEntry;
	refusal: BatchRefusal;
	/** The revision that was sent. */
	rev: number | undefined;
};

/**
 * Decides on one gesture that the server refused. A refusal alone proves nothing (an earlier try may have been taken, and
 * « not allowed » looks like « not there »), so the receipt or the row is read before anything is concluded.
 */
export async function decideRefusal(exchange: Exchange, given: Case): Promise<Verdict> {
	const { entry, refusal } = given;
	const { server, line } = exchange;
	const receiptRefused = refusal.index % 2 === 0;
	if (receiptRefused) {
		return refusal.notUnique ? obeyReceipt(exchange, entry) : { is: 'undecided' };
	}
	const change = changeOf(entry.intention);
	const fresh = await server.one(line.token, change.collection, change.id);
	if (!(await line.isMine())) return { is: 'ended', end: 'changed' };
	if (!fresh.ok) return failed(fresh.refusal);
	const rev = revOf(fresh.value);
	return change.action === 'create'
		? decideCreate(exchange, given, rev !== undefined)
		: decideUpdate(exchange, given, rev);
}

async function decideCreate(exchange: Exchange, { entry, refusal }: Case, isThere: boolean) {
	// The device made the id: a row that bears it is this very gesture, told by somebody who lost the receipt.
	// And a trace of reading exists once per account, whoever of its devices left it first.
	const twin = entry.intention.kind === 'words-read' && refusal.notUnique;
	if (isThere || twin) return settle(exchange, entry, { outcome: '', reason: '' });
	const pending = await gesturesAt(exchange.db, await pendingNumbers(exchange.db));
	const parents = parentsOf(entry.intention);
	const parentWaits = pending.some((other) => other.n < entry.n && parents.includes(other.row));
	if (parentWaits) return { is: 'undecided' } as const;
	return settle(exchange, entry, { outcome: 'parked', reason: 'refused' });
}

/**
 * Same row changed elsewhere meanwhile: the gesture is laid over the newer row and sent again. For the fields that may
 * change today (who hears it, no longer wanted) the last gesture wins; the history keeps what it replaced.
 */
async function decideUpdate(exchange: Exchange, { entry, rev }: Case, now: number | undefined) {
	if (now === undefined) return settle(exchange, entry, { outcome: 'parked', reason: 'row-gone' });
	if (now !== rev) return { is: 'again', rev: now } as const;
	return settle(exchange, entry, { outcome: 'parked', reason: 'refused' });
}

type Outcome = { outcome: '' | 'parked'; reason: string };

/**
 * Writes the end of a gesture on the server before telling anybody: without it, a late copy of the request could still be
 * applied after the person was told that it was not (`sync.md` §0.4).
 */
async function settle(exchange: Exchange, entry: OutboxEntry, end: Outcome): Promise<Verdict> {
	const { db, server, line } = exchange;
	const from = { account: line.account, device: await deviceName(db) };
	const reply = await server.batch(line.token, [receiptOf(entry, from, end)]);
	if (!(await line.isMine())) return { is: 'ended', end: 'changed' };
	if (reply.ok) return conclude(exchange, entry, end);
	if (reply.refusal.code !== 'refused-by-server') return failed(reply.refusal);
	const notUnique = readBatchRefusal(reply.refusal.body)?.notUnique ?? false;
	return notUnique ? obeyReceipt(exchange, entry) : { is: 'undecided' };
}

/** A receipt is there already: it decides. None under this id: another tablet signs with the same name and number. */
async function obeyReceipt(exchange: Exchange, entry: OutboxEntry): Promise<Verdict> {
	const { db, server, line } = exchange;
	const reply = await server.one(line.token, 'ops', entry.opid);
	if (!(await line.isMine())) return { is: 'ended', end: 'changed' };
	if (!reply.ok) return failed(reply.refusal);
	if (reply.value === undefined) {
		await renameDevice(db);
		return { is: 'again' };
	}
	const receipt = Receipt.safeParse(reply.value);
	if (!receipt.success) return { is: 'undecided' };
	return conclude(exchange, entry, receipt.data);
}

async function conclude(
	{ db, clock }: Exchange,
	entry: OutboxEntry,
	{ outcome, reason }: Outcome
): Promise<Verdict> {
	if (outcome === '') await markAcked(db, [entry], clock.now());
	else await park(db, entry, { reason: reason || 'refused', parkedAt: clock.now() });
	return { is: 'settled' };
}

const failed = ({ code }: Failed): Verdict =>
	code === 'refused-by-server' ? { is: 'undecided' } : { is: 'ended', end: code };
