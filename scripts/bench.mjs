import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { visitBoard } from './bench/board.mjs';
import { makeDemoFolder, readLinks } from './demo.mjs';
import { startPocketBase } from './pocketbase.mjs';
import { ensureBuilt, ensureInstalled, root } from './steps.mjs';

const runs = Number(process.argv[2] ?? 3);
const screens = ['/accueil', '/mes-envies', '/ca-ne-va-pas'];

await ensureInstalled();
await ensureBuilt();
const data = join(mkdtempSync(join(tmpdir(), 'ma-voix-bench-')), 'pb_data');
const port = 8097;
await makeDemoFolder({ dir: data, port });
const { lina } = readLinks(data).keys;
if (!lina) throw new Error('the demo has no Lina');
const link = `/entrer#appareil=${lina.device}.${lina.deviceSecret}&badge=${lina.badge}&vers=je-dis`;
const server = await startPocketBase({
	dir: data,
	port,
	publicDir: `${root}build`,
	env: { MV_DEMO: '1' }
});
try {
	/** @type {Record<string, number>[]} */
	const visits = [];
	for (let run = 0; run < runs; run++) {
		visits.push(await visitBoard({ port, link, screens }));
	}
	for (const name of Object.keys(visits[0] ?? {}))
		say(name, median(visits.map((visit) => visit[name] ?? NaN)));
} finally {
	await server.stop();
	rmSync(data, { recursive: true, force: true });
}

/** One figure as one JSON line. @param {string} name @param {number} value */
function say(name, value) {
	const unit = name.match(/-(s|ms|kb|mb)$/)?.[1] ?? 'count';
	const context = {
		runs,
		cores: cpus().length,
		load: Number(loadavg()[0]?.toFixed(1)),
		cpuSlowdown: 4,
		link: '1600/750 kbit/s, 150 ms'
	};
	console.log(JSON.stringify({ name, value: Number(value.toFixed(3)), unit, context }));
}

/** @param {number[]} values */
function median(values) {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
