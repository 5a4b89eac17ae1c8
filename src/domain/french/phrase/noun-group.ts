import type { NounPhrase } from './noun-phrase.ts';
import { readNounPhrase } from './noun-phrase.ts';
import type { Reader } from './word.ts';
import { is, isWho, plays, says } from './word.ts';

/** What a noun phrase is about; only two of one kind are joined by « et ». */
export type Kind = 'person' | 'transport' | 'activity' | 'place' | 'thing' | 'pronoun';

/** One or more noun phrases of one kind: du pain et de l'eau. */
export type Group = {
	phrases: readonly [NounPhrase, ...NounPhrase[]];
	joint: 'et' | 'ou';
	kind: Kind;
};

function kindOf({ head }: NounPhrase): Kind {
	if (is(head, 'pronoun')) return 'pronoun';
	if (isWho(head) || !is(head, 'noun')) return 'person';
	if (head.grammar.by) return 'transport';
	if (head.grammar.faire ?? head.grammar.play) return 'activity';
	return head.grammar.at && !head.grammar.held ? 'place' : 'thing';
}

/** Whether the word here begins a new clause: « je veux », « maman ne vient pas ». */
export function startsClause(reader: Reader): boolean {
	const start = reader.at;
	const phrase = readNounPhrase(reader, false);
	while (reader.takeRole('negation', 'time', 'quantity', 'degree'));
	const next = reader.peek();
	reader.moveTo(start);
	if (!phrase) return false;
	const predicate = is(next, 'verb') || is(next, 'adjective');
	const { head } = phrase;
	return (
		predicate &&
		(is(head, 'pronoun') || isWho(head) || (is(head, 'noun') && head.grammar.acts === true))
	);
}

/** Reads one phrase, and more of the same kind with « et », « ou » or nothing between them. */
export function readGroup(reader: Reader): Group | undefined {
	const first = readNounPhrase(reader, true);
	if (!first) return undefined;
	const kind = kindOf(first);
	const others: NounPhrase[] = [];
	let joint: Group['joint'] = 'et';
	for (;;) {
		const next = reader.attempt(() => {
			const link = readJoint(reader);
			if (startsClause(reader)) return undefined;
			const phrase = readNounPhrase(reader, true);
			const alike =
				phrase && kindOf(phrase) === kind && (kind !== 'place' || haveSameAt(phrase, first));
			const fits = phrase && (alike || (link && mayMix(kindOf(phrase), kind)));
			return fits ? { phrase, link } : undefined;
		});
		if (!next) break;
		if (next.link) joint = next.link;
		others.push(next.phrase);
	}
	return { phrases: [first, ...others], joint, kind };
}

/** « en vacances » and « à la mer » are not one list. */
const haveSameAt = (one: NounPhrase, other: NounPhrase) =>
	is(one.head, 'noun') && is(other.head, 'noun') && one.head.grammar.at === other.head.grammar.at;

/** Persons and pronouns mix (Tom et moi), so do things, activities and means of transport. */
function mayMix(one: Kind, other: Kind) {
	const people = (kind: Kind) => kind === 'person' || kind === 'pronoun';
	return people(one) === people(other);
}

function readJoint(reader: Reader): 'et' | 'ou' | undefined {
	const link = reader.peek();
	if (!plays(link, 'link')) return undefined;
	const said = says(link);
	if (said !== 'et' && said !== 'ou') return undefined;
	reader.takeRole('link');
	return said;
}
