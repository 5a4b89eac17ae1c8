import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue-for-tests.ts';
import { indexOf } from './pictogram-index.ts';
import { pictogramsForCases } from './pictograms-for.cases.ts';
import { conceptsOnly, pictogramsFor } from './pictograms-for.ts';

const index = indexOf(catalogue);
const rowOf = (sentence: string) =>
	pictogramsFor(sentence, index)
		.map((one) => ('concept' in one ? one.concept : `[${one.text}]`))
		.join(' ');

describe('Hélène writes, Lina sees pictures', () => {
	test.each(pictogramsForCases)('$sentence', ({ sentence, row }) =>
		expect(rowOf(sentence)).toBe(row)
	);

	test('an answer keeps the pictures and not the words', () => {
		const row = pictogramsFor('Tu vas à la piscine 4 fois.', index);
		expect(conceptsOnly(row)).toEqual(['tu', 'aller', 'piscine']);
	});

	test('subjects, negations, numbers and names are never lost', () => {
		const parts = fc.record({
			who: fc.constantFrom(
				'je',
				'tu',
				'il',
				'elle',
				'on',
				'nous',
				'vous',
				'ils',
				'elles',
				'Zoé',
				'Léon'
			),
			verb: fc.constantFrom('veux', 'vas', 'attend', 'mange', 'répond', 'zigzague'),
			not: fc.constantFrom('pas', 'plus', 'jamais', 'rien'),
			count: fc.integer({ min: 2, max: 99 }).map(String),
			rest: fc.constantFrom('fois', 'euros', 'jours', 'mois', 'ans', 'bidules')
		});
		fc.assert(
			fc.property(parts, ({ who, verb, not, count, rest }) => {
				const row = rowOf(`Alors ${who} ne ${verb} ${not} ${count} ${rest}.`);
				const shown = who === 'vous' ? /^\[Alors\] (?:tu|\[vous\])/u : undefined;
				expect(row).toMatch(shown ?? new RegExp(`^\\[Alors\\] \\[?${who}\\]?`, 'u'));
				expect(row).toMatch(/ne-pas|\[ne … plus\]|jamais|rien/u);
				expect(count === '18' && rest === 'ans' ? '18' : row).toContain(count);
			})
		);
	});

	test('whatever is written, something comes out and nothing breaks', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				for (const one of pictogramsFor(text, index)) {
					if ('text' in one) expect(one.text).not.toBe('');
				}
			})
		);
	});
});
