import type { Concept } from '#domain/concept.ts';
import { indexOf, type PictogramIndex } from '#domain/french/pictogram-index.ts';

/** A concept without its drawing: enough to find it by its words. `pack`: where its drawing is. */
export type KnownConcept = Omit<Concept, 'svg'> & { pack: string };

const urls = import.meta.glob<string>('/pictograms/packs/index.json', {
	query: '?url&no-inline',
	import: 'default',
	eager: true
});

/** All concepts of the catalogue without their drawings, to propose pictograms for words that somebody types. */
export class ConceptIndex {
	#asked: Promise<void> | undefined;
	/** Empty until `need` has settled. */
	concepts: readonly KnownConcept[] = $state.raw([]);

	/** From written words to pictograms; undefined until `need` has settled. */
	words: PictogramIndex | undefined = $derived(
		this.concepts.length > 0 ? indexOf(this.concepts) : undefined
	);

	/** Asks for the index once; a failed try is made again at the next need. */
	need(): Promise<void> {
		this.#asked ??= this.#fetch().catch((error: unknown) => {
			this.#asked = undefined;
			throw error;
		});
		return this.#asked;
	}

	/** The concept with an id, or undefined while it is unknown. */
	get(id: string): KnownConcept | undefined {
		return this.concepts.find((concept) => concept.id === id);
	}

	async #fetch() {
		const url = urls['/pictograms/packs/index.json'];
		if (!url) throw new Error('the index of pictograms was not built');
		const response = await fetch(url);
		if (!response.ok) throw new Error(`index of pictograms: ${response.status}`);
		// Our own content, checked by its own tests, not parsed again here.
		const concepts: KnownConcept[] = await response.json();
		this.concepts = concepts;
	}
}
