import type { Concept } from '#domain/concept.ts';
import type { ConceptId } from '#domain/ids.ts';
import { folded, tokensOf } from './tokens.ts';
import { writtenForms } from './verb-forms.ts';
import { is, says } from '#domain/french/phrase/word.ts';

/** A concept as far as words are concerned. */
export type IndexedConcept = Omit<Concept, 'svg'>;

/** From written words to pictograms; keys are folded words joined by a space. */
export type PictogramIndex = {
	/** Forms of verbs, tried first after a subject: « tu portes », not « la porte ». */
	verbs: ReadonlyMap<string, ConceptId>;
	/** Labels, then inflected forms, then synonyms. */
	all: ReadonlyMap<string, ConceptId>;
	/** Words whose label is a name or an institution: only these match a capital inside a sentence. */
	names: ReadonlySet<string>;
	/** Question words: pictograms of a question only when the sentence asks. */
	questions: ReadonlySet<ConceptId>;
	/** Most words in one key. */
	longest: number;
};

/** The key of a label or of a piece of sentence. */
export const keyOf = (text: string) =>
	tokensOf(text)
		.map(({ key }) => key)
		.join(' ');

/**
 * Synonyms that would swallow a word which must never be lost: a negation, a subject, an owner, an amount, a number.
 * « pas assez » finds nothing, so that « pas » stays.
 */
const swallowing =
	/(?:^| )(?:pas|ne|n'|sans|rien|jamais|personne|je|j'|tu|il|elle|on|nous|vous|ils|elles|m'|me|te|t'|mon|ma|mes|ton|ta|tes|plus|moins|trop|beaucoup|peu|assez|un|une|deux|trois|quatre|\d+)(?: |$)/u;

/** Little words that are spelled like a synonym of something else: car (because), son (his). */
const tooSmall = new Set(['car', 'or', 'son', 'an', 'si', 'que', 'y', 'en', 'la', 'là', 'aussi']);

/** Builds the index once; pass the whole catalogue, in its order: the first concept of a word keeps it. */
export function indexOf(concepts: readonly IndexedConcept[]): PictogramIndex {
	const all = new Map<string, ConceptId>();
	const verbs = new Map<string, ConceptId>();
	const add = (map: Map<string, ConceptId>, text: string, id: ConceptId) => {
		const key = keyOf(text);
		if (key !== '' && !map.has(key)) map.set(key, id);
	};
	const words = concepts.filter((concept) => !isOfScreens(concept));
	for (const { label, id } of words) add(all, label, id);
	// « mes comptes » is the noun: verbs come last, and first only after a subject.
	const verbsLast = words.toSorted((one, other) => isVerb(one) - isVerb(other));
	for (const concept of verbsLast) {
		for (const form of inflected(concept)) add(all, form, concept.id);
		if (concept.grammar.type === 'verb') {
			for (const form of writtenForms(concept.grammar)) add(verbs, form, concept.id);
		}
	}
	for (const { synonyms, id, label } of words) {
		for (const one of synonyms) if (isSafe(one, label)) add(all, one, id);
	}
	const asks = words.filter(
		({ grammar }) => grammar.type === 'invariable' && grammar.role === 'question'
	);
	return {
		all,
		verbs,
		names: new Set(
			words.filter(({ label }) => /^\p{Lu}/u.test(label)).map(({ label }) => keyOf(label))
		),
		questions: new Set(asks.map(({ id }) => id)),
		longest: Math.max(1, ...[...all.keys(), ...verbs.keys()].map((key) => key.split(' ').length))
	};
}

const isVerb = ({ grammar }: IndexedConcept) => Number(grammar.type === 'verb');

/** Buttons and states of the screens (« Tout seul », « On cherche ») are no words of a sentence. */
const isOfScreens = ({ grammar, label }: IndexedConcept) =>
	grammar.type === 'invariable' && grammar.role === 'alone' && /^\p{Lu}/u.test(label);

/** A synonym that loses nothing. « pas » itself may stand for « ne … pas ». */
function isSafe(synonym: string, label: string): boolean {
	const key = keyOf(synonym);
	if (tooSmall.has(key)) return false;
	return !swallowing.test(key) || !key.includes(' ') || folded(label).includes(folded(synonym));
}

function inflected(concept: IndexedConcept): string[] {
	const { grammar } = concept;
	const word = { ...concept, svg: '' };
	if (grammar.type === 'noun') return grammar.plural ? [grammar.plural] : [];
	if (grammar.type === 'adjective') {
		const { m, f, mp, fp, mVowel, floats = [], negative } = grammar;
		if (negative) return [];
		return [m, f, mp, fp, ...(mVowel ? [mVowel] : []), ...floats];
	}
	if (grammar.type === 'verb') return writtenForms(grammar);
	if (is(word, 'invariable')) return [says(word), ...(ownerForms[says(word)] ?? [])];
	return [];
}

const ownerForms: Record<string, readonly string[]> = { mon: ['ma', 'mes'], ton: ['ta', 'tes'] };
