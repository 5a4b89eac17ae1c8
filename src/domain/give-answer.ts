import type { Answer, AnswerKind } from './answer.ts';
import type { AccountId } from './ids.ts';
import { accepted, refused, type Result } from './result.ts';
import type { Wish } from './wish.ts';

/** Why an answer cannot be given as it stands. The screen says it in words, at the field concerned. */
export type GiveAnswerRefusal =
	| { code: 'not-told' }
	| { code: 'may-not-answer' }
	| { code: 'wish-withdrawn' }
	| { code: 'nothing-said' }
	| { code: 'date-missing'; kind: 'searching' | 'not-now' }
	| { code: 'date-past'; againOn: string }
	| { code: 'reason-missing' }
	| { code: 'no-explanation'; atLeast: number }
	| { code: 'way-on-missing' }
	/** The sentences are hard to read; the adult may still send them after saying so. */
	| { code: 'hard-to-read' };

/** What the rule looks at besides the answer itself. */
export type AnswerSituation = {
	wish: Pick<Wish, 'audience' | 'withdrawnAt'>;
	/** The circle says that this account may answer this person today. */
	mayAnswer: boolean;
	/** `YYYY-MM-DD`, the adult's own day. */
	today: string;
	/** A red hint stands in the text (`domain.md` §4.8) and the adult has not confirmed it. */
	isHardToRead: boolean;
};

/** A no needs words of its own, not « Non. » alone (`domain.md` §3.4). Four words: *assumed, to confirm with young people*. */
export const leastWordsOfNo = 4;

/**
 * Decides whether an answer may be given. A promise needs its day, and a no needs a reason, words that explain it, and a
 * way on: something instead, or a day to speak again (`domain.md` §3.4).
 *
 * @returns the answer with its words tidied: blank sentences gone, fields that its kind does not use emptied
 */
export function giveAnswer(
	draft: Answer,
	situation: AnswerSituation
): Result<Answer, GiveAnswerRefusal> {
	const answer = tidied(draft);
	const refusal = whoMayNot(answer.author, situation) ?? whatIsMissing(answer, situation);
	return refusal ? refused(refusal) : accepted(answer);
}

/** Whether a kind of answer carries a day, and whether it must. */
export const dateNeed = (kind: AnswerKind): 'must' | 'may' | 'never' =>
	kind === 'searching' || kind === 'not-now' ? 'must' : kind === 'no' ? 'may' : 'never';

function whoMayNot(author: AccountId, { wish, mayAnswer }: AnswerSituation) {
	if (!wish.audience.includes(author)) return { code: 'not-told' } as const;
	if (!mayAnswer) return { code: 'may-not-answer' } as const;
	if (wish.withdrawnAt !== '') return { code: 'wish-withdrawn' } as const;
	return undefined;
}

function whatIsMissing(
	answer: Answer,
	{ today, isHardToRead }: AnswerSituation
): GiveAnswerRefusal | undefined {
	const { kind, againOn, reason, alternative } = answer;
	if (kind === 'no' && reason === '') return { code: 'reason-missing' };
	if ((kind === 'searching' || kind === 'not-now') && againOn === '') {
		return { code: 'date-missing', kind };
	}
	if (againOn !== '' && againOn < today) return { code: 'date-past', againOn };
	if (kind === 'no' && alternative === '' && againOn === '') return { code: 'way-on-missing' };
	if (answer.sentences.length === 0) return { code: 'nothing-said' };
	if (kind === 'no' && countWords(answer.sentences) < leastWordsOfNo) {
		return { code: 'no-explanation', atLeast: leastWordsOfNo };
	}
	if (isHardToRead) return { code: 'hard-to-read' };
	return undefined;
}

function tidied(answer: Answer): Answer {
	const kept = answer.sentences
		.map((sentence, index) => ({
			sentence: sentence.trim(),
			pictograms: answer.pictograms[index] ?? []
		}))
		.filter((row) => row.sentence !== '');
	const isNo = answer.kind === 'no';
	return {
		...answer,
		sentences: kept.map((row) => row.sentence),
		pictograms: kept.map((row) => row.pictograms),
		againOn: dateNeed(answer.kind) === 'never' ? '' : answer.againOn,
		reason: isNo ? answer.reason : '',
		alternative: isNo ? answer.alternative.trim() : ''
	};
}

const countWords = (sentences: readonly string[]) =>
	sentences
		.join(' ')
		.split(/\s+/)
		.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
