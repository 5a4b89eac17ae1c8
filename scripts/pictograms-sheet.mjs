/**
 * Contact sheets of the pictograms, to be looked at: `node scripts/pictograms-sheet.mjs [size]`.
 *
 * Shows what the packs really contain (run scripts/pictograms.mjs first), one PNG for each pack and one for all our own
 * drawings, in screenshots/pictograms/. Size is the side of a drawing in CSS pixels, 64 when not given.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumFlags, findChromium } from './chromium.mjs';

const here = join(import.meta.dirname, '..');
const packs = join(here, 'pictograms/packs');
const target = join(here, 'screenshots/pictograms');
const size = Number(process.argv[2] ?? 64);
const columns = 12;

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function page(concepts) {
	const tiles = concepts.map(
		(concept) =>
			`<figure><img src="data:image/svg+xml;base64,${Buffer.from(concept.svg).toString('base64')}">` +
			`<figcaption>${escape(concept.label)}<br><small>${concept.id}</small></figcaption></figure>`
	);
	return `<!doctype html><meta charset="utf-8"><style>
		body { margin: 0; font: 12px sans-serif; background: #fbf7f0; }
		main { display: grid; grid-template-columns: repeat(${columns}, 1fr); }
		figure { margin: 0; padding: 6px 2px; text-align: center; overflow: hidden; }
		img { width: ${size}px; height: ${size}px; }
		small { color: #4a5160; font-size: 9px; }
	</style><main>${tiles.join('')}</main>`;
}

function photograph(chromium, name, concepts) {
	const own = mkdtempSync(join(tmpdir(), 'ma-voix-sheet-'));
	const html = join(own, 'sheet.html');
	writeFileSync(html, page(concepts));
	const rows = Math.ceil(concepts.length / columns);
	const run = spawnSync(
		chromium,
		[
			...chromiumFlags,
			'--headless',
			'--hide-scrollbars',
			`--user-data-dir=${join(own, 'profile')}`,
			`--window-size=${columns * (size + 36)},${rows * (size + 44)}`,
			`--screenshot=${join(target, `${name}.png`)}`,
			`file://${html}`
		],
		{ timeout: 60_000, killSignal: 'SIGKILL' }
	);
	rmSync(own, { recursive: true, force: true });
	if (run.status !== 0) throw new Error(`Chromium took no picture of ${name}: ${run.stderr}`);
}

const chromium = findChromium();
if (!chromium) throw new Error('No Chromium found: set CHROMIUM_PATH.');
mkdirSync(target, { recursive: true });
const catalogue = readJson(join(here, 'pictograms/catalogue.json'));
const ours = new Set(catalogue.filter((entry) => entry.source === 'own').map((entry) => entry.id));
const all = new Map();
for (const file of readdirSync(packs)
	.filter((name) => name !== 'index.json')
	.sort()) {
	const pack = readJson(join(packs, file));
	photograph(chromium, pack.name, pack.concepts);
	for (const concept of pack.concepts) all.set(concept.id, concept);
}
const own = [...all.values()].filter((concept) => ours.has(concept.id));
for (let from = 0; from < own.length; from += 96) {
	photograph(chromium, `own-${from / 96 + 1}`, own.slice(from, from + 96));
}
console.log(
	`pictograms: ${all.size} drawings, ${own.length} of them our own, on sheets in ${target}`
);
