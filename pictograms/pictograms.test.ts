import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { optimize } from 'svgo';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Concept, Grammar, Pack } from '#domain/concept.ts';
import { LifeDomain, lifeDomains } from '#domain/life-domain.ts';

const Entry = z.strictObject({
	...z.omit(Concept, { svg: true, grammar: true }).shape,
	uses: z.array(z.enum(['word', 'face', 'screen'])),
	source: z.string().check(z.regex(/^(own|openmoji:[0-9A-F]+(-[0-9A-F]+)*)$/)),
	by: z.string().check(z.minLength(2)),
	licence: z.literal('CC-BY-SA-4.0'),
	crop: z.optional(z.tuple([z.number(), z.number(), z.number()]))
});
const Boards = z.object({
	core: z.array(z.string()),
	domains: z.record(LifeDomain, z.array(z.string()))
});
const DemoWords = z.object({
	texts: z.record(z.string(), z.array(z.string())),
	words: z.record(z.string(), z.string()),
	small: z.array(z.string())
});

const here = new URL('./', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, here), 'utf8');
const json = (path: string): unknown => JSON.parse(read(path));

const catalogue = z.array(Entry).parse(json('catalogue.json'));
const boards = Boards.parse(json('boards.json'));
const demo = DemoWords.parse(json('demo-words.json'));
const ids = new Set<string>(catalogue.map((entry) => entry.id));
const words = catalogue.filter((entry) => entry.uses.includes('word'));
const own = catalogue.filter((entry) => entry.source === 'own');

const twice = (values: readonly string[]) =>
	values.filter((value, at) => values.indexOf(value) < at);

test('there are at least 400 words, and no id or label stands twice', () => {
	expect(words.length).toBeGreaterThanOrEqual(400);
	expect(twice(catalogue.map((entry) => entry.id))).toEqual([]);
	expect(twice(words.map((entry) => entry.label))).toEqual([]);
	expect(catalogue.filter((entry) => entry.uses.length === 0)).toEqual([]);
});

test('every concept has the file its source names', () => {
	const openmoji = new URL('../node_modules/openmoji/color/svg/', here);
	const missing = catalogue.filter(({ id, source }) =>
		source === 'own'
			? !existsSync(new URL(`drawings/${id}.svg`, here))
			: !existsSync(new URL(`${source.slice('openmoji:'.length)}.svg`, openmoji))
	);
	expect(missing.map((entry) => entry.id)).toEqual([]);
});

test('no drawing lies about without a concept', () => {
	const files = readdirSync(new URL('drawings/', here)).map((name) => name.replace(/\.svg$/, ''));
	expect(files.sort()).toEqual(own.map((entry) => entry.id).sort());
});

test.each(own.map((entry) => entry.id))('our drawing %s is plain SVG on the 72×72 grid', (id) => {
	const svg = read(`drawings/${id}.svg`);
	expect(() => optimize(svg, { plugins: [] })).not.toThrow();
	expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 72 72">/);
	expect(svg).not.toMatch(/<(script|foreignObject|style|image|use|text|a)\b|href|\son\w+=|url\(/);
	expect(svg).not.toMatch(/NaN|undefined/);
});

test('one picture, one meaning: no two drawings are the same', () => {
	const same = new Set(['seul-e']); // the person alone is « seul », on whichever screen
	const drawings = own.filter((entry) => !same.has(entry.id));
	expect(twice(drawings.map((entry) => read(`drawings/${entry.id}.svg`)))).toEqual([]);
	expect(
		twice(catalogue.map((entry) => entry.source).filter((source) => source !== 'own'))
	).toEqual([]);
});

test('the first board starts with the words one needs to want, to refuse and to ask', () => {
	expect(boards.core).toHaveLength(36);
	const firstPage = boards.core.slice(0, 18);
	expect(firstPage).toEqual(
		expect.arrayContaining('je tu vouloir aimer ne-pas aller faire aider arreter plus'.split(' '))
	);
	expect(firstPage).toEqual(expect.arrayContaining('autre oui non encore quoi qui mon'.split(' ')));
});

test('every page names concepts that exist, each once, and holds 16 to 48', () => {
	for (const domain of lifeDomains) {
		const page = boards.domains[domain];
		expect(page.filter((id) => !ids.has(id))).toEqual([]);
		expect(twice(page)).toEqual([]);
		expect(page.length).toBeGreaterThanOrEqual(16);
		expect(page.length).toBeLessThanOrEqual(48);
	}
	expect(boards.core.filter((id) => !ids.has(id))).toEqual([]);
});

test('every word stands on a page, and says on which', () => {
	const shown = new Set([boards.core, ...Object.values(boards.domains)].flat());
	expect(words.filter((word) => !shown.has(word.id)).map((word) => word.id)).toEqual([]);
	for (const word of words) {
		const pages = lifeDomains.filter((domain) => boards.domains[domain].includes(word.id));
		expect([...word.domains].sort(), word.id).toEqual(pages.sort());
	}
});

test('a young person of the demo finds each of their words', () => {
	const small = new Set(demo.small);
	const forms = (text: string) =>
		text.toLowerCase().match(/\p{L}+['’]|\p{L}+(?:-\p{L}+)*|\d+/gu) ?? [];
	for (const [text, needed] of Object.entries(demo.texts)) {
		expect(
			forms(text).filter((form) => !small.has(form) && !demo.words[form]),
			text
		).toEqual([]);
		expect(
			needed.filter((id) => !ids.has(id)),
			text
		).toEqual([]);
		expect(needed.length, text).toBeGreaterThan(0);
	}
	expect(Object.values(demo.words).filter((id) => !ids.has(id))).toEqual([]);
});

test('the packs hold whole pages in order', () => {
	const pages = { core: boards.core, ...boards.domains };
	for (const [name, page] of Object.entries(pages)) {
		const pack = Pack.parse(json(`packs/${name}.json`));
		expect(pack.name).toBe(name);
		expect(pack.concepts.map((concept) => concept.id)).toEqual(page);
		expect(pack.concepts.filter((concept) => !concept.svg.includes('viewBox="0 0 72 72"'))).toEqual(
			[]
		);
	}
	for (const name of ['faces', 'screens']) Pack.parse(json(`packs/${name}.json`));
});

test('the index names every word once, with its grammar and without its drawing', () => {
	const Index = z.array(
		z.strictObject({
			...z.omit(Concept, { svg: true }).shape,
			grammar: Grammar,
			pack: z.string()
		})
	);
	const index = Index.parse(json('packs/index.json'));
	expect(index.map((line) => line.id).sort()).toEqual(words.map((word) => word.id).sort());
});
