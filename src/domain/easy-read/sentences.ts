/** One sentence and where it stands in its text, both in UTF-16 units, `to` excluded. */
export type Sentence = { text: string; from: number; to: number };

/** Words whose full stop does not close a sentence. */
const abbreviated = /(?:^|[\s('«])(?:M|MM|Mme|Mlle|Mr|Dr|Pr|St|Ste|p|ex|cf|tél|n|\p{Lu})\.$/u;
const ending = /[.!?…]+(?:\s?[»")\]]+)?(?=\s|$)|\n+/gu;

/**
 * Cuts a text into sentences: at . ! ? … and at line breaks, not inside « M. Martin », « 3.5 » or « 11.12.2026 ».
 * A space before « ? » or « ! », breaking or not, belongs to the sentence.
 *
 * @returns without empty sentences; nothing but spaces and line breaks is left out
 */
export function sentencesOf(text: string): Sentence[] {
	const found: Sentence[] = [];
	let start = 0;
	const close = (end: number) => {
		const raw = text.slice(start, end);
		const trimmed = raw.trim();
		const from = start + raw.length - raw.trimStart().length;
		start = end;
		if (/[\p{L}\p{N}]/u.test(trimmed))
			found.push({ text: trimmed, from, to: from + trimmed.length });
	};
	for (const { 0: mark, index } of text.matchAll(ending)) {
		const end = index + mark.length;
		if (mark.startsWith('.') && !mark.startsWith('..') && isAbbreviation(text, start, index))
			continue;
		close(end);
	}
	close(text.length);
	return found;
}

const isAbbreviation = (text: string, start: number, stop: number) =>
	abbreviated.test(text.slice(start, stop + 1)) || isEtcInside(text, start, stop);

/** « etc. » closes only before a capital. */
function isEtcInside(text: string, start: number, stop: number): boolean {
	if (!/(?:^|\s)etc$/iu.test(text.slice(start, stop))) return false;
	return /^\s*\p{Ll}/u.test(text.slice(stop + 1));
}

/** Words of a sentence as a reader counts them: « J'ai » is one, a lone « ? » is none. */
export const countWords = (text: string) =>
	text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
