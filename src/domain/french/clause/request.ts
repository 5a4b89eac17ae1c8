import type { Speaker } from './clause.ts';
import { readPredicate } from './clause.ts';
import type { Agreement } from '#domain/french/phrase/predicate.ts';
import { restPieces } from '#domain/french/phrase/predicate.ts';
import { fitGroup } from '#domain/french/phrase/object.ts';
import type { Piece } from '#domain/french/phrase/spelling.ts';
import { clip, plain, startsWithVowel } from '#domain/french/phrase/spelling.ts';
import type { Concept } from '#domain/concept.ts';
import { Reader, is, plays, says } from '#domain/french/phrase/word.ts';

const mine: Agreement = { person: 0, gender: 'm', plural: false, isWho: true, own: true };

/**
 * « Aide-moi », « Donne-moi de l'eau », « Ne me touche pas »: a verb that starts the sentence and « moi » behind it are
 * said to somebody. « aider je » may mean either way round, and no request is built.
 */
export function requestPieces(words: readonly Concept[], speaker: Speaker): Piece[] | undefined {
	const negation = words.slice(0, 3).find((word) => plays(word, 'negation'));
	const [first, second, ...rest] = words.filter((word) => word !== negation);
	if (!is(first, 'verb') || !is(second, 'pronoun')) return undefined;
	const { imperative, muteH } = first.grammar;
	const isMe = second.grammar.person === 'je' && second.grammar.strong === true;
	if (!imperative || !isMe) return undefined;
	const reader = new Reader([first, second, ...rest]);
	const predicate = readPredicate(reader, mine, speaker);
	if (!predicate || !reader.isDone || predicate.negation || predicate.links.length > 1)
		return undefined;
	const around = { negated: negation !== undefined, own: true };
	const isClitic = predicate.clitic !== undefined;
	const tail = restPieces(predicate, { ...mine, gender: speaker }, around);
	if (!isClitic && !fitsAfter(first, second)) return undefined;
	const verb = plain(imperative, startsWithVowel(imperative, muteH === true));
	if (!negation) return [isClitic ? plain(`${imperative}-moi`) : verb, ...tail];
	const no = plain(plays(negation, 'negation') ? says(negation) : 'pas');
	const before = isClitic ? [clip('me')] : [];
	return [clip('ne'), ...before, verb, no, ...tail];
}

/** The table says how a person follows this verb: joue avec moi. */
function fitsAfter(verb: Concept, person: Concept): boolean {
	if (!is(verb, 'verb') || !is(person, 'pronoun')) return false;
	const phrase = { head: person, adjectives: [], amount: undefined, owner: undefined };
	const taken = { object: false, person: false, place: false, transport: false, attribute: true };
	return (
		fitGroup(verb.grammar, { phrases: [phrase], joint: 'et', kind: 'pronoun' }, taken) !== undefined
	);
}
