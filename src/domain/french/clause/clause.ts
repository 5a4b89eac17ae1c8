import { readQuality } from '#domain/french/phrase/adjective.ts';
import { readAdverb, readTime } from '#domain/french/phrase/adverb.ts';
import type {
	Agreement,
	Link,
	Mood,
	Predicate,
	Said,
	Subject
} from '#domain/french/phrase/predicate.ts';
import { avoir, etre, finitePieces, infinitivePieces } from '#domain/french/phrase/predicate.ts';
import type { Piece } from '#domain/french/phrase/spelling.ts';
import { plain } from '#domain/french/phrase/spelling.ts';
import { readSubject, subjectPieces } from './subject.ts';
import type { Nested, Tail } from './tail.ts';
import { readTail, setNegation } from './tail.ts';
import type { Of, Reader } from '#domain/french/phrase/word.ts';
import { is, plays, says } from '#domain/french/phrase/word.ts';

/** Who speaks, for what agrees with « je ». */
export type Speaker = 'm' | 'f';

/** A clause that was read to its end. */
export type Clause = { front: Said[]; subject: Subject; predicate: Predicate };

const nothing = { negated: false, own: true };

/** Reads a clause: when, who, what they do, the rest. */
export function readClause(reader: Reader, speaker: Speaker): Clause | undefined {
	return reader.attempt(() => {
		const front = readFront(reader);
		const early = reader.takeRole('negation');
		const subject = readSubject(reader, speaker);
		if (!subject) return undefined;
		const between = readTimes(reader);
		const predicate = readPredicate(reader, subject.agreement, speaker, early);
		return predicate && { front: [...front, ...between], subject, predicate };
	});
}

function readFront(reader: Reader): Said[] {
	const front: Said[] = [];
	for (;;) {
		const next = reader.peek();
		if (!is(next, 'invariable') || !['time', 'place', 'manner'].includes(next.grammar.role)) break;
		const said = readAdverb(reader, false);
		if (!said) break;
		front.push(said);
	}
	return front;
}

function readTimes(reader: Reader): Said[] {
	const times: Said[] = [];
	for (let said = readTime(reader); said; said = readTime(reader)) times.push(said);
	return times;
}

/**
 * Reads the verbs, or the adjective of an unsaid « être » or « avoir », and all that follows.
 *
 * @param early a negation touched before the subject
 */
export function readPredicate(
	reader: Reader,
	agreement: Agreement,
	speaker: Speaker,
	early?: Of<'invariable'>
): Predicate | undefined {
	return reader.attempt(() => {
		const before = reader.takeRole('negation');
		const adverbs = readEarly(reader);
		const links = readLinks(reader, agreement);
		if (!links) return undefined;
		links.chain[0].adverbs.unshift(...adverbs);
		const tail: Tail = {
			links: links.chain,
			verb: links.chain.at(-1)?.verb ?? etre,
			agreement,
			taken: {
				object: false,
				person: false,
				place: false,
				transport: false,
				attribute: agreement.isWho
			},
			said: [],
			clitic: undefined,
			negation: undefined,
			isBroken: false
		};
		for (const word of [early, before, links.negation]) if (word) setNegation(tail, says(word));
		readTail(reader, tail, nestedFor(speaker));
		if (tail.isBroken || isUnfinished(reader, tail)) return undefined;
		const { negation, clitic, said, taken } = tail;
		return { links: links.chain, negation, clitic, tail: said, hasObject: taken.object };
	});
}

/** « je vouloir je manger »: a verb that asks for more does not end before another clause. */
function isUnfinished(reader: Reader, { verb, said }: Tail): boolean {
	return !reader.isDone && said.length === 0 && (verb.infinitiveAfter ?? verb.clause) !== undefined;
}

/** « je toujours aller », « je trop manger »: French says them after the verb. « plus » there is not understood. */
function readEarly(reader: Reader): Said[] {
	const early: Said[] = [];
	for (;;) {
		const word = reader.peek();
		const isManner = plays(word, 'manner');
		const isAmount = plays(word, 'quantity') && is(reader.peek(1), 'verb');
		if (!isManner && !isAmount) return early;
		const said = readAdverb(reader, true);
		if (!said) return early;
		early.push(said);
	}
}

type Chain = { chain: [Link, ...Link[]]; negation: Of<'invariable'> | undefined };

function readLinks(reader: Reader, agreement: Agreement): Chain | undefined {
	const first = reader.take('verb');
	if (!first) return readUnsaid(reader, agreement);
	const chain: [Link, ...Link[]] = [{ verb: first.grammar, negation: undefined, adverbs: [] }];
	let negation: Of<'invariable'> | undefined;
	for (;;) {
		const last = chain.at(-1) ?? chain[0];
		const isFirst = chain.length === 1;
		const step = reader.attempt(() => readStep(reader, last));
		if (!step) break;
		const raised = isFirst && last.verb.raises === true;
		if (step.negation && raised) negation = step.negation;
		last.adverbs.push(...step.adverbs);
		const own = step.negation && !raised ? says(step.negation) : undefined;
		chain.push({ verb: step.verb.grammar, negation: own, adverbs: [] });
	}
	if (!negation && (chain.length === 1 || chain[0].verb.raises))
		negation = reader.takeRole('negation');
	correctBeing(reader, chain, agreement);
	return { chain, negation };
}

/** A second verb with the negation and the adverbs touched before it. */
function readStep(reader: Reader, last: Link) {
	if (!last.verb.infinitiveAfter) return undefined;
	const adverbs: Said[] = [];
	const negation = reader.takeRole('negation');
	for (let said = readAdverb(reader, true); said; said = readAdverb(reader, true))
		adverbs.push(said);
	const verb = reader.take('verb');
	return verb && { verb, negation: negation ?? reader.takeRole('negation'), adverbs };
}

/** « je être peur » is said « j'ai peur ». */
function correctBeing(reader: Reader, chain: [Link, ...Link[]], agreement: Agreement) {
	const last = chain.at(-1);
	const next = reader.peek();
	const has = is(next, 'adjective') && next.grammar.with === 'avoir' && agreement.isWho;
	if (last?.verb.infinitive === 'être' && has) last.verb = avoir;
}

/** No verb, but an adjective follows: je [suis] fatigué, j'[ai] peur. */
function readUnsaid(reader: Reader, agreement: Agreement): Chain | undefined {
	const start = reader.at;
	const quality = readQuality(reader, agreement, { infinitive: () => undefined });
	reader.moveTo(start);
	if (!quality) return undefined;
	const has = quality.adjective.grammar.with === 'avoir' && agreement.isWho;
	return {
		chain: [{ verb: has ? avoir : etre, negation: undefined, adverbs: [] }],
		negation: undefined
	};
}

/** Writes a clause; `undefined` when the table lacks the form of its verb. */
export function clausePieces(clause: Clause, mood: Mood = 'indicative'): Piece[] | undefined {
	const { front, subject, predicate } = clause;
	const finite = finitePieces(predicate, subject.agreement, mood);
	if (!finite) return undefined;
	const opening = front.flatMap((said) => [...said(nothing), plain(',', false)]);
	return [...opening, ...subjectPieces(subject, finite)];
}

/** Reads « aller à la piscine » after a link or an adjective; a lone adjective becomes « être seul ». */
const nestedFor = (speaker: Speaker): Nested => ({
	clause: (reader, mood) =>
		reader.attempt(() => {
			const clause = readClause(reader, speaker);
			const pieces = clause && clausePieces(clause, mood);
			return pieces && (() => pieces);
		}),
	infinitive: (reader, agreement) => {
		const predicate = readPredicate(reader, agreement, speaker);
		return predicate && (() => infinitivePieces(predicate, agreement));
	}
});
