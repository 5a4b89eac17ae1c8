import type { Answer, AnswerKind, Reaction, Read } from './answer.ts';
import type { Wish } from './wish.ts';

/**
 * Where a wish stands, as its author sees it (`domain.md` §3.4). Never stored: it follows from what was said and done,
 * so that two devices cannot disagree about it.
 */
export type WishState = 'private' | 'new' | 'seen' | 'withdrawn' | AnswerKind;

/** What is known around one wish; order does not matter. */
export type AroundWish = { answers: readonly Answer[]; reads: readonly Read[] };

/** The state of a wish: withdrawn first, then the last answer, then whether somebody opened it. */
export function wishState(wish: Wish, around: AroundWish): WishState {
	if (wish.withdrawnAt !== '') return 'withdrawn';
	if (wish.audience.length === 0) return 'private';
	const last = lastAnswer(around.answers);
	if (last) return last.kind;
	return around.reads.some((read) => read.account !== wish.author) ? 'seen' : 'new';
}

/** The answer that counts: the latest one given, or undefined. Ties go to the larger id, on every device alike. */
export function lastAnswer(answers: readonly Answer[]): Answer | undefined {
	return answers.toSorted((a, b) => order(a, b)).at(-1);
}

const order = (a: Answer, b: Answer) =>
	a.answeredAt === b.answeredAt ? (a.id < b.id ? -1 : 1) : a.answeredAt < b.answeredAt ? -1 : 1;

/** What the person last said back to an answer, or undefined. */
export function lastReaction(reactions: readonly Reaction[], answer: Answer): Reaction | undefined {
	return reactions
		.filter((reaction) => reaction.answer === answer.id)
		.toSorted((a, b) => (a.reactedAt < b.reactedAt ? -1 : 1))
		.at(-1);
}

/** Whole days a wish has waited, 0 on its first day. @param now UTC, ISO 8601 */
export const daysWaiting = (wish: Pick<Wish, 'madeAt'>, now: string) =>
	Math.max(0, Math.floor((Date.parse(now) - Date.parse(wish.madeAt)) / 86_400_000));
