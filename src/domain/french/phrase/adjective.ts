import type { Concept } from '#domain/concept.ts';
import { readGroup, startsClause } from './noun-group.ts';
import type { Group } from './noun-group.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { agreed, nounPieces } from './noun-phrase.ts';
import { joined } from './preposition.ts';
import type { Agreement, Said } from './predicate.ts';
import { clip, plain } from './spelling.ts';
import type { Of, Reader } from './word.ts';
import { is, says } from './word.ts';

/** An adjective that speaks of the subject, with its degree and what follows it. */
type Quality = { adjective: Of<'adjective'>; said: Said };

type ReadInfinitive = (reader: Reader) => Said | undefined;

/**
 * Reads « trop fatigué », « peur du noir », « mal à la tête », « content de venir ».
 *
 * @param link asked by the verb instead of the table's: faire mal *à*
 */
export function readQuality(
	reader: Reader,
	agreement: Agreement,
	nested: { infinitive: ReadInfinitive; link?: 'à' }
): Quality | undefined {
	return reader.attempt(() => {
		const degree = reader.takeRole('quantity', 'degree');
		const adjective = reader.take('adjective');
		if (!adjective || (degree && says(degree) === 'beaucoup')) return undefined;
		if (isOnlyForPeople(adjective) && !agreement.isWho) return undefined;
		const { gender, plural } = agreement;
		const form =
			adjective.grammar.with === 'avoir' && agreement.isWho
				? adjective.grammar.m
				: agreed(adjective, gender, plural);
		const words = [...(degree ? [plain(says(degree))] : []), plain(form)];
		const follows = readFollowing(reader, adjective, nested);
		return { adjective, said: (around) => [...words, ...(follows?.(around) ?? [])] };
	});
}

/** A thing may be cold, but is not hungry or afraid. */
const isOnlyForPeople = ({ grammar }: Of<'adjective'>) =>
	grammar.with === 'avoir' && grammar.m === grammar.f && !grammar.adverb;

function readFollowing(
	reader: Reader,
	{ grammar }: Of<'adjective'>,
	nested: { infinitive: ReadInfinitive; link?: 'à' }
): Said | undefined {
	const link = nested.link ?? grammar.link;
	if (!link) return undefined;
	const joint = () => (link === 'de' ? clip('de') : plain('à'));
	return reader.attempt(() => {
		if (startsClause(reader)) return undefined;
		if (is(reader.peek(), 'verb') || (link === 'de' && isBeing(reader.peek(), grammar.linkTakes))) {
			const infinitive = nested.infinitive(reader);
			return infinitive && ((around) => [joint(), ...infinitive(around)]);
		}
		const group = readGroup(reader);
		if (!group || !mayFollow(group, link)) return undefined;
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

/** « mal à » takes a part of the body, not a place: j'ai mal / à l'école. */
const mayFollow = (group: Group, link: 'de' | 'à') =>
	link === 'de' || group.kind === 'thing' || group.kind === 'person';

function articleAfter({ head, amount }: NounPhrase, takes: 'generic' | 'wants' | undefined) {
	if (takes !== 'wants') return 'generic';
	const loses = is(head, 'noun') && !amount && losesArticle(head);
	return loses ? 'de' : 'wants';
}

const losesArticle = ({ grammar }: Of<'noun'>) =>
	grammar.wants === 'partitive' || (grammar.wants === 'indefinite' && grammar.number === 'p');
