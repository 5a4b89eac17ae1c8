import { existsSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { findChromium } from './chromium.mjs';
import { ensureInstalled, root, stop } from './steps.mjs';

// Pictures of every screen, at every size, into screenshots/: brings up its own server with the demo.
await ensureInstalled();
if (!findChromium())
	stop('Il manque un navigateur : installez Chromium, ou donnez son chemin dans CHROMIUM_PATH.');
if (!existsSync(`${root}build/index.html`)) {
	const built = spawnSync('node', ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
	if (built.status !== 0) process.exit(built.status ?? 1);
}
rmSync(`${root}screenshots`, { recursive: true, force: true });
const done = spawnSync(
	'npx',
	[
		'playwright',
		'test',
		'--config',
		'tests/journeys/screenshots.config.ts',
		...process.argv.slice(2)
	],
	{ cwd: root, stdio: 'inherit' }
);
process.exit(done.status ?? 1);
