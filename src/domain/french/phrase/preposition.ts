import type { Article, Around, NounPhrase } from './noun-phrase.ts';
import { nounPieces } from './noun-phrase.ts';
import { readGroup } from './noun-group.ts';
import type { Group } from './noun-group.ts';
import { readTime } from './adverb.ts';
import type { Said } from './predicate.ts';
import type { Piece } from './spelling.ts';
import { clip, plain } from './spelling.ts';
import type { Reader } from './word.ts';
import { is, isWho, says } from './word.ts';

/** What a preposition takes after it. */
type Rule = {
	/** Article of a thing after it; « bare » keeps only what is definite or owned: sans bruit, sans ma tablette. */
	takes: Article | 'bare';
	/** A verb may follow: pour manger, avant de partir. */
	infinitive?: 'bare' | 'de';
	/** A time may follow: avant midi. */
	time?: true;
	/** Only people may follow. */
	people?: true;
	/** May stand alone: je viens après. */
	alone?: true;
};

const rules: Record<string, Rule> = {
	avec: { takes: 'wants' },
	sans: { takes: 'bare', infinitive: 'bare' },
	pour: { takes: 'wants', infinitive: 'bare', time: true },
	dans: { takes: 'definite' },
	chez: { takes: 'wants', people: true },
	avant: { takes: 'definite', infinitive: 'de', time: true, alone: true },
	après: { takes: 'definite', time: true, alone: true },
	devant: { takes: 'definite', alone: true },
	derrière: { takes: 'definite', alone: true }
};

/** Phrases joined by et or ou, each written by `one`. */
export function joined(group: Group, one: (phrase: NounPhrase) => Piece[]): Piece[] {
	return group.phrases.flatMap((phrase, at) =>
		at === 0 ? one(phrase) : [plain(group.joint), ...one(phrase)]
	);
}

/** A noun phrase after a preposition; a thing that is not counted or not known loses its article after « sans ». */
export function afterPreposition(
	phrase: NounPhrase,
	takes: Rule['takes'],
	around: Around
): Piece[] {
	const here = { ...around, negated: false };
	if (takes !== 'bare') return nounPieces(phrase, takes, here);
	const { head } = phrase;
	const loses =
		is(head, 'noun') && !phrase.owner && ['indefinite', 'partitive'].includes(head.grammar.wants);
	return nounPieces(phrase, loses && !isWho(head) ? 'de' : 'wants', here);
}

/**
 * Reads « avec Tom », « pour manger », « après l'école », « avant ».
 *
 * @param readInfinitive reads a verb and all that follows it
 */
export function readPreposition(
	reader: Reader,
	readInfinitive: (reader: Reader) => Said | undefined
): Said | undefined {
	return reader.attempt<Said>(() => {
		const link = reader.takeRole('link');
		const rule = link && rules[says(link)];
		if (!rule) return undefined;
		const word = plain(says(link));
		if (rule.infinitive && is(reader.peek(), 'verb')) {
			const infinitive = readInfinitive(reader);
			const joint = rule.infinitive === 'de' ? [clip('de')] : [];
			return infinitive && ((around) => [word, ...joint, ...infinitive(around)]);
		}
		const time = rule.time && readTime(reader);
		if (time) return (around) => [word, ...time(around)];
		const group = readGroup(reader);
		const fits = group && (!rule.people || group.phrases.every(({ head }) => isPerson(head)));
		if (fits)
			return (around) => [
				word,
				...joined(group, (one) => afterPreposition(one, rule.takes, around))
			];
		return !group && rule.alone ? () => [word] : undefined;
	});
}

const isPerson = (head: NounPhrase['head']) => is(head, 'pronoun') || isWho(head);
