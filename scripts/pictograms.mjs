/**
 * Builds the pictogram packs that the app loads: `node scripts/pictograms.mjs`.
 *
 * Reads pictograms/catalogue.json, boards.json, drawings/, grammar/ and the npm package openmoji; writes
 * pictograms/packs/<name>.json and pictograms/packs/index.json. Same input, same bytes.
 * A concept stands in the pack of every page that shows it, so that one pack is always one whole page.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { optimize } from 'svgo';

const here = join(import.meta.dirname, '..');
const home = join(here, 'pictograms');
const openmoji = join(here, 'node_modules/openmoji/color/svg');
const cacheFile = join(here, 'node_modules/.cache/ma-voix/pictograms.json');
const budgets = { core: 40_000, screens: 40_000, all: 700_000 };
const unknownGrammar = { type: 'invariable', role: 'alone' };

const svgo = (prefix) => ({
	multipass: true,
	floatPrecision: 1,
	plugins: [
		{
			name: 'preset-default',
			// Shapes of 72 units need more than one decimal once they are scaled; curves do not.
			params: {
				overrides: {
					cleanupNumericValues: { floatPrecision: 2 },
					convertTransform: { floatPrecision: 2 }
				}
			}
		},
		'removeDimensions',
		{ name: 'prefixIds', params: { prefix, delim: '-' } }
	]
});

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * The catalogue with its optional `crop` applied, as an SVG on the 72×72 grid, not yet minified.
 *
 * @param {{ id: string, source: string, crop?: [number, number, number] }} entry crop is x, y and side of the square to show
 * @returns {string}
 */
export function rawSvg(entry) {
	const file =
		entry.source === 'own'
			? join(home, 'drawings', `${entry.id}.svg`)
			: join(openmoji, `${entry.source.slice('openmoji:'.length)}.svg`);
	const svg = readFileSync(file, 'utf8');
	if (!entry.crop) return svg;
	const [x, y, side] = entry.crop;
	const scale = (72 / side).toFixed(4);
	const inside = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
	return (
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72">' +
		`<g transform="scale(${scale}) translate(${-x} ${-y})">${inside}</g></svg>`
	);
}

/** Minified drawings by content, so that a second run takes a moment. */
function loadCache() {
	try {
		return readJson(cacheFile);
	} catch {
		return {}; // first run
	}
}

function minify(entry, cache, fresh) {
	const raw = rawSvg(entry);
	const options = svgo(entry.id);
	const key = createHash('sha256').update(JSON.stringify(options)).update(raw).digest('hex');
	fresh[key] = cache[key] ?? optimize(raw, options).data;
	return fresh[key];
}

function loadGrammar() {
	const folder = join(home, 'grammar');
	try {
		const files = readdirSync(folder)
			.filter((name) => name.endsWith('.json'))
			.sort();
		return Object.assign({}, ...files.map((name) => readJson(join(folder, name))));
	} catch {
		return {}; // no grammar written yet
	}
}

/** Which concept ids each pack holds, in the order of its page. */
function packPlan(catalogue, boards) {
	const using = (use) =>
		catalogue.filter((entry) => entry.uses.includes(use)).map((entry) => entry.id);
	return [
		['core', boards.core],
		['faces', using('face')],
		['screens', using('screen')],
		...Object.entries(boards.domains)
	];
}

/** Every concept as the app knows it, by id. */
function buildConcepts(catalogue) {
	const grammar = loadGrammar();
	const cache = loadCache();
	const fresh = {};
	const concepts = new Map();
	let silent = 0;
	for (const entry of catalogue) {
		if (!grammar[entry.id] && entry.uses.includes('word')) silent += 1;
		concepts.set(entry.id, {
			id: entry.id,
			label: entry.label,
			wordClass: entry.wordClass,
			grammar: grammar[entry.id] ?? unknownGrammar,
			domains: entry.domains,
			synonyms: entry.synonyms,
			svg: minify(entry, cache, fresh)
		});
	}
	mkdirSync(join(cacheFile, '..'), { recursive: true });
	writeFileSync(cacheFile, JSON.stringify(fresh));
	return { concepts, silent };
}

function write(name, content) {
	const text = JSON.stringify(content);
	writeFileSync(join(home, 'packs', `${name}.json`), text);
	return gzipSync(text, { level: 9 }).length;
}

function buildIndex(plan, concepts) {
	const home = new Map();
	for (const [name, ids] of plan) {
		if (name === 'faces' || name === 'screens') continue;
		for (const id of ids) if (!home.has(id)) home.set(id, name);
	}
	return [...home].map(([id, pack]) => {
		const line = { ...concepts.get(id), pack };
		delete line.svg;
		return line;
	});
}

function build() {
	const catalogue = readJson(join(home, 'catalogue.json'));
	const plan = packPlan(catalogue, readJson(join(home, 'boards.json')));
	const { concepts, silent } = buildConcepts(catalogue);
	rmSync(join(home, 'packs'), { recursive: true, force: true });
	mkdirSync(join(home, 'packs'));
	const sizes = { all: 0 };
	for (const [name, ids] of plan) {
		sizes[name] = write(name, { name, concepts: ids.map((id) => concepts.get(id)) });
		sizes.all += sizes[name];
	}
	sizes.index = write('index', buildIndex(plan, concepts));
	console.log(
		`pictograms: ${concepts.size} drawings in ${plan.length} packs, ${silent} words without grammar`
	);
	console.log(
		Object.entries(sizes)
			.map(([name, size]) => `${name} ${(size / 1000).toFixed(1)} kB`)
			.join(', ')
	);
	const fat = Object.entries(budgets).filter(([name, most]) => sizes[name] > most);
	if (fat.length > 0) {
		console.error(`pictograms: too large once compressed: ${fat.map(([name]) => name).join(', ')}`);
		process.exitCode = 1;
	}
}

if (process.argv[1] === import.meta.filename) build();
