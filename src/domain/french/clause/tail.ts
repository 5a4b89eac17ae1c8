import { readQuality } from '#domain/french/phrase/adjective.ts';
import { readAdverb } from '#domain/french/phrase/adverb.ts';
import { readGroup, startsClause } from '#domain/french/phrase/noun-group.ts';
import type { Taken } from '#domain/french/phrase/object.ts';
import { fitGroup } from '#domain/french/phrase/object.ts';
import type {
	Agreement,
	Clitic,
	Link,
	Mood,
	Said,
	VerbGrammar
} from '#domain/french/phrase/predicate.ts';
import { readPreposition } from '#domain/french/phrase/preposition.ts';
import { clip, plain } from '#domain/french/phrase/spelling.ts';
import type { Reader } from '#domain/french/phrase/word.ts';
import { is, plays, says } from '#domain/french/phrase/word.ts';

/** Readers of whole clauses and infinitives, handed down because they read tails themselves. */
export type Nested = {
	clause: (reader: Reader, mood: Mood) => Said | undefined;
	infinitive: (reader: Reader, agreement: Agreement) => Said | undefined;
};

/** What follows the verbs, while it is being read. */
export type Tail = {
	links: readonly Link[];
	verb: VerbGrammar;
	agreement: Agreement;
	taken: Taken;
	said: Said[];
	clitic: Clitic | undefined;
	negation: string | undefined;
	/** A second negation was met, or one that cannot be placed: the sentence is not built. */
	isBroken: boolean;
};

/** Reads everything that may follow the last verb, in the order it was touched. */
export function readTail(reader: Reader, tail: Tail, nested: Nested) {
	const readers = [
		readLateNegation,
		readThat,
		readQuoted,
		readSecondVerb,
		readLinked,
		readAdverbial,
		readFloating,
		readAdjectival,
		readNouns
	];
	while (!reader.isDone && readers.some((read) => read(reader, tail, nested)));
}

function readLateNegation(reader: Reader, tail: Tail): boolean {
	const word = reader.peek();
	if (!plays(word, 'negation')) return false;
	const next = reader.peek(1);
	const closes = next === undefined || plays(next, 'link') || plays(next, 'time');
	if (!closes || (tail.links.length > 1 && !tail.links[0]?.verb.raises)) return false;
	reader.takeRole('negation');
	setNegation(tail, says(word));
	return true;
}

export function setNegation(tail: Pick<Tail, 'negation' | 'isBroken'>, word: string) {
	if (tail.negation) tail.isBroken = true;
	tail.negation = word;
}

/** je veux que tu viennes: only when somebody else does it. */
function readThat(reader: Reader, tail: Tail, nested: Nested): boolean {
	const { clause } = tail.verb;
	if (!clause || tail.said.length > 0 || tail.clitic || !startsClause(reader)) return false;
	const subject = reader.peek();
	const isSame =
		is(subject, 'pronoun') && subject.grammar.person === personNames[tail.agreement.person];
	const isThird = tail.agreement.person === 2 || tail.agreement.person === 5;
	if (clause === 'subjunctive' && isSame && !isThird) return false;
	const said = nested.clause(reader, clause);
	if (!said) return false;
	tail.said.push((around) => [clip('que'), ...said(around)]);
	return true;
}

const personNames = ['je', 'tu', 'il', 'nous', 'vous', 'ils'];

/** aider maman à cuisiner · vouloir manger et boire. */
function readSecondVerb(reader: Reader, tail: Tail, nested: Nested): boolean {
	const afterPerson = is(reader.peek(), 'verb') && tail.taken.person;
	const link = reader.peek();
	const another = plays(link, 'link') && is(reader.peek(1), 'verb') && tail.links.length > 1;
	if (!afterPerson && !another) return false;
	const joint = another ? tail.links.at(-2)?.verb.infinitiveAfter : tail.verb.infinitiveAfter;
	if (!joint) return false;
	const said = reader.attempt(() => {
		const word = another ? reader.takeRole('link') : undefined;
		if (word && !['et', 'ou'].includes(says(word))) return undefined;
		const infinitive = nested.infinitive(reader, tail.agreement);
		const pieces = [
			...(word ? [plain(says(word))] : []),
			...(joint === 'bare' ? [] : [joint === 'de' ? clip('de') : plain('à')])
		];
		return infinitive && ((around: Parameters<Said>[0]) => [...pieces, ...infinitive(around)]);
	});
	if (said) tail.said.push(said);
	return said !== undefined;
}

/** dire non, répondre oui. */
function readQuoted(reader: Reader, tail: Tail): boolean {
	if (!tail.verb.quotes || tail.taken.object) return false;
	const word = reader.takeRole('alone');
	if (!word) return false;
	tail.said.push(() => [plain(says(word))]);
	tail.taken = { ...tail.taken, object: true };
	return true;
}

function readLinked(reader: Reader, tail: Tail, nested: Nested): boolean {
	const link = reader.peek();
	if (!plays(link, 'link')) return false;
	if (says(link) === 'avec' && tail.verb.object === 'avec' && readThingsWith(reader, tail))
		return true;
	if (isStillWanting(tail)) return false;
	const said = readPreposition(reader, (inner) => nested.infinitive(inner, tail.agreement));
	if (said) tail.said.push(said);
	return said !== undefined;
}

/** travailler + avec + plantes is said as travailler + plantes: avec les plantes. */
function readThingsWith(reader: Reader, tail: Tail): boolean {
	const done = reader.attempt(() => {
		reader.takeRole('link');
		return readNouns(reader, tail) || undefined;
	});
	return done === true;
}

/** « je vouloir avec Tom », « je pouvoir dehors »: what is wanted was not said, and is not guessed. */
const isStillWanting = ({ verb, taken }: Tail) =>
	verb.raises === true && !taken.object && verb.object !== 'place';

function readAdverbial(reader: Reader, tail: Tail): boolean {
	if (isStillWanting(tail) && plays(reader.peek(), 'place')) return false;
	const said = readAdverb(reader, false);
	if (said) tail.said.push(said);
	return said !== undefined;
}

/** prendre le bus tout seul · dormir bien. */
function readFloating(reader: Reader, { verb, agreement, said, ...tail }: Tail): boolean {
	const word = reader.peek();
	if (!is(word, 'adjective') || verb.object === 'state') return false;
	const { floats, adverb, m } = word.grammar;
	const [masculine, feminine, men, women] = floats ?? [];
	const one = agreement.gender === 'f' ? feminine : masculine;
	const several = agreement.gender === 'f' ? women : men;
	const floating = verb.raises ? undefined : agreement.plural ? several : one;
	const has = verb.takes === 'faire' || verb.infinitive === 'avoir';
	const makes = has && !tail.taken.object;
	const form = floating ?? (adverb && !makes && !verb.raises ? m : undefined);
	if (form === undefined || word.grammar.negative) return false;
	reader.take('adjective');
	said.push(() => [plain(form)]);
	return true;
}

function readAdjectival(reader: Reader, tail: Tail, nested: Nested): boolean {
	const { verb, agreement } = tail;
	const makes = verb.takes === 'faire';
	const has = makes || verb.infinitive === 'avoir';
	if (tail.taken.object || (verb.object !== 'state' && !has)) return false;
	const quality = reader.attempt(() => {
		const found = readQuality(reader, agreement, {
			infinitive: (inner) => nested.infinitive(inner, agreement),
			...(makes ? { link: 'à' } : {}),
			isFinite: tail.links.length === 1
		});
		return has && found?.adjective.grammar.with !== 'avoir' ? undefined : found;
	});
	if (!quality) return false;
	if (quality.adjective.grammar.negative) setNegation(tail, 'pas');
	tail.said.push(quality.said);
	tail.taken = { ...tail.taken, object: true };
	return true;
}

function readNouns(reader: Reader, tail: Tail): boolean {
	const done = reader.attempt(() => {
		if (startsClause(reader) && !isHelped(reader, tail)) return undefined;
		if (tail.verb.infinitiveAfter === 'bare' && tail.verb.object === 'none') return undefined;
		const group = readGroup(reader);
		const fitted = group && fitGroup(tail.verb, group, tail.taken);
		if (!fitted) return undefined;
		tail.said.push(fitted.said);
		tail.clitic = fitted.clitic ?? tail.clitic;
		const filled = Object.fromEntries(fitted.fills.map((place) => [place, true]));
		tail.taken = { ...tail.taken, ...filled };
		return true;
	});
	return done === true;
}

/** « tu aider je manger », « demander maman partir »: the person is asked to do it, and does not start a new clause. */
function isHelped(reader: Reader, { verb, taken }: Tail): boolean {
	if (!is(reader.peek(1), 'verb') || taken.object || taken.person || verb.clause) return false;
	const isAsked = verb.infinitiveAfter === 'de' && verb.person === 'à';
	return isAsked || (verb.infinitiveAfter === 'à' && verb.person === 'direct');
}
