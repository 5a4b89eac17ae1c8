import { existsSync, readdirSync } from 'node:fs';
import { holdsDemo, linkLines, makeDemoFolder, readLinks } from './demo.mjs';
import { portAsked, requireFreePort, startPocketBase } from './pocketbase.mjs';
import { Problem } from './problem.mjs';
import { ensureBuilt, ensureInstalled, root, stop } from './steps.mjs';

// npm start: the demo, whole, on this machine only.

await ensureInstalled();

const dir = process.env['MV_DATA'] ?? `${root}pb_data`;
const port = portAsked();
const host = '127.0.0.1';
// Another build than ours may be shown, for trying one out.
const publicDir = process.env['MV_SITE'] ?? `${root}build`;

try {
	await requireFreePort(host, port); // said before a build that takes a minute
	if (!process.env['MV_SITE']) await ensureBuilt();
	const server = await start();
	const links = readLinks(dir);
	console.log(
		`\nMa Voix est ouverte : ${server.url}\nDans la démonstration, on est le 4 décembre 2026.\n`
	);
	console.log(linkLines(links, server.url).join('\n'));
	console.log('\nCtrl+C pour arrêter.');
	let asked = false;
	for (const signal of ['SIGINT', 'SIGTERM']) {
		process.once(signal, () => {
			asked = true;
			void server.stop();
		});
	}
	const { said } = await server.ended;
	if (!asked) stop(`Le serveur s'est arrêté : ${said.trim().split('\n').at(-1) ?? ''}`);
} catch (problem) {
	if (problem instanceof Problem) stop(problem.message);
	throw problem;
}

async function start() {
	const isEmpty = !existsSync(dir) || readdirSync(dir).length === 0;
	if (!isEmpty && !holdsDemo(dir)) {
		throw new Problem(
			`${dir} contient autre chose que la démonstration : choisissez un autre dossier avec MV_DATA.`
		);
	}
	if (isEmpty) await makeDemoFolder({ dir, port });
	return startPocketBase({ dir, port, host, publicDir, env: { MV_DEMO: '1' } });
}
