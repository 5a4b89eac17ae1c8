import type { Clause, Speaker } from './clause.ts';
import { clausePieces, readClause, readPredicate } from './clause.ts';
import { isPlural, nounPieces, readNounPhrase } from '#domain/french/phrase/noun-phrase.ts';
import type { Agreement } from '#domain/french/phrase/predicate.ts';
import { finitePieces, infinitivePieces } from '#domain/french/phrase/predicate.ts';
import type { Piece } from '#domain/french/phrase/spelling.ts';
import { clip, plain } from '#domain/french/phrase/spelling.ts';
import type { Concept } from '#domain/concept.ts';
import { Reader, is, isWho, says } from '#domain/french/phrase/word.ts';
import type { Of } from '#domain/french/phrase/word.ts';

const somebody: Agreement = { person: 2, gender: 'm', plural: false, isWho: true, own: true };
const around = { negated: false, own: true };

/**
 * Builds the question that one question word and the other words make: « Où est maman ? », « Qu'est-ce que tu veux ? ».
 *
 * @param rest the other words, in the order they were touched
 * @returns `undefined` when no table row fits
 */
export function questionPieces(
	question: Of<'invariable'>,
	rest: readonly Concept[],
	speaker: Speaker
): Piece[] | undefined {
	const word = says(question);
	if (rest.length === 0) return [plain(word)];
	if (word === 'qui') return whoPieces(rest, speaker);
	const whole = readWhole(rest, (reader) => readClause(reader, speaker));
	if (word === 'quoi') return whole && whatPieces(whole);
	if (whole) {
		const clause = clausePieces(whole);
		return clause && [plain(word), plain('est-ce'), clip('que'), ...clause];
	}
	if (word === 'combien') return amountQuestion(rest);
	return nounQuestion(word, rest) ?? doQuestion(word, rest, speaker);
}

function readWhole<Answer>(
	words: readonly Concept[],
	read: (reader: Reader) => Answer | undefined
): Answer | undefined {
	const reader = new Reader(words);
	const answer = read(reader);
	return reader.isDone ? answer : undefined;
}

/** Qu'est-ce que tu veux ? The last verb must still wait for its object. */
function whatPieces(clause: Clause): Piece[] | undefined {
	const verb = clause.predicate.links.at(-1)?.verb;
	const pieces = clausePieces(clause);
	const { clitic, hasObject } = clause.predicate;
	const waits = verb?.object === 'direct' && !clitic && !hasObject;
	return waits && pieces ? [clip('que'), plain('est-ce'), clip('que'), ...pieces] : undefined;
}

/** Qui vient avec moi ? Avec qui est-ce que je mange ? */
function whoPieces(rest: readonly Concept[], speaker: Speaker): Piece[] | undefined {
	const [first, ...others] = rest;
	if (first && is(first, 'invariable') && first.grammar.role === 'link') {
		const clause = readWhole(others, (reader) => readClause(reader, speaker));
		const pieces = clause && clausePieces(clause);
		if (others.length === 0) return [plain(says(first)), plain('qui')];
		return pieces && [plain(says(first)), plain('qui'), plain('est-ce'), clip('que'), ...pieces];
	}
	const predicate = readWhole(rest, (reader) => readPredicate(reader, somebody, speaker));
	if (predicate) {
		const pieces = finitePieces(predicate, somebody, 'indicative');
		return pieces && [plain('qui'), ...pieces];
	}
	const clause = readWhole(rest, (reader) => readClause(reader, speaker));
	return clause ? whomPieces(clause) : nounQuestion('qui', rest);
}

function whomPieces(clause: Clause): Piece[] | undefined {
	const { links, tail, clitic } = clause.predicate;
	const verb = links.at(-1)?.verb;
	const frame = verb?.person ?? (verb?.object === 'direct' ? 'direct' : undefined);
	const pieces = clausePieces(clause);
	if (!pieces || tail.length > 0 || clitic) return undefined;
	if (frame !== 'direct' && frame !== 'à') return undefined;
	const joint = frame === 'direct' ? [] : [plain(frame)];
	return [...joint, plain('qui'), plain('est-ce'), clip('que'), ...pieces];
}

/** Où sont les toilettes ? Qui est Tom ? C'est quand, la piscine ? Pourquoi le bruit ? */
function nounQuestion(word: string, rest: readonly Concept[]): Piece[] | undefined {
	const words = is(rest[0], 'verb') && rest[0].grammar.object === 'state' ? rest.slice(1) : rest;
	const phrase = readWhole(words, (reader) => readNounPhrase(reader, true));
	if (!phrase || phrase.amount || is(phrase.head, 'pronoun')) return undefined;
	if (word === 'qui' && !isWho(phrase.head)) return undefined;
	const named = nounPieces(phrase, 'definite', around);
	const plural = isPlural(phrase, 'definite');
	if (word === 'où' || word === 'qui')
		return [plain(word), plain(plural ? 'sont' : 'est'), ...named];
	if (word === 'quand') return [plain("c'est"), plain('quand'), plain(',', false), ...named];
	return word === 'pourquoi' && words === rest ? [plain(word), ...named] : undefined;
}

/** Combien d'argent ? Combien de jours ? */
function amountQuestion(rest: readonly Concept[]): Piece[] | undefined {
	const phrase = readWhole(rest, (reader) => readNounPhrase(reader, true));
	if (!phrase || !is(phrase.head, 'noun') || phrase.amount || phrase.owner) return undefined;
	const { wants, plural, number } = phrase.head.grammar;
	if (wants !== 'partitive' && !plural && number !== 'p') return undefined;
	const asked = wants === 'partitive' ? 'de' : 'generic';
	const counted = { ...phrase.head, grammar: { ...phrase.head.grammar, generic: 'p' as const } };
	const pieces = nounPieces({ ...phrase, head: counted }, asked, around);
	const named = asked === 'generic' ? pieces.slice(1) : pieces;
	return [plain('combien'), clip('de'), ...named];
}

/** Comment faire ? Pourquoi ne pas aller à la piscine ? Nobody is named, nobody is added. */
function doQuestion(word: string, rest: readonly Concept[], speaker: Speaker) {
	const mine: Agreement = { ...somebody, person: 0, gender: speaker };
	// « aller tu » may well be « tu vas »: with a pronoun behind it, no verb stays without a subject.
	const hasPronoun = rest.some((one) => is(one, 'pronoun') && !one.grammar.strong);
	const hasVerb = rest.some((one) => is(one, 'verb'));
	const predicate =
		hasVerb && !hasPronoun
			? readWhole(rest, (reader) => readPredicate(reader, mine, speaker))
			: undefined;
	const canBeOwn = predicate && !predicate.links.some(({ verb }) => verb.reflexive);
	return canBeOwn ? [plain(word), ...infinitivePieces(predicate, mine)] : undefined;
}
