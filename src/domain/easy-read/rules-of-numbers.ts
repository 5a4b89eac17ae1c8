import type { Hint, Passage } from './hint.ts';
import { hintsAt, wholeWord } from './hint.ts';
import { longDate } from './long-date.ts';

const units =
	'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
		' '
	);
const tens: Record<string, number> = {
	vingt: 20,
	trente: 30,
	quarante: 40,
	cinquante: 50,
	soixante: 60,
	'quatre-vingt': 80,
	cent: 100
};

/** Numbers in words up to 100, « un » left out: it is also an article. */
const written = new Map<string, number>([
	...units.map((word, value): [string, number] => [word, value]).slice(2),
	...Object.entries(tens).flatMap(([ten, value]) => [
		[ten, value] as [string, number],
		...units
			.slice(1)
			.map((unit, more): [string, number] => [
				more === 0 && value < 80 ? `${ten} et un` : `${ten}-${unit}`,
				value + more + 1
			])
	]),
	['quatre-vingts', 80],
	['mille', 1000]
]);

const longestFirst = [...written.keys()].toSorted((one, other) => other.length - one.length);
const inWords = wholeWord(longestFirst.join('|'));

/** Numbers that people know by heart: emergency lines. */
const knownNumbers = new Set([112, 114, 115, 116, 117, 118, 119]);
/** Source: « no big numbers », `domain.md` §4.2; the limit is *assumed, to confirm with young readers*. */
const BIGGEST_NUMBER = 100;

/** Percentages, numbers in words or too big, Roman numerals. */
export function numberHints(passage: Passage): Hint[] {
	return [
		...hintsAt(passage, /\d*\s?%|(?<!\p{L})pour ?cents?(?!\p{L})/giu, () => ({
			rule: 'percent',
			level: 'red'
		})),
		...hintsAt(passage, inWords, ([word]) => ({
			rule: 'number-in-words',
			level: 'orange',
			replacement: String(written.get(word.toLowerCase()))
		})),
		...hintsAt(passage, /(?<![\p{L}\d.,/:-])\d{3,}(?![\p{L}\d/:-])/gu, ([digits]) =>
			isBig(Number(digits)) ? { rule: 'big-number', level: 'orange' } : undefined
		),
		...hintsAt(passage, /(?<![\p{L}\d])[IVX]{2,}(?:e|è|ème)?(?![\p{L}\d])/gu, () => ({
			rule: 'roman-numeral',
			level: 'orange'
		})),
		...hintsAt(passage, /(?<![\p{L}\d])[IVX](?:e|ème)(?![\p{L}\d])/gu, () => ({
			rule: 'roman-numeral',
			level: 'orange'
		}))
	];
}

function isBig(value: number): boolean {
	const isYear = value >= 1900 && value <= 2100;
	return value > BIGGEST_NUMBER && !isYear && !knownNumbers.has(value);
}

const shortMonths = 'janv|févr?|avr|juil|sept|oct|nov|déc';

/** Dates as 11/12 and hours as 10:00 or 10h, with the words that say them. */
export function dateHints(passage: Passage): Hint[] {
	return [
		...hintsAt(passage, /(?<![\d/.-])(\d{4})-(\d{2})-(\d{2})(?![\d/-])/gu, ([, year, month, day]) =>
			dateHint(day, month, year)
		),
		...hintsAt(
			passage,
			/(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?(?![\d/-]|[.]\d)/gu,
			([all, day, month, year]) =>
				all.includes('/') || year ? dateHint(day, month, year) : undefined
		),
		...hintsAt(passage, wholeWord(`\\d{1,2}(?:er)? (?:${shortMonths})\\.?`), () => ({
			rule: 'date-not-in-full',
			level: 'orange'
		})),
		...hintsAt(
			passage,
			/(?<![\d:])(\d{1,2})(?::|\s?h\s?)(\d{2})(?![\d:])|(?<![\d:])(\d{1,2})\s?h(?!\p{L})/giu,
			([, hours, minutes = '', whole]) => timeHint(hours ?? whole, minutes)
		)
	];
}

function dateHint(day = '', month = '', year = ''): Omit<Hint, 'at'> | undefined {
	if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
		return undefined;
	const full = year.length === 2 ? `20${year}` : year;
	const two = (value: string) => value.padStart(2, '0');
	const said = longDate(`${full || '2024'}-${two(month)}-${two(day)}`);
	const replacement = full && said ? `${said} ${full}` : said.replace(/^\p{L}+ /u, '');
	return { rule: 'date-not-in-full', level: 'orange', ...(replacement ? { replacement } : {}) };
}

function timeHint(hours = '', minutes: string): Omit<Hint, 'at'> | undefined {
	if (Number(hours) > 24 || Number(minutes) > 59) return undefined;
	const word = Number(hours) > 1 ? 'heures' : 'heure';
	const rest = Number(minutes) > 0 ? ` ${Number(minutes)}` : '';
	return {
		rule: 'time-not-in-full',
		level: 'orange',
		replacement: `${Number(hours)} ${word}${rest}`
	};
}
