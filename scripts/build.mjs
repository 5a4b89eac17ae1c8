import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Builds the app into `build/`: picture packs, then the site, then the list of files the service worker keeps.
 * Leaves no half-made `build/` behind when a step fails.
 */
export async function build() {
	run('node', ['scripts/pictograms.mjs']);
	run('npx', ['vite', 'build', '--logLevel', 'warn']);
	await listFilesForOffline();
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
	const done = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
	if (done.status === 0) return;
	rmSync(`${root}build`, { recursive: true, force: true });
	console.error(`La construction s'est arrêtée à : ${command} ${args.join(' ')}`);
	process.exit(done.status ?? 1);
}

async function listFilesForOffline() {
	const worker = `${root}build/service-worker.js`;
	if (!existsSync(worker)) throw new Error('build/service-worker.js is missing');
	const { injectManifest } = await import('workbox-build');
	const { count, size, warnings } = await injectManifest({
		swSrc: worker,
		swDest: worker,
		globDirectory: `${root}build`,
		globPatterns: ['index.html', 'manifest.webmanifest', '**/*.{js,css,json,woff2,svg,png,wasm}'],
		globIgnores: ['service-worker.js'],
		dontCacheBustURLsMatching: /_app\/immutable\//,
		maximumFileSizeToCacheInBytes: 3_000_000
	});
	for (const warning of warnings) console.warn(warning);
	console.log(`Hors ligne : ${count} fichiers, ${(size / 1e6).toFixed(2)} Mo avant compression.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
