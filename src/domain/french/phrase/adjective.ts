import type { Concept } from '#domain/concept.ts';
import { readGroup, startsClause } from './noun-group.ts';
import type { Group } from './noun-group.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { agreed, nounPieces } from './noun-phrase.ts';
import { joined } from './preposition.ts';
import type { Agreement, Said } from './predicate.ts';
import { clip, plain } from './spelling.ts';
import type { Of, Reader } from './word.ts';
import { is, plays, says } from './word.ts';

/** An adjective that speaks of the subject, with its degree and what follows it. */
type Quality = { adjective: Of<'adjective'>; said: Said };

type Nested = {
	infinitive: (reader: Reader) => Said | undefined;
	/** Asked by the verb instead of the table's: faire mal *à*. */
	link?: 'à';
	/** « je suis plus fatigué » is heard as « no longer »: right behind the subject's verb it is made clear. */
	isFinite?: boolean;
};

/**
 * Reads « trop fatigué », « fatigué trop », « peur du noir », « mal à la tête », « content de venir ».
 */
export function readQuality(
	reader: Reader,
	agreement: Agreement,
	nested: Nested
): Quality | undefined {
	return reader.attempt(() => {
		const before = reader.takeRole('quantity', 'degree');
		const adjective = reader.take('adjective');
		if (!adjective || !mayBeSaidOf(adjective, agreement)) return undefined;
		const degree = before ?? readLateDegree(reader);
		if (degree && says(degree) === 'beaucoup') return undefined;
		const { gender, plural } = agreement;
		const form =
			adjective.grammar.with === 'avoir' && agreement.isWho
				? adjective.grammar.m
				: agreed(adjective, gender, plural);
		const isUnclear = degree && says(degree) === 'plus' && nested.isFinite;
		const how = degree ? [plain(isUnclear ? 'encore plus' : says(degree))] : [];
		const words = [...how, plain(form)];
		const follows = readFollowing(reader, adjective, nested);
		return { adjective, said: (around) => [...words, ...(follows?.(around) ?? [])] };
	});
}

/** A thing may be cold, but is not hungry or afraid; nobody is simply « autre ». */
function mayBeSaidOf({ grammar }: Of<'adjective'>, { isWho }: Agreement): boolean {
	const isSame = grammar.m === grammar.f;
	const isOnlyForPeople = grammar.with === 'avoir' && isSame && !grammar.adverb;
	return !(isOnlyForPeople && !isWho) && !(grammar.article && isSame);
}

/** « fatigué trop » at the end is said « trop fatigué ». */
function readLateDegree(reader: Reader): Of<'invariable'> | undefined {
	const word = reader.peek();
	const isDegree = plays(word, 'quantity') && ['trop', 'assez', 'un peu'].includes(says(word));
	return isDegree && reader.peek(1) === undefined ? reader.takeRole('quantity') : undefined;
}

function readFollowing(
	reader: Reader,
	{ grammar }: Of<'adjective'>,
	nested: Nested
): Said | undefined {
	const link = nested.link ?? grammar.link;
	if (!link) return undefined;
	const joint = () => (link === 'de' ? clip('de') : plain('à'));
	return reader.attempt(() => {
		if (startsClause(reader)) return undefined;
		const next = reader.peek();
		const isDoing = is(next, 'verb') || isBeing(next, grammar.linkTakes);
		if (link === 'de' && isDoing) {
			const infinitive = nested.infinitive(reader);
			return infinitive && ((around) => [joint(), ...infinitive(around)]);
		}
		const group = readGroup(reader);
		if (!group || !mayFollow(group, link, nested.link)) return undefined;
		return (around) =>
			joined(group, (one) => [
				joint(),
				...nounPieces(one, articleAfter(one, grammar.linkTakes), { ...around, negated: false })
			]);
	});
}

/** « peur d'être malade »; after besoin and envie only « d'être seul », for « besoin calme » may mean a quiet place. */
function isBeing(word: Concept | undefined, takes: 'generic' | 'wants' | undefined): boolean {
	return is(word, 'adjective') && (takes !== 'wants' || word.grammar.floats !== undefined);
}

/** « mal à » takes a part of the body, not a place (j'ai mal / à l'école); « faire mal à » also a person. */
const mayFollow = (group: Group, link: 'de' | 'à', asked: 'à' | undefined) =>
	link === 'de' || group.kind === 'thing' || (asked !== undefined && group.kind === 'person');

function articleAfter({ head, amount }: NounPhrase, takes: 'generic' | 'wants' | undefined) {
	if (takes !== 'wants') return 'generic';
	const loses = is(head, 'noun') && !amount && losesArticle(head);
	return loses ? 'de' : 'wants';
}

const losesArticle = ({ grammar }: Of<'noun'>) =>
	grammar.wants === 'partitive' || (grammar.wants === 'indefinite' && grammar.number === 'p');
