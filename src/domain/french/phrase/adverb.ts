import type { Said } from './predicate.ts';
import { plain } from './spelling.ts';
import type { Reader } from './word.ts';
import { is, says } from './word.ts';

/** Quantities that a verb may take alone; « plus » alone would also mean « no more », so it is made clear. */
const aloneAfterVerb: Record<string, string> = {
	plus: 'encore plus',
	moins: 'moins',
	trop: 'trop',
	beaucoup: 'beaucoup',
	'un peu': 'un peu',
	assez: 'assez'
};

/** When: « demain », « lundi matin » (the second of two loses its article), « après le goûter » is a link instead. */
export function readTime(reader: Reader): Said | undefined {
	const first = reader.takeRole('time');
	if (!first) return undefined;
	const next = first.grammar.words ? undefined : reader.takeRole('time');
	const text = next ? `${says(first)} ${next.label}` : says(first);
	return () => [plain(text)];
}

/**
 * How, when, where or how much: vite, plus souvent, demain, ici, encore.
 *
 * @param betweenVerbs whether another verb follows; « plus » there would change the meaning, and is not read
 */
export function readAdverb(reader: Reader, betweenVerbs: boolean): Said | undefined {
	return reader.attempt(() => {
		const degree = reader.takeRole('quantity', 'degree');
		if (!degree) return readTime(reader) ?? readPlain(reader);
		const what = reader.takeRole('manner', 'place');
		if (what) return () => [plain(`${says(degree)} ${says(what)}`)];
		if (says(degree) === 'encore') return () => [plain('encore')];
		const next = reader.peek();
		if (is(next, 'noun') || is(next, 'adjective') || is(next, 'name')) return undefined;
		if (betweenVerbs && says(degree) === 'plus') return undefined;
		const text = aloneAfterVerb[says(degree)];
		return text ? () => [plain(text)] : undefined;
	});
}

function readPlain(reader: Reader): Said | undefined {
	const word = reader.takeRole('manner', 'place');
	return word && (() => [plain(says(word))]);
}
