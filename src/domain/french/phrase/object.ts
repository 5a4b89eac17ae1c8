import type { Group } from './noun-group.ts';
import type { Article, Around, NounPhrase } from './noun-phrase.ts';
import { nounPieces, placePieces } from './noun-phrase.ts';
import { afterPreposition, joined } from './preposition.ts';
import type { Clitic, Said, VerbGrammar } from './predicate.ts';
import type { Piece } from './spelling.ts';
import { clip, plain } from './spelling.ts';
import { is } from './word.ts';

/** What a verb has taken so far; each place is filled once. */
export type Taken = {
	object: boolean;
	person: boolean;
	place: boolean;
	transport: boolean;
	/** Somebody cannot be a thing: « je suis la piscine » is not built. */
	attribute: boolean;
};

/** How a noun phrase follows the verb, and which place it fills. */
type Fitted = { said: Said; fills: (keyof Taken)[]; clitic?: Clitic };

type Frame = 'direct' | 'à' | 'de' | 'avec' | 'chez';

/**
 * Finds by table how a group of nouns follows a verb: its object, a person, a place, a way of travelling.
 *
 * @returns `undefined` when the table has no place for it: the sentence is then not built
 */
export function fitGroup(verb: VerbGrammar, group: Group, taken: Taken): Fitted | undefined {
	if (group.kind === 'pronoun' || group.kind === 'person') return fitPerson(verb, group, taken);
	if (group.kind === 'transport' && verb.object === 'place' && !taken.transport) {
		return { said: () => joined(group, travelPieces), fills: ['transport'] };
	}
	// « parler collège » may be at school or about school: not guessed.
	if (verb.object === 'de' && verb.where && group.kind === 'place' && !taken.object)
		return undefined;
	if (isPlaceHere(verb, group, taken)) return fitPlace(group);
	return taken.object ? undefined : fitThing(verb, group, taken);
}

const personIndex = { je: 0, tu: 1, il: 2, nous: 3, vous: 4, ils: 5 } as const;

function personFrame(verb: VerbGrammar): Frame | undefined {
	if (verb.person) return verb.person;
	if (verb.object === 'place') return 'chez';
	if (verb.reflexive && verb.object === 'direct') return undefined;
	return verb.object === 'none' || verb.object === 'state' ? undefined : verb.object;
}

function fitPerson(verb: VerbGrammar, group: Group, taken: Taken): Fitted | undefined {
	const frame = personFrame(verb);
	if (!frame) return verb.object === 'state' ? fitAttribute(group, taken) : undefined;
	const fills: (keyof Taken)[] =
		frame === 'chez' ? ['place'] : frame === 'direct' ? ['object', 'person'] : ['person'];
	if (fills.some((place) => taken[place])) return undefined;
	const [first, ...others] = group.phrases;
	// « aller tu » may be « tu vas »; « aller toi » is « chez toi ».
	const isWeak = group.phrases.some(({ head }) => is(head, 'pronoun') && isSubjectForm(head.label));
	if (frame === 'chez' && isWeak) return undefined;
	if (is(first.head, 'pronoun') && others.length === 0 && (frame === 'direct' || frame === 'à')) {
		if (verb.reflexive) return undefined;
		const { person, gender } = first.head.grammar;
		const clitic = { person: personIndex[person], feminine: gender === 'f', frame };
		return { said: () => [], fills, clitic };
	}
	if (frame === 'direct') {
		const asked = articleOf(verb);
		return { said: (around) => joined(group, (one) => nounPieces(one, asked, around)), fills };
	}
	const before = frame === 'à' || frame === 'de' ? preposition(frame) : undefined;
	const named = (one: NounPhrase, around: Around) => [
		...(before ? [before] : []),
		...nounPieces(one, 'wants', { ...around, negated: false })
	];
	const opening = before ? [] : [plain(frame)];
	return { said: (around) => [...opening, ...joined(group, (one) => named(one, around))], fills };
}

/** « Tom est mon ami », « je suis cuisinier » (a trade takes no article), « je suis un adulte ». */
function fitAttribute(group: Group, taken: Taken): Fitted | undefined {
	const [{ head, adjectives, amount, owner }, ...others] = group.phrases;
	if (!is(head, 'noun') || others.length > 0 || taken.object) return undefined;
	const isPlain = adjectives.length === 0 && !amount && !owner;
	const asked = isPlain && head.grammar.wants === 'definite' ? 'de' : 'wants';
	return {
		said: (around) => joined(group, (one) => nounPieces(one, asked, around)),
		fills: ['object']
	};
}

const isSubjectForm = (label: string) => ['je', 'tu', 'il', 'on', 'ils'].includes(label);

const preposition = (frame: 'à' | 'de'): Piece => (frame === 'de' ? clip('de') : plain('à'));

function travelPieces({ head }: NounPhrase): Piece[] {
	const by = is(head, 'noun') ? (head.grammar.by ?? 'en') : 'en';
	return [plain(by), plain(head.label)];
}

function isPlaceHere(verb: VerbGrammar, group: Group, taken: Taken): boolean {
	const mayBe = ({ head, amount }: NounPhrase) => is(head, 'noun') && head.grammar.at && !amount;
	if (taken.place || !group.phrases.every(mayBe)) return false;
	if (verb.object === 'place') return true;
	const isDone = group.kind === 'activity' && !['avec', 'none', 'state'].includes(verb.object);
	if (isDone && !taken.object) return false;
	return taken.object || verb.where === true || verb.object === 'none' || verb.object === 'state';
}

function fitPlace(group: Group): Fitted {
	const said: Said = (around) => joined(group, (one) => placePieces(one, around) ?? []);
	// One is « en vacances » somewhere: another place may follow.
	const isState = group.phrases.every(({ head }) => is(head, 'noun') && head.grammar.at === 'en');
	return { said, fills: isState ? [] : ['place'] };
}

function fitThing(verb: VerbGrammar, group: Group, taken: Taken): Fitted | undefined {
	const { object } = verb;
	if (object === 'state' && taken.attribute) return undefined;
	if (object === 'none' || object === 'place') return undefined;
	const fills: (keyof Taken)[] = ['object'];
	if (verb.takes === 'play') {
		return { said: (around) => joined(group, (one) => playPieces(one, around)), fills };
	}
	// One plays football, and watches *the* football.
	const isGame = group.phrases.every(({ head }) => is(head, 'noun') && head.grammar.play === 'à');
	const asked = isGame && !verb.takes ? 'definite' : articleOf(verb);
	if (object === 'direct' || object === 'state') {
		return { said: (around) => joined(group, (one) => nounPieces(one, asked, around)), fills };
	}
	if (object === 'avec') {
		const said: Said = (around) => [
			plain('avec'),
			...joined(group, (one) => afterPreposition(one, asked, around))
		];
		return { said, fills };
	}
	const said: Said = (around) =>
		joined(group, (one) => [preposition(object), ...afterPreposition(one, asked, around)]);
	return { said, fills };
}

function articleOf(verb: VerbGrammar): Article {
	if (verb.takes === 'bare') return 'de';
	if (verb.takes && verb.takes !== 'play') return verb.takes;
	return verb.object === 'direct' || verb.object === 'state' ? 'wants' : 'generic';
}

/** jouer au foot, jouer de la guitare, jouer avec ma tablette. */
function playPieces(phrase: NounPhrase, around: Around): Piece[] {
	const play = is(phrase.head, 'noun') ? phrase.head.grammar.play : undefined;
	const here = { ...around, negated: false };
	if (!play) return [plain('avec'), ...nounPieces(phrase, 'wants', here)];
	return [preposition(play), ...nounPieces(phrase, 'generic', here)];
}
