import type { Hint } from '#domain/easy-read/hint.ts';
import { hintsFor, levelOf } from '#domain/easy-read/hints-for.ts';
import { countWords, sentencesOf } from '#domain/easy-read/sentences.ts';
import { m } from '#i18n/paraglide/messages.js';
import { hintText } from './hint-text.ts';

/** One hint as it stands under the words; `text` is the whole answer with the easier words in place. */
export type HintLine = {
	key: string;
	level: 'red' | 'orange';
	words: string;
	replacement?: { label: string; text: string };
};

/** What would make the words easier to read (R12, R13): the red first, each in the order of the words. */
export const hintLines = (text: string): HintLine[] =>
	redFirst(hintsFor(text)).map((hint) => {
		const { from, to } = hint.at;
		const words = text.slice(from, to).trim();
		const line = { key: `${hint.rule} ${from}`, level: hint.level, words: hintText(hint, words) };
		const easier = easierWords(text, hint);
		if (easier === undefined) return line;
		const label = m.answer_replace({ words: easier });
		return {
			...line,
			replacement: { label, text: text.slice(0, from) + easier + text.slice(to) }
		};
	});

const redFirst = (hints: readonly Hint[]) =>
	hints.toSorted((a, b) => Number(b.level === 'red') - Number(a.level === 'red'));

/** A red hint stands: the adult is asked before such words leave (`domain.md` §4.8). */
export const isHardToRead = (text: string): boolean => levelOf(hintsFor(text)) === 'red';

/** How many sentences, and the words of the longest. */
export function wordCounts(text: string): { sentences: number; longest: number } {
	const counts = sentencesOf(text).map((sentence) => countWords(sentence.text));
	return { sentences: counts.length, longest: Math.max(0, ...counts) };
}

/** The easier words, with a capital where the hard ones had one. */
function easierWords(text: string, { at, replacement }: Hint): string | undefined {
	const hadCapital = /^\p{Lu}\p{Ll}/u.test(text.slice(at.from, at.to));
	if (!replacement || !hadCapital) return replacement;
	return replacement.charAt(0).toLocaleUpperCase('fr') + replacement.slice(1);
}
