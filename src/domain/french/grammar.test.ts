import { describe, expect, test } from 'vitest';
import { Grammar } from '#domain/concept.ts';
import { catalogue, grammarFiles } from './catalogue-for-tests.ts';

const entries = Object.entries(grammarFiles).flatMap(([file, table]) =>
	Object.entries(table).map(([id, grammar]) => ({ file, id, grammar }))
);
const words = catalogue.filter(({ uses }) => uses.includes('word'));
const of = <T extends Grammar['type']>(type: T) =>
	words.flatMap(({ id, label, grammar }) =>
		grammar.type === type ? [{ id, label, grammar: grammar as Extract<Grammar, { type: T }> }] : []
	);

describe('the grammar tables', () => {
	test('every word of the catalogue has its grammar, in one file only', () => {
		const ids = entries.map(({ id }) => id);
		expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
		expect(words.filter(({ grammar }) => !grammar).map(({ id }) => id)).toEqual([]);
		const known = new Set<string>(catalogue.map(({ id }) => id));
		expect(ids.filter((id) => !known.has(id))).toEqual([]);
	});

	test.each(entries)('$file: $id has the shape the sentences expect', ({ grammar }) => {
		expect(Grammar.safeParse(grammar).error).toBeUndefined();
		// A misspelt fact would be silently ignored.
		expect(Object.keys(Grammar.parse(grammar)).toSorted()).toEqual(Object.keys(grammar).toSorted());
	});

	test.each(of('verb'))(
		'verb $id: no form is empty, and je, tu, il follow its kind',
		({ grammar }) => {
			const { infinitive, present, que = [] } = grammar;
			expect([infinitive, ...present, ...que].every((form) => /^\p{Ll}+$/u.test(form))).toBe(true);
			const [je, tu, il, nous, vous, ils] = present;
			if (!['être', 'faire', 'dire'].includes(infinitive)) {
				expect(nous).toMatch(/ons$/u);
				expect(vous).toMatch(/ez$/u);
			}
			expect(ils).toMatch(/nt$/u);
			if (infinitive.endsWith('er') && infinitive !== 'aller') {
				expect([tu, il]).toEqual([`${je}s`, je]);
			} else expect(tu).toMatch(/[sx]$/u);
			expect(grammar.muteH ?? false).toBe(/^h/u.test(infinitive));
		}
	);

	test.each(of('noun'))('noun $id: number, plural and elision agree with its word', (noun) => {
		const { grammar, label } = noun;
		if (grammar.number === 'p') expect(grammar.plural).toBeUndefined();
		if (grammar.plural && label !== 'porte-monnaie') {
			expect(grammar.plural).toMatch(/[sxz]( |$)/u);
		}
		if (grammar.generic) expect(grammar.plural).toBeDefined();
		if (/^[aeiouàâéèêëîïôûœ]/iu.test(label)) expect(grammar.elides).toBe(true);
		else if (!/^[hy]/iu.test(label)) expect(grammar.elides).toBe(false);
	});

	test('every h is decided: mute or aspirated', () => {
		const elided = of('noun').filter(({ label, grammar }) => /^h/iu.test(label) && grammar.elides);
		expect(elided.map(({ label }) => label).toSorted()).toEqual([
			'heure',
			'histoire',
			'homme',
			'hôpital'
		]);
	});

	test.each(of('adjective'))('adjective $id: four forms', ({ grammar }) => {
		const { m, f, mp, fp, before } = grammar;
		expect([m, f, mp, fp].every((form) => form.length > 0)).toBe(true);
		if (before && /(?:eau|eux)$/u.test(m)) expect(grammar.mVowel).toBeDefined();
	});
});
