import * as z from 'zod/mini';
import type { OutboxEntry } from '#data/local-database.ts';
import { Answer, Reaction, Read } from '#domain/answer.ts';
import { type AccountId, RowId } from '#domain/ids.ts';
import { changeOf, type SyncedCollection } from '#domain/intention.ts';
import { CircleMember, Person } from '#domain/person.ts';
import { Wish } from '#domain/wish.ts';

/** Version of what travels. A server with a smaller `schema` would drop fields without a word: gestures are then held. */
export const wireVersion = 1;

/** One write inside a batch. */
export type BatchRequest = { method: 'POST' | 'PATCH'; url: string; body: object };

export const recordsPath = (collection: string) => `/api/collections/${collection}/records`;

const stamped = { seq: z.number(), rev: z.number() };

const Rows = {
	persons: z.extend(Person, stamped),
	circle: z.extend(CircleMember, stamped),
	wishes: z.extend(Wish, stamped),
	answers: z.extend(Answer, stamped),
	reads: z.extend(Read, stamped),
	reactions: z.extend(Reaction, stamped)
};

const Mark = z.object({ id: RowId, ...stamped, deleted: z.optional(z.boolean()) });
type Mark = z.infer<typeof Mark>;

/** What a server's row turned out to be. `aside`: ours, but in a form this version cannot read. */
export type WireRow =
	| { is: 'row'; id: RowId; seq: number; row: object }
	| { is: 'deleted'; id: RowId; seq: number }
	| { is: 'aside'; id: RowId; seq: number; raw: unknown };

/** Reads one row as PocketBase sends it; undefined when it is not even a row. */
export function readRow(collection: SyncedCollection, raw: unknown): WireRow | undefined {
	const mark = Mark.safeParse(raw);
	if (!mark.success) return undefined;
	const { id, seq, deleted } = mark.data;
	if (deleted) return { is: 'deleted', id, seq };
	const parsed = Rows[collection].safeParse(raw);
	return parsed.success ? { is: 'row', id, seq, row: parsed.data } : { is: 'aside', id, seq, raw };
}

/** The revision the server holds for a row, or undefined when there is none to see. */
export function revOf(raw: unknown): number | undefined {
	const mark = Mark.safeParse(raw);
	return mark.success && !mark.data.deleted ? mark.data.rev : undefined;
}

/** One line that tells this account to forget a row. `moved`: it may still be theirs by another way, ask. */
export const Tomb = z.object({
	coll: z.string(),
	rid: RowId,
	why: z.enum(['moved', 'deleted']),
	seq: z.number()
});
export type Tomb = z.infer<typeof Tomb>;

/** The receipt that travels with a write, or settles it alone. */
export function receiptOf(
	entry: Pick<OutboxEntry, 'opid' | 'n'>,
	from: { account: AccountId; device: string },
	settled: { outcome: '' | 'parked'; reason: string } = { outcome: '', reason: '' }
): BatchRequest {
	const { opid: id, n } = entry;
	const body = { id, actor: from.account, device: from.device, n, ...settled };
	return { method: 'POST', url: recordsPath('ops'), body };
}

/** The write of one gesture. @param rev of the row it changes; new rows have none yet */
export function writeOf(entry: OutboxEntry, rev: number | undefined): BatchRequest {
	const change = changeOf(entry.intention);
	const body = { ...change.fields, lastOp: entry.opid };
	const url = recordsPath(change.collection);
	if (change.action === 'create') return { method: 'POST', url, body };
	return { method: 'PATCH', url: `${url}/${change.id}`, body: { ...body, rev } };
}

const FieldError = z.object({ code: z.string() });
const Refused = z.object({
	data: z.object({
		requests: z.record(
			z.string(),
			z.object({ response: z.object({ data: z.nullish(z.record(z.string(), FieldError)) }) })
		)
	})
});

/** The first request of a batch that was refused: its place, and whether something already there stood in its way. */
export type BatchRefusal = { index: number; notUnique: boolean };

/** Reads a refused batch; undefined when the whole was refused without naming a request. */
export function readBatchRefusal(body: unknown): BatchRefusal | undefined {
	const parsed = Refused.safeParse(body);
	if (!parsed.success) return undefined;
	const [first] = Object.entries(parsed.data.data.requests);
	if (!first) return undefined;
	const fields = Object.values(first[1].response.data ?? {});
	const notUnique = fields.some((field) => field.code === 'validation_not_unique');
	return { index: Number(first[0]), notUnique };
}
