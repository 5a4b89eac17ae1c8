import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hintRules } from './hint.ts';
import type { Hint } from './hint.ts';
import { hintCases, sentenceCuts } from './hints.cases.ts';
import { hintsFor, levelOf } from './hints-for.ts';
import { longDate } from './long-date.ts';
import { fillIn, readySentences, reasonSentences } from './ready-sentences.ts';
import { countWords, sentencesOf } from './sentences.ts';

const told =
	(text: string) =>
	({ rule, at, replacement }: Hint) =>
		`${rule}: ${text.slice(at.from, at.to)}${replacement ? ` → ${replacement}` : ''}`;

describe('Hélène writes to Lina', () => {
	test.each(hintCases)('$text', ({ text, level, hints }) => {
		const found = hintsFor(text);
		expect(found.map(told(text)).toSorted()).toEqual(hints.toSorted());
		expect(levelOf(found)).toBe(level);
	});

	test('every rule has a case that sets it off', () => {
		const set = new Set(hintCases.flatMap(({ text }) => hintsFor(text).map(({ rule }) => rule)));
		expect(hintRules.filter((rule) => !set.has(rule))).toEqual([]);
	});

	test('the words of a long sentence and the sentences of a text are counted', () => {
		const long = 'Tu vas à la piscine avec Sami et Tom le lundi et le mardi.';
		expect(hintsFor(long)).toMatchObject([{ rule: 'too-long', level: 'orange', count: 14 }]);
		expect(hintsFor('Oui. Non. Oui. Non.')).toMatchObject([{ count: 4 }]);
		expect(countWords("J'ai 2 chats, toi aussi ?")).toBe(5);
	});

	test('a text is never called easy to read, only ready to be read again', () => {
		expect(levelOf([])).toBe('ready');
	});

	test('any text can be typed: hints stand inside it and come in order', () => {
		const pieces = fc.constantFrom(
			'tu ',
			'ne ',
			'pas ',
			"n'",
			'10:00 ',
			'11/12 ',
			'99/99/9999 ',
			'. ',
			'\n',
			'(',
			'MDPH ',
			'etc. ',
			'qu’',
			'%',
			' ? ',
			'pourrais ',
			'projet personnalisé ',
			'…',
			'🙂',
			'IV ',
			'cent ',
			'1000000 '
		);
		const typed = fc.oneof(
			fc.string(),
			fc.array(pieces, { maxLength: 30 }).map((all) => all.join(''))
		);
		fc.assert(
			fc.property(typed, (text) => {
				let before = 0;
				for (const { at } of hintsFor(text)) {
					expect(at.from).toBeGreaterThanOrEqual(before);
					expect(at.to).toBeGreaterThan(at.from);
					expect(at.to).toBeLessThanOrEqual(text.length);
					before = at.from;
				}
				for (const one of sentencesOf(text)) expect(text.slice(one.from, one.to)).toBe(one.text);
			}),
			{ numRuns: 300 }
		);
	});
});

describe('a text is cut into sentences', () => {
	test.each(sentenceCuts)('$text', ({ text, sentences }) =>
		expect(sentencesOf(text).map((one) => one.text)).toEqual(sentences)
	);
});

describe('ready sentences', () => {
	const values = {
		times: '4',
		date: '2026-12-11',
		who: 'Sami',
		alternative: 'la piscine le mardi',
		reason: 'parents-must-agree'
	} as const;

	test.each(readySentences)('$kind: $text is easy when filled in', (one) => {
		const text = fillIn(one, values) ?? '';
		expect(text).not.toMatch(/[{}]|^$/u);
		expect(hintsFor(text)).toEqual([]);
	});

	test('each kind of answer has 3 to 6 of them', () => {
		for (const kind of ['yes', 'trial', 'searching', 'not-now', 'no']) {
			const count = readySentences.filter((one) => one.kind === kind).length;
			expect(count).toBeGreaterThanOrEqual(3);
			expect(count).toBeLessThanOrEqual(6);
		}
	});

	test.each(Object.values(reasonSentences))('the reason « %s » is easy', (text) =>
		expect(hintsFor(text)).toEqual([])
	);

	test('nothing half-filled is ever sent', () => {
		const [first] = readySentences.filter(({ slots }) => slots.includes('date'));
		expect(first && fillIn(first, {})).toBeUndefined();
		expect(first && fillIn(first, { date: '2026-02-31' })).toBeUndefined();
		expect(first && fillIn(first, { date: '2026-12-11' })).toContain('vendredi 11 décembre');
	});

	test('a name with a dollar sign stays as it is', () => {
		const one = readySentences.find(({ text }) => text.startsWith('{who}'));
		expect(one && fillIn(one, { who: '$& Sami' })).toBe('$& Sami vient avec toi.');
	});
});

test.each([
	['2026-12-11', 'vendredi 11 décembre'],
	['2027-03-01', 'lundi 1er mars'],
	['2026-13-01', ''],
	['', ''],
	['demain', '']
])('the day %s is said « %s »', (day, said) => expect(longDate(day)).toBe(said));
