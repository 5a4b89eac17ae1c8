import { abbreviations, easyWords, knownAcronyms, spokenCapitals } from './easy-words.ts';
import type { Hint, Passage } from './hint.ts';
import { hintsAt, wholeWord } from './hint.ts';

const escaped = (word: string) =>
	word.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll("'", "['’]");
const longestFirst = (words: readonly string[]) =>
	words
		.toSorted((one, other) => other.length - one.length)
		.map(escaped)
		.join('|');

const hard = new RegExp(
	`(?<![\\p{L}\\p{N}-])(?:${longestFirst(Object.keys(easyWords))})(?![\\p{L}\\p{N}])`,
	'giu'
);
const short = wholeWord(longestFirst(Object.keys(abbreviations)));

/** Words of at least this many letters are hard to read. *Assumed, to confirm with young readers.* */
const LONG_WORD = 15;
const knownLongWords = new Set(['psychomotricienne', 'kinésithérapeute']);

/** Hard words with easier ones, acronyms, abbreviations, capitals, « vous ». */
export function wordHints(passage: Passage): Hint[] {
	return [
		...hintsAt(passage, hard, ([word]) => hardWord(word)),
		...hintsAt(passage, new RegExp(`\\p{L}{${LONG_WORD},}`, 'gu'), ([word]) =>
			knownLongWords.has(word.toLowerCase()) || word.endsWith('ment')
				? undefined
				: { rule: 'hard-word', level: 'orange' }
		),
		...hintsAt(
			passage,
			/(?<![\p{L}\d])(?:\p{Lu}\.){2,}|(?<![\p{L}\d])\p{Lu}{2,}\d*(?![\p{Ll}\d])/gu,
			([word]) => capitals(word)
		),
		...hintsAt(passage, short, ([word]) => abbreviation(word)),
		...hintsAt(passage, wholeWord('etc\\.?|p\\. ?ex\\.?'), () => ({
			rule: 'abbreviation',
			level: 'orange'
		})),
		...hintsAt(passage, wholeWord('vous|votre|vos'), () => ({ rule: 'not-tu', level: 'orange' }))
	];
}

function hardWord(word: string): Omit<Hint, 'at'> {
	const replacement = easyWords[word.toLowerCase().replaceAll('’', "'")];
	return { rule: 'hard-word', level: 'orange', ...(replacement ? { replacement } : {}) };
}

function capitals(word: string): Omit<Hint, 'at'> | undefined {
	if (knownAcronyms.has(word) || /^[IVX]+$/u.test(word)) return undefined;
	if (spokenCapitals.has(word)) {
		return { rule: 'capitals', level: 'orange', replacement: word.toLowerCase() };
	}
	const replacement = abbreviations[word.toLowerCase()];
	return { rule: 'acronym', level: 'red', ...(replacement ? { replacement } : {}) };
}

function abbreviation(word: string): Omit<Hint, 'at'> | undefined {
	if (/^\p{Lu}{2,}$/u.test(word)) return undefined; // already an acronym
	const replacement = abbreviations[word.toLowerCase()];
	return { rule: 'abbreviation', level: 'orange', ...(replacement ? { replacement } : {}) };
}

/** Parentheses, semicolons, special characters, three dots. */
export function markHints(passage: Passage): Hint[] {
	return [
		...hintsAt(passage, /[([{][^)\]}]*[)\]}]?/gu, () => ({ rule: 'parenthesis', level: 'orange' })),
		...hintsAt(passage, /;/gu, () => ({ rule: 'semicolon', level: 'orange' })),
		...hintsAt(passage, /[&§#<>*_=+@|~^\\]|…|\.{3,}/gu, () => ({
			rule: 'special-character',
			level: 'orange'
		}))
	];
}
