import type { Pictograms } from '#data/pictograms.svelte.ts';
import type { Concept } from '#domain/concept.ts';
import type { ConceptId } from '#domain/ids.ts';

/** The pictograms of words that are here; one whose picture has not arrived is left out. */
export const pictogramsOf = (pictograms: Pictograms, words: readonly ConceptId[]): Concept[] =>
	words.flatMap((word) => pictograms.get(word) ?? []);
