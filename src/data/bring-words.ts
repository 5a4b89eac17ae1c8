import { lifeDomains } from '#domain/life-domain.ts';
import type { Pictograms } from './pictograms.svelte.ts';

/**
 * Asks for the pictures of words that were said some time ago: the core words, then every life domain when one is still
 * missing. Settles when all packs asked for are here; a word the catalogue no longer has stays without a picture.
 */
export async function bringWords(
	pictograms: Pictograms,
	words: Iterable<string>
): Promise<void> {
	const wanted = [...words];
	const missing = () => wanted.some((word) => !pictograms.get(word));
	if (!missing()) return;
	await pictograms.need('core', 'screens');
	if (missing()) await pictograms.need(...lifeDomains);
}
