import { createContext } from 'svelte';
import { bringWords } from '#data/bring-words.ts';
import type { Pictograms } from '#data/pictograms.svelte.ts';
import type { Concept } from '#domain/concept.ts';
import type { ConceptId } from '#domain/ids.ts';

type Tables = typeof import('#domain/french/sentence.ts');

/**
 * The French sentence that words make, for the voice of one person. The tables come after the board, so that the board
 * does not wait for them.
 */
export class Sentences {
	#pictograms: Pictograms;
	#agreement: () => 'm' | 'f';
	#tables = $state.raw<Tables>();
	/** Every picture that exists for the words read back has arrived: what is still missing has left the catalogue. */
	#brought = $state.raw(false);

	/** @param agreement how the person's adjectives agree: « fatigué » or « fatiguée » */
	constructor(pictograms: Pictograms, agreement: () => 'm' | 'f') {
		this.#pictograms = pictograms;
		this.#agreement = agreement;
	}

	/** Asks for the tables, and for the pictures of words that were said some time ago. */
	async need(words: readonly ConceptId[]) {
		await Promise.all([
			import('#domain/french/sentence.ts').then((tables) => (this.#tables = tables)),
			bringWords(this.#pictograms, words)
		]);
		this.#brought = true;
	}

	/** `undefined` while it cannot be whole yet: a sentence never misses a word. */
	of(words: readonly ConceptId[]): string | undefined {
		const arrived = words.every((word) => this.#pictograms.get(word));
		if (!this.#tables || (!arrived && !this.#brought)) return undefined;
		const concepts = words.map((word) => this.#pictograms.get(word) ?? unknown(word));
		return this.#tables.sentenceOf(concepts, this.#agreement());
	}
}

/** A word that is no longer in the catalogue is still said, by its name. */
const unknown = (word: ConceptId): Concept => ({
	id: word,
	label: word.replaceAll('-', ' '),
	wordClass: 'little',
	grammar: { type: 'invariable', role: 'alone' },
	domains: [],
	synonyms: [],
	svg: ''
});

export const [getSentences, setSentences] = createContext<Sentences>();
