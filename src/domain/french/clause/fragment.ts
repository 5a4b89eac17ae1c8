import { agreed, nounPieces, readNounPhrase } from '#domain/french/phrase/noun-phrase.ts';
import { readAdverb } from '#domain/french/phrase/adverb.ts';
import { readPreposition } from '#domain/french/phrase/preposition.ts';
import type { Piece } from '#domain/french/phrase/spelling.ts';
import { plain } from '#domain/french/phrase/spelling.ts';
import type { Speaker } from './clause.ts';
import type { Reader } from '#domain/french/phrase/word.ts';
import { is, says } from '#domain/french/phrase/word.ts';

const around = { negated: false, own: true };

/**
 * Reads words without a verb that are said so: « Trop de bruit », « Un autre chien », « Pas maintenant », « Avec Tom ».
 * It must be all there is; nothing is invented around it.
 */
export function readFragment(reader: Reader, speaker: Speaker): Piece[] | undefined {
	return reader.attempt(() => {
		const negation = reader.takeRole('negation');
		if (negation && says(negation) !== 'pas') return undefined;
		const pieces = readNoun(reader, negation !== undefined) ?? readOther(reader, speaker);
		if (!pieces || !reader.isDone) return undefined;
		return negation ? [plain(says(negation)), ...pieces] : pieces;
	});
}

function readNoun(reader: Reader, negated: boolean): Piece[] | undefined {
	return reader.attempt(() => {
		const phrase = readNounPhrase(reader, true);
		if (!phrase || !is(phrase.head, 'noun')) return undefined;
		const { amount, owner, adjectives } = phrase;
		const isBare = !amount && !owner && !adjectives.some((one) => one.grammar.article);
		const asked = isBare && !negated ? 'de' : 'wants';
		const pieces = nounPieces(phrase, asked, { negated, own: true });
		// « Plus de bruit » alone also means « no more noise ».
		const isMore = amount !== undefined && says(amount) === 'plus';
		return isMore ? [plain('encore'), ...pieces] : pieces;
	});
}

function readOther(reader: Reader, speaker: Speaker): Piece[] | undefined {
	const linked = readPreposition(reader, () => undefined);
	if (linked) return linked(around);
	const degree = reader.takeRole('quantity', 'degree');
	const adjective = reader.take('adjective');
	if (adjective) {
		const { negative, article, m, f } = adjective.grammar;
		if (negative || (article && m === f)) return undefined;
		const form = plain(agreed(adjective, speaker, false));
		// « Plus content » alone also means « no longer ».
		const isMore = degree !== undefined && says(degree) === 'plus';
		const how = isMore ? [plain('encore')] : [];
		return degree ? [...how, plain(says(degree)), form] : [form];
	}
	return degree ? undefined : readAdverb(reader, false)?.(around);
}
