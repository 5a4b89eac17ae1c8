import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.mjs';
import { close, ensureInstalled, run, runLanes, runStep, stop } from './steps.mjs';

const started = Date.now();
await ensureInstalled();
process.env['CHROMIUM_PATH'] ??= findChromium() ?? (await installChromium());

const built = await runStep({ name: 'build', command: ['node', 'scripts/build.mjs'] });
if (built.failed > 0) close([built]);

const vitest = (/** @type {string[]} */ ...projects) => [
	...['npx', 'vitest', 'run'],
	...projects.flatMap((project) => ['--project', project])
];
const beside = await runLanes([
	[
		{ name: 'format', command: ['npx', 'prettier', '--check', '--log-level', 'warn', '.'] },
		{ name: 'lint and walls', command: ['npx', 'eslint', '.', '--max-warnings', '0'] },
		{
			name: 'types',
			command: ['npx', 'svelte-check', '--threshold', 'warning', '--output', 'human']
		},
		{ name: 'types of the service worker', command: ['npx', 'tsc', '-p', 'tsconfig.sw.json'] },
		{ name: 'unused', command: ['npx', 'knip'] },
		{ name: 'components', command: vitest('components'), report: 'vitest' }
	],
	[
		{ name: 'unit and state', command: vitest('unit', 'state'), report: 'vitest' },
		{ name: 'server', command: vitest('server'), report: 'vitest' },
		{ name: 'sync', command: vitest('sync'), report: 'vitest' }
	]
]);
const journeys = await runStep({
	name: 'journeys',
	command: ['npx', 'playwright', 'test'],
	report: 'playwright'
});
console.log(`Durée : ${((Date.now() - started) / 60_000).toFixed(1)} min`);
close([built, ...beside, journeys]);

/** Tries the ways to a browser, in order; says how when none works. */
async function installChromium() {
	console.log('Aucun Chromium trouvé : installation…');
	await run(['npx', 'playwright', 'install', '--with-deps', 'chromium']);
	if (!findChromium() && process.getuid?.() === 0 && spawnSync('which', ['apt-get']).status === 0) {
		await run(['apt-get', 'update', '-qq']);
		await run(['apt-get', 'install', '-y', '-qq', 'chromium'], {
			DEBIAN_FRONTEND: 'noninteractive'
		});
	}
	return (
		findChromium() ??
		stop('Il manque un navigateur : installez Chromium, ou donnez son chemin dans CHROMIUM_PATH.')
	);
}
