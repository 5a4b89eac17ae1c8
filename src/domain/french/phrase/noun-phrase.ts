import type { Of, Reader } from './word.ts';
import { is, isWho, plays, says } from './word.ts';
import type { Piece } from './spelling.ts';
import { article, clip, plain } from './spelling.ts';

/** A noun, a name or a pronoun with what belongs to it. */
export type NounPhrase = {
	head: Of<'noun'> | Of<'name'> | Of<'pronoun'>;
	adjectives: readonly Of<'adjective'>[];
	/** plus, trop, beaucoup, encore, or a number. */
	amount: Of<'invariable'> | undefined;
	/** mon, ton. */
	owner: Of<'invariable'> | undefined;
};

/**
 * Which article is asked for: of one's own or of the table, of something one may get or buy, in general (aimer),
 * definite, after « faire », after a quantity.
 */
export type Article = 'wants' | 'gets' | 'buys' | 'generic' | 'definite' | 'faire' | 'de';

/** What the sentence around a noun decides about its article. */
export type Around = {
	/** ne … pas: un, du and des become de. */
	negated: boolean;
	/** What is « mine » is the speaker's: false when somebody else is the subject. */
	own: boolean;
};

/**
 * Reads one noun phrase, or nothing.
 *
 * @param adjectivesAfter whether adjectives behind the noun belong to it (un chien gentil); not so in a subject
 */
export function readNounPhrase(reader: Reader, adjectivesAfter: boolean): NounPhrase | undefined {
	return reader.attempt(() => {
		const owner = reader.takeRole('possessive');
		const amount = reader.takeRole('quantity', 'number');
		const adjectives: Of<'adjective'>[] = [];
		while (isBefore(reader)) adjectives.push(...some(reader.take('adjective')));
		const head = reader.take('noun') ?? reader.take('name') ?? reader.take('pronoun');
		if (!head) return undefined;
		if (!is(head, 'noun') && (owner || amount || adjectives.length > 0)) return undefined;
		while (adjectivesAfter && is(head, 'noun') && isAfter(reader)) {
			adjectives.push(...some(reader.take('adjective')));
		}
		return { head, adjectives, amount, owner };
	});
}

const some = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

function isBefore(reader: Reader) {
	const word = reader.peek();
	return is(word, 'adjective') && word.grammar.before === true;
}

function isAfter(reader: Reader) {
	const word = reader.peek();
	if (!is(word, 'adjective')) return false;
	const { before, floats, link, negative } = word.grammar;
	return !before && !floats && !link && !negative && word.grammar.with !== 'avoir';
}

/** Whether the noun is said in the plural here. */
export function isPlural(phrase: NounPhrase, asked: Article): boolean {
	const { head, amount } = phrase;
	if (is(head, 'pronoun')) return ['nous', 'vous', 'ils'].includes(head.grammar.person);
	if (!is(head, 'noun')) return false;
	if (head.grammar.number === 'p') return true;
	if (!head.grammar.plural) return false;
	if (plays(amount, 'number')) return says(amount) !== 'un';
	if (amount && says(amount) !== 'encore')
		return head.grammar.wants === 'indefinite' || isWho(head);
	return asked === 'generic' && head.grammar.generic === 'p' && phrase.owner === undefined;
}

/** The phrase with the article the sentence asks for. */
export function nounPieces(phrase: NounPhrase, asked: Article, around: Around): Piece[] {
	const { head } = phrase;
	if (is(head, 'pronoun')) return [plain(strongForm(head))];
	if (is(head, 'name')) return [plain(head.label, head.grammar.elides)];
	const plural = isPlural(phrase, asked);
	return [...determiner(phrase, head, { asked, plural, around }), ...core(phrase, head, plural)];
}

/** The noun and its adjectives, agreed, without an article. */
function core(phrase: NounPhrase, noun: Of<'noun'>, plural: boolean): Piece[] {
	const { gender } = noun.grammar;
	const said = noun.grammar.number === 'p' || !plural ? noun.label : noun.grammar.plural;
	const text = plain(said ?? noun.label, noun.grammar.elides);
	const before = phrase.adjectives.filter((one) => one.grammar.before);
	const after = phrase.adjectives.filter((one) => !one.grammar.before);
	const pieces = [text, ...after.map((one) => plain(agreed(one, gender, plural)))];
	for (const one of before.toReversed()) {
		const vowelForm =
			gender === 'm' && !plural && pieces[0]?.vowel ? one.grammar.mVowel : undefined;
		pieces.unshift(plain(vowelForm ?? agreed(one, gender, plural)));
	}
	return pieces;
}

/** An adjective in the gender and number of what it speaks of. */
export function agreed(adjective: Of<'adjective'>, gender: 'm' | 'f', plural: boolean): string {
	const { m, f, mp, fp } = adjective.grammar;
	if (plural) return gender === 'f' ? fp : mp;
	return gender === 'f' ? f : m;
}

type Asked = { asked: Article; plural: boolean; around: Around };

function determiner(phrase: NounPhrase, noun: Of<'noun'>, asked: Asked): Piece[] {
	const { amount } = phrase;
	if (plays(amount, 'number')) {
		return [plain(says(amount) === 'un' && noun.grammar.gender === 'f' ? 'une' : says(amount))];
	}
	const bare = { ...phrase, amount: undefined };
	if (amount && says(amount) === 'encore') {
		return [
			plain('encore'),
			...determiner(bare, noun, { ...asked, plural: isPlural(bare, asked.asked) })
		];
	}
	if (amount) return [plain(says(amount)), clip('de')];
	if (phrase.owner)
		return [plain(ownerForm(says(phrase.owner), noun.grammar.gender, asked.plural))];
	return byTable(wantedOf(phrase, noun, asked), noun.grammar.gender, asked);
}

const owners: Record<string, readonly [string, string, string]> = {
	mon: ['mon', 'ma', 'mes'],
	ton: ['ton', 'ta', 'tes']
};

function ownerForm(owner: string, gender: 'm' | 'f', plural: boolean): string {
	const [m, f, p] = owners[owner] ?? [owner, owner, owner];
	if (plural) return p;
	return gender === 'f' ? f : m;
}

type Wanted = Of<'noun'>['grammar']['wants'];

/** Turns what is asked into one of the table's five articles. */
function wantedOf(phrase: NounPhrase, noun: Of<'noun'>, { asked, around }: Asked): Wanted {
	const { wants, faire } = noun.grammar;
	if (asked === 'de' || wants === 'bare') return 'bare';
	const owned = isNewHere(noun, asked) ? 'indefinite' : mineOr(noun, around);
	if (asked === 'generic' || asked === 'definite') {
		return wants === 'possessive' ? owned : 'definite';
	}
	const fromAdjective = phrase.adjectives.find((one) => one.grammar.article)?.grammar.article;
	if (fromAdjective) return fromAdjective;
	if (asked === 'faire' && faire) return faire;
	const isKnown = wants === 'definite' || wants === 'possessive';
	if (isKnown && phrase.adjectives.length > 0 && !isWho(noun)) return 'indefinite';
	return wants === 'possessive' ? owned : wants;
}

/** « je veux un ami », « j'achète une tablette »: what is usually mine is new here. */
const isNewHere = (noun: Of<'noun'>, asked: Article) =>
	(asked === 'gets' && noun.grammar.orA === true) || (asked === 'buys' && !isWho(noun));

const mineOr = (noun: Of<'noun'>, { own }: Around): Wanted =>
	own || isWho(noun) ? 'possessive' : 'definite';

function byTable(wanted: Wanted, gender: 'm' | 'f', { plural, around }: Asked): Piece[] {
	const definite = article(plural ? 'les' : gender === 'f' ? 'la' : 'le');
	if (wanted === 'bare') return [];
	if (wanted === 'definite') return [definite];
	if (wanted === 'possessive') return [plain(ownerForm('mon', gender, plural))];
	if (around.negated) return [clip('de')];
	if (plural) return [plain('des')];
	if (wanted === 'partitive') return [clip('de'), definite];
	return [plain(gender === 'f' ? 'une' : 'un')];
}

const strongForms: Record<string, string> = { je: 'moi', tu: 'toi', il: 'lui', ils: 'eux' };

/** moi, toi, lui: a pronoun after a preposition or alone. « on » and « elle » stay as they are. */
export function strongForm(pronoun: Of<'pronoun'>): string {
	const { person, gender, strong } = pronoun.grammar;
	if (strong || gender === 'f') return pronoun.label;
	return pronoun.label === person ? (strongForms[person] ?? person) : pronoun.label;
}

/** How a place is reached or where something is: à la piscine, chez mon cousin, dans ma chambre. */
export function placePieces(phrase: NounPhrase, around: Around): Piece[] | undefined {
	const { head } = phrase;
	if (!is(head, 'noun'))
		return isWho(head) ? [plain('chez'), ...nounPieces(phrase, 'wants', around)] : undefined;
	const { at } = head.grammar;
	if (!at || phrase.amount) return undefined;
	const hasOwnArticle = phrase.adjectives.some((one) => one.grammar.article);
	const here = { ...around, negated: false };
	const named = nounPieces(phrase, hasOwnArticle ? 'wants' : 'definite', here);
	if (at === 'en') return [plain('en'), ...nounPieces(phrase, 'de', here)];
	if (at === 'à-bare') return [plain('à'), ...nounPieces(phrase, 'de', here)];
	if (at === 'à') return [plain('à'), ...named];
	return [plain(at), ...(at === 'chez' && isWho(head) ? nounPieces(phrase, 'wants', here) : named)];
}
