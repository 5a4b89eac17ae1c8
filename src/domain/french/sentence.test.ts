import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Concept } from '#domain/concept.ts';
import { catalogue, conceptsOf } from './catalogue-for-tests.ts';
import { sentenceCases } from './sentence.cases.ts';
import { builtSentence, sentenceOf, spokenParts } from './sentence.ts';

const said = (ids: string) => conceptsOf(ids.split(' '));
const withPlainSpaces = (text: string) => text.replaceAll('\u00a0', ' ');

describe('rows of pictograms become sentences', () => {
	test.each(sentenceCases)('$words → $says', ({ words, says, asTouched }) => {
		expect(withPlainSpaces(sentenceOf(said(words)))).toBe(says);
		expect(builtSentence(said(words)) === undefined).toBe(asTouched === true);
	});

	test('most rows of the table are built, and the share is told', () => {
		const touched = sentenceCases.filter(({ asTouched }) => asTouched).length;
		const share = 1 - touched / sentenceCases.length;
		console.log(
			`${sentenceCases.length} rows: ${(share * 100).toFixed(1)} % built, ${touched} said as touched`
		);
		expect(sentenceCases.length).toBeGreaterThanOrEqual(250);
		expect(share).toBeGreaterThan(0.85);
	});

	test('Lina is a girl: what speaks of her agrees', () => {
		expect(sentenceOf(said('je fatigue'), 'f')).toBe('Je suis fatiguée.');
		expect(sentenceOf(said('je vouloir prendre bus seul'), 'f')).toBe(
			'Je veux prendre le bus toute seule.'
		);
		expect(sentenceOf(said('tu fatigue'), 'f')).toBe('Tu es fatigué.');
	});

	test('nothing touched says nothing', () => expect(sentenceOf([])).toBe(''));

	test('the strip keeps the word of each picture', () => {
		expect(spokenParts(said('je vouloir piscine'))).toEqual(['je', 'vouloir', 'piscine']);
	});
});

const words = catalogue.filter(({ uses }) => uses.includes('word'));

/** Every written form a concept may take; one of them must be found in its sentence. */
function formsOf({ label, grammar }: Concept): string[] {
	if (grammar.type === 'verb') {
		return [
			grammar.infinitive,
			...grammar.present,
			...(grammar.que ?? []),
			grammar.imperative ?? ''
		];
	}
	if (grammar.type === 'noun') return [label, grammar.plural ?? ''];
	if (grammar.type === 'adjective') {
		const { m, f, mp, fp, mVowel = '', floats = [] } = grammar;
		return [m, f, mp, fp, mVowel, ...floats, label];
	}
	if (grammar.type === 'pronoun') return [label, ...pronounForms[grammar.person]];
	if (grammar.type === 'invariable') return [grammar.words ?? label, label, ...special(label)];
	return label === 'ça' ? ['ça', 'ce', "c'"] : [label];
}

const special = (label: string) =>
	({ mon: ['ma', 'mes'], ton: ['ta', 'tes'], 'quoi ?': ["qu'est-ce"] })[label] ?? [];

const pronounForms = {
	je: ["j'", 'me', "m'", 'moi'],
	tu: ['te', "t'", 'toi'],
	il: ['lui', 'le', 'la', "l'"],
	nous: ['nous'],
	vous: ['vous'],
	ils: ['eux', 'les', 'leur']
};

const isFoundIn = (sentence: string, form: string) => {
	if (form === '') return false;
	const place = sentence.indexOf(form.toLowerCase());
	if (place === -1) return false;
	const around = new RegExp(
		`(^|[^\\p{L}])${form.toLowerCase().replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}($|[^\\p{L}])`,
		'u'
	);
	return form.endsWith("'") || around.test(sentence);
};

const bare = (form: string) => form.replace(/\s*[?.!…]+$/u, '');

describe('whatever is touched', () => {
	const some = (types: string[]) => words.filter(({ grammar }) => types.includes(grammar.type));
	const likely = fc.oneof(
		{ weight: 3, arbitrary: fc.constantFrom(...words) },
		{ weight: 2, arbitrary: fc.constantFrom(...some(['pronoun', 'name'])) },
		{ weight: 3, arbitrary: fc.constantFrom(...some(['verb'])) },
		{ weight: 1, arbitrary: fc.constantFrom(...some(['invariable'])) }
	);
	const rows = fc.array(likely, { minLength: 1, maxLength: 7 });
	const afterJe = rows.map((row) => [...said('je vouloir'), ...row.slice(0, 5)]);

	test('no word is dropped, and the mark at the end is right', () => {
		fc.assert(
			fc.property(fc.oneof(rows, afterJe), (row) => {
				const sentence = sentenceOf(row);
				const lower = sentence.toLowerCase();
				for (const word of row) {
					const found = formsOf(word).some((form) => isFoundIn(lower, bare(form)));
					expect(found, `${word.label} in « ${sentence} »`).toBe(true);
				}
				const asks = row.some(
					({ grammar }) => grammar.type === 'invariable' && grammar.role === 'question'
				);
				expect(sentence).toMatch(asks ? / \?$/u : /[^ ]\.$/u);
			}),
			{ numRuns: 600 }
		);
	});

	test('a negation stays a negation', () => {
		const negated = rows.map((row) => {
			const place = row.length % 3;
			return [...row.slice(0, place), ...said('ne-pas'), ...row.slice(place)];
		});
		fc.assert(
			fc.property(negated, (row) => {
				expect(sentenceOf(row).toLowerCase()).toMatch(/\bpas\b/u);
			}),
			{ numRuns: 300 }
		);
	});

	test('it starts with a capital, has single spaces and no stray comma', () => {
		fc.assert(
			fc.property(fc.oneof(rows, afterJe), (row) => {
				const sentence = sentenceOf(row);
				expect(sentence.charAt(0)).toBe(sentence.charAt(0).toUpperCase());
				expect(sentence).not.toMatch(/\s\s|\s[,.]|,,|undefined/u);
			}),
			{ numRuns: 300 }
		);
	});

	test('nobody is added: a built sentence without a subject has none', () => {
		const subjects = /\b(je|j|tu|il|elle|on|nous|vous|ils|elles)\b/u;
		const without = rows.map((row) => row.filter(({ grammar }) => grammar.type !== 'pronoun'));
		fc.assert(
			fc.property(without, (row) => {
				const hasOwn = row.some(({ label }) => subjects.test(label.toLowerCase()));
				if (!hasOwn) expect(sentenceOf(row).toLowerCase()).not.toMatch(subjects);
			}),
			{ numRuns: 300 }
		);
	});

	test('the words are read a bounded number of times, however long the row', () => {
		let reads = 0;
		const counting = (one: Concept): Concept =>
			new Proxy(one, {
				get: (target, key) => {
					if (key === 'grammar') reads += 1;
					return Reflect.get(target, key);
				}
			});
		fc.assert(
			fc.property(fc.array(likely, { minLength: 8, maxLength: 14 }), (row) => {
				reads = 0;
				sentenceOf(row.map(counting));
				expect(reads).toBeLessThan(20_000);
			}),
			{ numRuns: 100 }
		);
	});
});
