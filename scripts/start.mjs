import { existsSync, readdirSync } from 'node:fs';
import { holdsDemo, linkLines, makeDemoFolder, readLinks } from './demo.mjs';
import { keepRunning } from './keep-running.mjs';
import { portAsked, requireFreePort, startPocketBase } from './pocketbase.mjs';
import { Problem } from './problem.mjs';
import { ensureBuilt, ensureInstalled, root } from './steps.mjs';

// npm start: the demo, whole, on this machine only.

await ensureInstalled();

const dir = process.env['MV_DATA'] ?? `${root}pb_data`;
const port = portAsked();
const host = '127.0.0.1';
// Another build than ours may be shown, for trying one out.
const publicDir = process.env['MV_SITE'] ?? `${root}build`;

await keepRunning(start, (server) =>
	[
		`\nMa Voix est ouverte : ${server.url}`,
		'Dans la démonstration, on est le 4 décembre 2026.\n',
		...linkLines(readLinks(dir), server.url),
		'\nCtrl+C pour arrêter.'
	].join('\n')
);

async function start() {
	await requireFreePort(host, port); // said before a build that takes a minute
	if (!process.env['MV_SITE']) await ensureBuilt();
	const isEmpty = !existsSync(dir) || readdirSync(dir).length === 0;
	if (!isEmpty && !holdsDemo(dir)) {
		throw new Problem(
			`${dir} contient autre chose que la démonstration : choisissez un autre dossier avec MV_DATA.`
		);
	}
	if (isEmpty) await makeDemoFolder({ dir, port });
	return startPocketBase({ dir, port, host, publicDir, env: { MV_DEMO: '1' } });
}
