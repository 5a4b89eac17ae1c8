import * as z from 'zod/mini';
import { AccountId, AnswerId, ConceptId, PersonId, RowId, WishId } from './ids.ts';

/** yes · we try · we are looking (until a date) · not now (until a date) · no (with a reason and a way on). */
export const AnswerKind = z.enum(['yes', 'trial', 'searching', 'not-now', 'no']);
export type AnswerKind = z.infer<typeof AnswerKind>;

/** Coded reasons for a no (`domain.md` §3.4); each has its easy-to-read sentence in the messages. */
export const RefusalReason = z.enum([
	'safety',
	'money',
	'rule-or-law',
	'parents-must-agree',
	'no-place-or-person',
	'bothers-others',
	'health',
	'possible-elsewhere',
	'other'
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** A dated answer to a shared wish, in words the person understands. Synced, never changed: a new answer follows it. */
export const Answer = z.object({
	id: AnswerId,
	wish: WishId,
	person: PersonId,
	author: AccountId,
	kind: AnswerKind,
	/** What the person reads and hears: one idea each, at most 12 words. */
	sentences: z.array(z.string()),
	/** One row of pictograms per sentence, same order and length as `sentences`. */
	pictograms: z.array(z.array(ConceptId)),
	/** `YYYY-MM-DD`: when they get the decision (searching) or speak again (not-now, no); empty otherwise. */
	againOn: z.string(),
	reason: z.union([RefusalReason, z.literal('')]),
	/** What is offered instead of a no; may be empty when `againOn` is set. */
	alternative: z.string(),
	/** UTC, ISO 8601, display only. */
	answeredAt: z.string()
});
export type Answer = z.infer<typeof Answer>;

/** A trace that somebody opened a wish; its author sees it. Synced, one per account and wish (or answer). */
export const Read = z.object({
	id: RowId,
	person: PersonId,
	wish: WishId,
	/** Set when it is the answer that was opened. */
	answer: z.union([AnswerId, z.literal('')]),
	account: AccountId,
	readAt: z.string()
});
export type Read = z.infer<typeof Read>;

/** What the person says back to an answer. Synced, never changed; the last one counts. */
export const Reaction = z.object({
	id: RowId,
	person: PersonId,
	wish: WishId,
	answer: AnswerId,
	author: AccountId,
	kind: z.enum(['understood', 'not-agreed']),
	reactedAt: z.string()
});
export type Reaction = z.infer<typeof Reaction>;
