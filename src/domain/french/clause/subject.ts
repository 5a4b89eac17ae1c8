import type { NounPhrase } from '#domain/french/phrase/noun-phrase.ts';
import {
	isPlural,
	nounPieces,
	readNounPhrase,
	strongForm
} from '#domain/french/phrase/noun-phrase.ts';
import type { Agreement, Subject } from '#domain/french/phrase/predicate.ts';
import type { Piece } from '#domain/french/phrase/spelling.ts';
import { clip, plain } from '#domain/french/phrase/spelling.ts';
import type { Of, Reader } from '#domain/french/phrase/word.ts';
import { is, isWho, plays, says } from '#domain/french/phrase/word.ts';

const personIndex = { je: 0, tu: 1, il: 2, nous: 3, vous: 4, ils: 5 } as const;

/** Reads who or what does it: je, maman, Tom et moi, le chien gentil (before a verb). */
export function readSubject(reader: Reader, speaker: 'm' | 'f'): Subject | undefined {
	return reader.attempt(() => {
		const first = readOne(reader);
		if (!first) return undefined;
		const phrases = [first];
		for (let next = readAnother(reader); next; next = readAnother(reader)) phrases.push(next);
		return { phrases, agreement: agreementOf(phrases, speaker) };
	});
}

function readOne(reader: Reader): NounPhrase | undefined {
	const full = reader.attempt(() => {
		const phrase = readCounted(reader, true);
		const next = reader.peek();
		return is(next, 'verb') || plays(next, 'negation') ? phrase : undefined;
	});
	return full ?? readCounted(reader, false);
}

/** « encore l'école voit » is not said: « encore » belongs to what is wanted or done. */
function readCounted(reader: Reader, adjectivesAfter: boolean): NounPhrase | undefined {
	return reader.attempt(() => {
		const phrase = readNounPhrase(reader, adjectivesAfter);
		return phrase?.amount && says(phrase.amount) === 'encore' ? undefined : phrase;
	});
}

function readAnother(reader: Reader): NounPhrase | undefined {
	return reader.attempt(() => {
		const link = reader.takeRole('link');
		return link && says(link) === 'et' ? readOne(reader) : undefined;
	});
}

function agreementOf(phrases: readonly NounPhrase[], speaker: 'm' | 'f'): Agreement {
	const [first] = phrases;
	const persons = phrases.map(personOf);
	const isSeveral = phrases.length > 1;
	const person = !isSeveral
		? (persons[0] ?? 2)
		: persons.some((one) => one === 0 || one === 3)
			? 3
			: persons.some((one) => one === 1 || one === 4)
				? 4
				: 5;
	const feminine = phrases.every(({ head }) => genderOf(head, speaker) === 'f');
	const isThing = !isSeveral && first !== undefined && !isPerson(first.head);
	return {
		person,
		gender: feminine ? 'f' : 'm',
		plural: person >= 3,
		isWho: !isThing,
		own: isThing || (!isSeveral && person === 0)
	};
}

const isPerson = (head: NounPhrase['head']) =>
	head.label !== 'ça' && (is(head, 'pronoun') || isWho(head));

function personOf(phrase: NounPhrase): number {
	const { head } = phrase;
	if (is(head, 'pronoun')) return personIndex[head.grammar.person];
	return isPlural(phrase, articleOf(phrase)) ? 5 : 2;
}

function genderOf(head: NounPhrase['head'], speaker: 'm' | 'f'): 'm' | 'f' {
	if (!is(head, 'pronoun')) return head.grammar.gender;
	if (head.grammar.person === 'je') return speaker;
	return head.grammar.gender ?? 'm';
}

const articleOf = ({ head }: NounPhrase) =>
	is(head, 'noun') && isWho(head) ? 'wants' : 'definite';

/** The subject and then its verb: j'aime · Moi, je · Tom et moi, nous · c'est. */
export function subjectPieces({ phrases, agreement }: Subject, verb: Piece[]): Piece[] {
	const [first] = phrases;
	if (!first) return verb;
	const { head } = first;
	if (phrases.length === 1 && is(head, 'pronoun')) {
		return [...pronounPieces(head, agreement.person), ...verb];
	}
	if (phrases.length === 1 && head.label === 'ça') return [thatBefore(verb), ...verb];
	const named = phrases.flatMap((one, at) => [...(at > 0 ? [plain('et')] : []), ...onePieces(one)]);
	if (agreement.person === 5 || phrases.length === 1) return [...named, ...verb];
	return [...named, plain(',', false), plain(agreement.person === 3 ? 'nous' : 'vous'), ...verb];
}

function pronounPieces(head: Of<'pronoun'>, person: number): Piece[] {
	const weak = ['je', 'tu', 'il', 'nous', 'vous', 'ils'][person] ?? 'il';
	if (!head.grammar.strong) return [head.label === 'je' ? clip('je') : plain(head.label)];
	return [plain(head.label), plain(',', false), weak === 'je' ? clip('je') : plain(weak)];
}

/** « ça va », but « c'est » and « ce n'est pas ». */
const thatBefore = (verb: Piece[]): Piece =>
	verb.slice(0, 2).some(({ text }) => text === 'est' || text === 'sont') ? clip('ce') : plain('ça');

function onePieces(phrase: NounPhrase): Piece[] {
	if (is(phrase.head, 'pronoun')) return [plain(strongForm(phrase.head))];
	return nounPieces(phrase, articleOf(phrase), { negated: false, own: true });
}
