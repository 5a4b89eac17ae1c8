/**
 * Contact sheets of the pictograms, to be looked at: `node scripts/pictograms-sheet.mjs [size]`.
 *
 * Shows what the packs really contain (run scripts/pictograms.mjs first), one PNG for each pack and one for all our own
 * drawings, in screenshots/pictograms/. Size is the side of a drawing in CSS pixels, 64 when not given.
 * Says which drawings leave the 72×72 grid or leave much of it empty.
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

/** Runs Chromium once on a page in a profile of its own; returns what it printed. */
function open(html, flags) {
	const own = mkdtempSync(join(tmpdir(), 'ma-voix-sheet-'));
	const file = join(own, 'sheet.html');
	writeFileSync(file, html);
	const all = [
		...chromiumFlags,
		'--headless',
		'--hide-scrollbars',
		`--user-data-dir=${own}/profile`
	];
	const limits = { timeout: 120_000, killSignal: 'SIGKILL', maxBuffer: 64_000_000 };
	const run = spawnSync(chromium, [...all, ...flags, `file://${file}`], limits);
	rmSync(own, { recursive: true, force: true });
	if (run.status !== 0) throw new Error(`Chromium failed: ${run.stderr}`);
	return String(run.stdout);
}

function photograph(name, concepts) {
	const rows = Math.ceil(concepts.length / columns);
	const box = `--window-size=${columns * (size + 36)},${rows * (size + 44)}`;
	open(page(concepts), [box, `--screenshot=${join(target, `${name}.png`)}`]);
}

/** Draws each picture with a margin and looks where the ink is: [left, top, right, bottom] in grid units. */
function inkBoxes(concepts) {
	const drawings = concepts.map(({ id, svg }) => [
		id,
		svg.replace('viewBox="0 0 72 72"', 'viewBox="-14 -14 100 100" width="200" height="200"')
	]);
	const script = `const out = {};
		const pen = Object.assign(document.createElement('canvas'), { width: 200, height: 200 })
			.getContext('2d', { willReadFrequently: true });
		for (const [id, svg] of ${JSON.stringify(drawings).replaceAll('<', '\\u003c')}) {
			const image = new Image();
			image.src = 'data:image/svg+xml,' + encodeURIComponent(svg);
			await image.decode();
			pen.clearRect(0, 0, 200, 200);
			pen.drawImage(image, 0, 0);
			const { data } = pen.getImageData(0, 0, 200, 200);
			const box = [200, 200, 0, 0];
			for (let at = 0; at < 40000; at += 1) {
				if (data[at * 4 + 3] < 60) continue;
				const [x, y] = [at % 200, Math.floor(at / 200)];
				box[0] = Math.min(box[0], x);
				box[1] = Math.min(box[1], y);
				box[2] = Math.max(box[2], x + 1);
				box[3] = Math.max(box[3], y + 1);
			}
			out[id] = box.map((value) => value / 2 - 14);
		}
		document.body.textContent = JSON.stringify(out);`;
	const html = `<meta charset="utf-8"><body><script type="module">${script}</script>`;
	const printed = open(html, ['--virtual-time-budget=200000', '--dump-dom']);
	return Object.entries(JSON.parse(/<body>(\{.*\})<\/body>/.exec(printed)?.[1] ?? '{}'));
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
	photograph(pack.name, pack.concepts);
	for (const concept of pack.concepts) all.set(concept.id, concept);
}
const own = [...all.values()].filter((concept) => ours.has(concept.id));
for (let from = 0; from < own.length; from += 96) {
	photograph(`own-${from / 96 + 1}`, own.slice(from, from + 96));
}
console.log(
	`pictograms: ${all.size} drawings, ${own.length} of them our own, on sheets in ${target}`
);
const boxes = inkBoxes([...all.values()]);
const outside = boxes.filter(
	([, box]) => Math.min(box[0], box[1]) < -1 || Math.max(box[2], box[3]) > 73
);
const small = boxes.filter(([, box]) => Math.max(box[2] - box[0], box[3] - box[1]) < 50);
console.log(`measured ${boxes.length}`);
for (const [id] of outside) console.log(`leaves the grid: ${id}`);
for (const [id] of small) console.log(`leaves much of the grid empty: ${id}`);
