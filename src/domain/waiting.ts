import type { Answer, Reaction } from './answer.ts';
import { daysBetween } from './days.ts';
import type { Wish } from './wish.ts';
import { daysWaiting, lastAnswer, lastReaction } from './wish-state.ts';

/**
 * Why a wish waits for an adult: nobody has answered · the person does not agree with the answer · the promised day is
 * near or past.
 */
export type WaitingFor =
	{ why: 'no-answer' } | { why: 'not-agreed' } | { why: 'promise'; againOn: string };

/** A wish that waits, since when and why. */
export type Waiting = WaitingFor & {
	wish: Wish;
	/** Whole days since the person spoke (the wish, or « je ne suis pas d'accord »). */
	days: number;
};

/** A promised day is shown this many days before. *Assumed: a week, to confirm with coordinators.* */
export const promiseNearDays = 7;

/** What is known around a wish; order does not matter. */
export type AroundWaiting = { answers: readonly Answer[]; reactions: readonly Reaction[] };

/**
 * Whether a wish waits for an adult, and why; `undefined` when it does not. Private and withdrawn words never wait.
 *
 * Each word receives an answer: a disagreement is a word too (`domain.md` F02). *Assumed, to confirm with coordinators:
 * a disagreement brings the wish back to the list at once.*
 *
 * @param at `now` UTC ISO 8601; `today` the adult's own day, `YYYY-MM-DD`
 */
export function waitingOf(
	wish: Wish,
	around: AroundWaiting,
	at: { now: string; today: string }
): Waiting | undefined {
	if (wish.audience.length === 0 || wish.withdrawnAt !== '') return undefined;
	const days = daysWaiting(wish, at.now);
	const answer = lastAnswer(around.answers);
	if (!answer) return { why: 'no-answer', wish, days };
	const reaction = lastReaction(around.reactions, answer);
	if (reaction?.kind === 'not-agreed') {
		return { why: 'not-agreed', wish, days: daysWaiting({ madeAt: reaction.reactedAt }, at.now) };
	}
	const { againOn, answeredAt } = answer;
	// Promised a moment ago: there is nothing to do today, unless today is the day.
	if (daysWaiting({ madeAt: answeredAt }, at.now) === 0 && againOn !== at.today) return undefined;
	if (againOn !== '' && daysBetween(at.today, againOn) <= promiseNearDays) {
		return { why: 'promise', againOn, wish, days };
	}
	return undefined;
}

/** Longest waiting first; the same day, the more important first. */
export const byWaiting = (a: Waiting, b: Waiting) =>
	b.days - a.days || b.wish.importance - a.wish.importance || (a.wish.id < b.wish.id ? -1 : 1);
