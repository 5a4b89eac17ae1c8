import type { ConceptId } from '#domain/ids.ts';
import type { PictogramIndex } from './pictogram-index.ts';
import { keyOf } from './pictogram-index.ts';
import type { Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/** One place of the row under a sentence: a picture, or the word that has none. */
export type Pictured = { concept: ConceptId } | { text: string };

/** Words without a picture of their own that may go: articles, à, de, en, ce, the half of « ne … pas ». */
const empty = new Set(
	"le la les l' un une des du de d' au aux à en y ce cet cette ces se s' ne n' que qu'".split(' ')
);

/** Whole expressions; `keys` are looked up in the index, an empty list means that nothing is lost. */
const phrases: Record<string, readonly string[]> = {
	'il y a': [],
	'est ce que': [],
	"est ce qu'": [],
	"qu' est ce que": ['quoi'],
	"qu' est ce qu'": ['quoi'],
	"c' est": ['ça', 'être'],
	"ce n' est": ['ça', 'être'],
	'il faut': ['devoir'],
	"j'": ['je'],
	"c'": ['ça'],
	me: ['moi'],
	"m'": ['moi'],
	te: ['toi'],
	"t'": ['toi'],
	ne: [],
	"n'": []
};

const subjects = new Set(
	"je j' tu il elle on nous vous ils elles ne n' me m' te t' lui leur".split(' ')
);

/**
 * Proposes the row of pictograms under an adult's sentence: expressions first, then the longest label, form or synonym.
 *
 * Only articles and empty words go. A subject, a negation, a number or a name is never lost: without a picture of its
 * own it stays as a word. « ne … plus » stays a word, for « plus » shows *more*.
 */
export function pictogramsFor(sentence: string, index: PictogramIndex): Pictured[] {
	const tokens = withoutAuxiliary(tokensOf(sentence), index);
	const asks = sentence.includes('?');
	const row: Pictured[] = [];
	for (let at = 0; at < tokens.length;) {
		const found = matchAt(tokens, at, index);
		const shown = found.row.filter(
			(one) => asks || !('concept' in one) || !index.questions.has(one.concept)
		);
		const isLost = shown.length < found.row.length;
		const written = tokens.slice(at, at + found.length).map((token) => token.written);
		row.push(...(isLost ? [{ text: written.join(' ') }] : shown));
		at += found.length;
	}
	return row;
}

/** The concepts of a row, for an answer that stores pictures only. Words without a picture are left out. */
export const conceptsOnly = (row: readonly Pictured[]): ConceptId[] =>
	row.flatMap((one) => ('concept' in one ? [one.concept] : []));

type Match = { row: Pictured[]; length: number };

function matchAt(tokens: readonly Token[], at: number, index: PictogramIndex): Match {
	const lost = lostNegation(tokens, at);
	if (lost) return { row: [{ text: lost }], length: 1 };
	const isAfterSubject = subjects.has(tokens[at - 1]?.key ?? '');
	for (let length = index.longest; length >= 1; length -= 1) {
		const part = tokens.slice(at, at + length);
		if (part.length < length) continue;
		const match = matchPart(part, isAfterSubject, index);
		if (match) return { row: match, length };
	}
	return { row: [{ text: tokens[at]?.written ?? '' }], length: 1 };
}

function matchPart(part: Token[], isAfterSubject: boolean, index: PictogramIndex) {
	const key = part.map((token) => token.key).join(' ');
	const isName = part.length === 1 && part[0]?.isCapital === true;
	const phrase = phrases[key];
	if (phrase) return lookUp(phrase, index);
	const verb = isAfterSubject ? index.verbs.get(key) : undefined;
	const concept = verb ?? index.all.get(key);
	if (concept && (!isName || mayBeCapital(part, key, index))) return [{ concept }];
	return part.length === 1 && empty.has(key) ? [] : undefined;
}

/** A capital inside a sentence is a name: « Rose » is not the flower. The first word of a sentence always has one. */
const mayBeCapital = (part: Token[], key: string, index: PictogramIndex) =>
	index.names.has(key) || part[0]?.isFirst === true;

function lookUp(words: readonly string[], index: PictogramIndex): Pictured[] {
	return words.map((word) => {
		const concept = index.all.get(keyOf(word));
		return concept ? { concept } : { text: word };
	});
}

/** « ne … plus » and « personne » deny something that their picture would affirm. */
function lostNegation(tokens: readonly Token[], at: number): string | undefined {
	const word = tokens[at]?.key ?? '';
	if (word === 'personne') return tokens.some(isNe) ? tokens[at]?.written : undefined;
	if (word !== 'plus') return undefined;
	const before = tokens.slice(Math.max(0, at - 4), at);
	return before.some(isNe) && !before.some(({ key }) => key === 'pas') ? 'ne … plus' : undefined;
}

const isNe = ({ key }: Token) => key === 'ne' || key === "n'";

/** « J'ai compris » shows « comprendre », not « avoir comprendre »: the picture knows no past. */
function withoutAuxiliary(tokens: Token[], index: PictogramIndex): Token[] {
	const has = index.verbs.get('avoir');
	return tokens.filter(({ key }, at) => {
		if (!has || index.verbs.get(key) !== has) return true;
		const next = tokens.slice(at + 1, at + 3).find((one) => one.key !== 'pas');
		return (
			next === undefined ||
			!/(?:é|i|is|it|u|û|ert)e?s?$/u.test(next.key) ||
			!index.verbs.has(next.key)
		);
	});
}
