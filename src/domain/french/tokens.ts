/** One word of a written sentence: as written, folded for looking up, and whether it opens a sentence. */
export type Token = { written: string; key: string; isCapital: boolean; isFirst: boolean };

/** Lower case, one apostrophe, no ligature; accents stay, for « où » is not « ou ». */
export const folded = (text: string) =>
	text.toLowerCase().replaceAll('’', "'").replaceAll('œ', 'oe').normalize('NFC');

const word = /\p{L}+'|\p{N}+(?:[.,:]\p{N}+)*(?:er|e)?(?!\p{L})|\p{N}+|\p{L}+(?:-\p{L}+)*/gu;
const inverted =
	/-(?:t-)?(?:je|tu|il|elle|on|nous|vous|ils|elles|moi|toi|lui|leur|le|la|les|ce|y|en)$/iu;

/**
 * Cuts a sentence into words: « J'ai » is two, « peux-tu » is two, punctuation is left out.
 *
 * @param text labels and synonyms are cut the same way, so that both meet
 */
export function tokensOf(text: string): Token[] {
	const plain = text.normalize('NFC').replaceAll('’', "'");
	return [...plain.matchAll(word)].flatMap((found) => {
		const before = plain.slice(0, found.index).trimEnd();
		const startsSentence = before === '' || /[.!?:«]$/u.test(before);
		return cutInversion(found[0]).map((written, at) => ({
			written,
			key: folded(written),
			isCapital: /^\p{Lu}/u.test(written),
			isFirst: startsSentence && at === 0
		}));
	});
}

function cutInversion(written: string): string[] {
	const end = inverted.exec(written);
	if (!end) return [written];
	return [written.slice(0, end.index), end[0].replace(/^-(?:t-)?/iu, '')];
}
