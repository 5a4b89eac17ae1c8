import { createContext } from 'svelte';
import type { ConceptIndex, KnownConcept } from '#data/concept-index.svelte.ts';

/** How many pictograms are offered at once. */
const offeredAtOnce = 6;

/** Finds pictograms by their words and by what they stand near to. */
export class PictogramFinder {
	#index: ConceptIndex;

	constructor(index: ConceptIndex) {
		this.#index = index;
	}

	label(id: string): string {
		return this.#index.get(id)?.label ?? id;
	}

	/** Concepts whose label or synonym begins with or holds the words, best first. */
	search(query: string): KnownConcept[] {
		const wanted = plain(query);
		const ranked = this.#index.concepts.flatMap((concept) => {
			if (concept.pack === 'screens') return [];
			const ranks = [concept.label, ...(concept.synonyms ?? [])].map((word) =>
				rank(plain(word), wanted)
			);
			const best = Math.min(...ranks);
			return best < Infinity ? [{ concept, best }] : [];
		});
		return ranked
			.toSorted((a, b) => a.best - b.best)
			.slice(0, offeredAtOnce)
			.map(({ concept }) => concept);
	}

	/** Concepts of the same word class that stand near one in the catalogue; empty without one. */
	near(id: string | undefined): KnownConcept[] {
		const one = id === undefined ? undefined : this.#index.get(id);
		if (!one) return [];
		const isNear = (other: KnownConcept) =>
			other.id !== one.id && other.wordClass === one.wordClass && !isForScreens(other);
		// The catalogue keeps like things side by side: what stands near is the likeliest.
		const place = this.#index.concepts.indexOf(one);
		return this.#index.concepts
			.map((concept, at) => ({ concept, far: Math.abs(at - place) }))
			.filter(({ concept }) => isNear(concept))
			.toSorted((a, b) => a.far - b.far)
			.slice(0, 4)
			.map(({ concept }) => concept);
	}
}

/** Buttons and faces of the screens are no words of a sentence. */
const isForScreens = ({ pack }: KnownConcept) => pack === 'screens' || pack === 'faces';

const rank = (word: string, wanted: string) =>
	word === wanted ? 0 : word.startsWith(wanted) ? 1 : word.includes(wanted) ? 2 : Infinity;

const plain = (text: string) =>
	text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('fr').trim();

export const [getFinder, setFinder] = createContext<PictogramFinder>();
