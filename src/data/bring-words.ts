import { ConceptIndex } from './concept-index.svelte.ts';
import type { Pictograms } from './pictograms.svelte.ts';

const indexes = new WeakMap<Pictograms, ConceptIndex>();

/**
 * Asks for the pictures of words that were said some time ago: the core words, then only the packs that draw what is
 * still missing. Settles when they are here; a word the catalogue no longer has stays without a picture.
 */
export async function bringWords(pictograms: Pictograms, words: Iterable<string>): Promise<void> {
	const wanted = [...words];
	const missing = () => wanted.filter((word) => !pictograms.get(word));
	if (missing().length === 0) return;
	await pictograms.need('core');
	if (missing().length === 0) return;
	const index = indexes.get(pictograms) ?? new ConceptIndex();
	indexes.set(pictograms, index);
	await index.need();
	await pictograms.need(...new Set(missing().flatMap((word) => index.get(word)?.pack ?? [])));
}
