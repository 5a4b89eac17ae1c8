import type { Grammar } from '#domain/concept.ts';
import type { Around, NounPhrase } from './noun-phrase.ts';
import type { Piece } from './spelling.ts';
import { clip, plain, startsWithVowel } from './spelling.ts';

export type VerbGrammar = Extract<Grammar, { type: 'verb' }>;

/** Something that can be written once it is known whether the sentence is negative and whose it is. */
export type Said = (around: Around) => Piece[];

/** One verb of a chain: vouloir + aller + nager. */
export type Link = {
	verb: VerbGrammar;
	/** ne pas before this infinitive: je décide de ne pas aller. */
	negation: string | undefined;
	/** Words touched between this verb and the next. */
	adverbs: Said[];
};

/** me, te, le… before the last verb of the chain. */
export type Clitic = { person: number; feminine: boolean; frame: 'direct' | 'à' };

/** The verbs of a clause and what follows them. */
export type Predicate = {
	links: [Link, ...Link[]];
	/** pas, rien, jamais: the clause's own negation. */
	negation: string | undefined;
	clitic: Clitic | undefined;
	tail: Said[];
	/** The last verb has its object: « quoi » cannot ask for it. */
	hasObject: boolean;
};

export type Mood = 'indicative' | 'subjunctive';

/** Who does it: grammatical person 0 je … 5 ils, gender and number for what agrees. */
export type Agreement = {
	person: number;
	gender: 'm' | 'f';
	plural: boolean;
	/** A person, not a thing: « il a peur » and not « il est peur ». */
	isWho: boolean;
	/** What is « mine » is the speaker's. */
	own: boolean;
};

export type Subject = { phrases: readonly NounPhrase[]; agreement: Agreement };

const forms = (one: string): VerbGrammar['present'] => {
	const [je = '', tu = '', il = '', nous = '', vous = '', ils = ''] = one.split(' ');
	return [je, tu, il, nous, vous, ils];
};

/** The verb « je fatigué » leaves unsaid. */
export const etre: VerbGrammar = {
	type: 'verb',
	infinitive: 'être',
	present: forms('suis es est sommes êtes sont'),
	que: forms('sois sois soit soyons soyez soient'),
	object: 'state'
};

/** The verb « je peur » leaves unsaid. */
export const avoir: VerbGrammar = {
	type: 'verb',
	infinitive: 'avoir',
	present: forms('ai as a avons avez ont'),
	que: forms('aie aies ait ayons ayez aient'),
	object: 'direct'
};

const reflexives = ['me', 'te', 'se', 'nous', 'vous', 'se'];
const direct = ['me', 'te', 'le', 'nous', 'vous', 'les'];
const indirect = ['me', 'te', 'lui', 'nous', 'vous', 'leur'];

function cliticPieces(verb: VerbGrammar, clitic: Clitic | undefined, person: number): Piece[] {
	if (verb.reflexive) return [short(reflexives[person] ?? 'se')];
	if (!clitic) return [];
	const said = (clitic.frame === 'à' ? indirect : direct)[clitic.person] ?? 'le';
	return [short(said === 'le' && clitic.feminine ? 'la' : said)];
}

const short = (text: string) => (/^(me|te|se|le|la)$/.test(text) ? clip(text) : plain(text));

const verbPiece = (text: string, verb: VerbGrammar) =>
	plain(text, startsWithVowel(text, verb.muteH === true));

/** « lever la main », « ne pas faire de câlin »: the fixed words of a verb. */
function afterPieces({ after }: VerbGrammar, negated: boolean): Piece[] {
	if (!after) return [];
	return negated && after.startsWith('un ') ? [clip('de'), plain(after.slice(3))] : [plain(after)];
}

/** The verb in the person of its subject with ne … pas around it; `undefined` when the table lacks the form. */
export function finitePieces(
	predicate: Predicate,
	agreement: Agreement,
	mood: Mood
): Piece[] | undefined {
	const [first, ...others] = predicate.links;
	const table = mood === 'subjunctive' ? first.verb.que : first.verb.present;
	const form = table?.[agreement.person];
	if (!form) return undefined;
	const around = aroundOf(predicate, agreement);
	const clitic = others.length === 0 ? predicate.clitic : undefined;
	return [
		...(predicate.negation ? [clip('ne')] : []),
		...cliticPieces(first.verb, clitic, agreement.person),
		verbPiece(form, first.verb),
		...(predicate.negation ? [plain(predicate.negation)] : []),
		...afterPieces(first.verb, predicate.negation !== undefined),
		...restPieces(predicate, agreement, around)
	];
}

/** The same with the first verb in the infinitive: ne pas aller à la piscine. */
export function infinitivePieces(predicate: Predicate, agreement: Agreement): Piece[] {
	const [first, ...others] = predicate.links;
	const clitic = others.length === 0 ? predicate.clitic : undefined;
	return [
		...(predicate.negation ? [clip('ne'), plain(predicate.negation)] : []),
		...cliticPieces(first.verb, clitic, agreement.person),
		verbPiece(first.verb.infinitive, first.verb),
		...afterPieces(first.verb, predicate.negation !== undefined),
		...restPieces(predicate, agreement, aroundOf(predicate, agreement))
	];
}

const aroundOf = (predicate: Predicate, { own }: Agreement): Around => ({
	negated: predicate.negation !== undefined && predicate.links.at(-1)?.verb.object !== 'state',
	own
});

/** Adverbs after the first verb, the further verbs in the infinitive, and the complements. */
export function restPieces(predicate: Predicate, agreement: Agreement, around: Around): Piece[] {
	const { links, tail } = predicate;
	const pieces: Piece[] = [];
	for (const [at, link] of links.entries()) {
		if (at > 0) {
			const joint = links[at - 1]?.verb.infinitiveAfter;
			if (joint && joint !== 'bare') pieces.push(joint === 'de' ? clip('de') : plain('à'));
			if (link.negation) pieces.push(clip('ne'), plain(link.negation));
			const isLast = at === links.length - 1;
			pieces.push(
				...cliticPieces(link.verb, isLast ? predicate.clitic : undefined, agreement.person)
			);
			pieces.push(verbPiece(link.verb.infinitive, link.verb));
			pieces.push(...afterPieces(link.verb, around.negated || link.negation !== undefined));
		}
		pieces.push(...link.adverbs.flatMap((said) => said(around)));
	}
	const negatedHere = around.negated || links.at(-1)?.negation !== undefined;
	return [...pieces, ...tail.flatMap((said) => said({ ...around, negated: negatedHere }))];
}
