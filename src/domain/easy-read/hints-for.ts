import type { Hint } from './hint.ts';
import { crowdHints, ideaHints, lengthHints } from './rules-of-length.ts';
import { dateHints, numberHints } from './rules-of-numbers.ts';
import { adverbHints, verbHints } from './rules-of-verbs.ts';
import { markHints, wordHints } from './rules-of-words.ts';
import { sentencesOf } from './sentences.ts';

/**
 * What to look at in a text that an adult writes to a young person, while it is typed, in the order of the text.
 *
 * Source: R12 and R13 of the interface rules, after the European easy-to-read rules (`domain.md` §4). It finds signs, not
 * meaning: a text without hints is « prêt à relire », never FALC.
 */
export function hintsFor(text: string): Hint[] {
	const sentences = sentencesOf(text);
	const whole = { text, from: 0 };
	const inSentences = sentences.flatMap((sentence) => [
		...lengthHints(sentence),
		...ideaHints(sentence),
		...verbHints(sentence)
	]);
	return [
		...inSentences,
		...crowdHints(sentences),
		...adverbHints(whole),
		...wordHints(whole),
		...markHints(whole),
		...numberHints(whole),
		...dateHints(whole)
	].toSorted((one, other) => one.at.from - other.at.from || one.at.to - other.at.to);
}

/** Red, orange, or « prêt à relire » (R17): software never calls a text easy to read. */
export function levelOf(hints: readonly Hint[]): 'red' | 'orange' | 'ready' {
	if (hints.some(({ level }) => level === 'red')) return 'red';
	return hints.length > 0 ? 'orange' : 'ready';
}
