import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { makeDemoFolder, type Admin, type Links } from '../../scripts/demo.mjs';
import { addNeighbours } from './neighbours.mjs';
import { accountOf, adults, neighbours, young } from './people.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = ['pb_migrations', 'pb_hooks', 'scripts/demo', 'tests/support'];

/** Who opens what in a prepared folder: a token for everybody (180 days) and the demo's keys. */
export type Keys = { tokens: Record<string, string>; admin: string; links: Links };

/**
 * Copies a data folder, migrated from empty and seeded, to a place of one's own. It is made once for each state of the
 * migrations, hooks and demo, and then only copied.
 *
 * @param withNeighbours adds the second platform
 */
export async function copyPrepared(to: string, withNeighbours: boolean): Promise<Keys> {
	const place = `${tmpdir()}/ma-voix-prepared-${fingerprint()}-${withNeighbours ? 'two' : 'one'}`;
	if (!existsSync(place)) await prepare(place, withNeighbours);
	cpSync(place, to, { recursive: true });
	return JSON.parse(readFileSync(`${to}/keys.json`, 'utf8')) as Keys;
}

async function prepare(place: string, withNeighbours: boolean) {
	const mine = `${place}-${process.pid}`;
	const more = async (admin: Admin, links: Links) => {
		if (withNeighbours) await addNeighbours(admin, links);
		const tokens = await allTokens(admin, withNeighbours);
		const keys: Keys = { tokens, admin: await adminToken(admin), links };
		writeFileSync(`${mine}.part/keys.json`, JSON.stringify(keys));
	};
	await onFreePort((port) => makeDemoFolder({ dir: mine, port, more }));
	// Another worker may have been faster: then its folder is as good.
	if (existsSync(place)) rmSync(mine, { recursive: true });
	else renameSync(mine, place);
}

function fingerprint() {
	const hash = createHash('sha256');
	for (const folder of sources) {
		for (const file of readdirSync(`${root}${folder}`, {
			recursive: true,
			encoding: 'utf8'
		}).sort()) {
			if (/\.(js|mjs|json)$/.test(file))
				hash.update(file).update(readFileSync(`${root}${folder}/${file}`));
		}
	}
	return hash
		.update(readFileSync(`${root}scripts/demo.mjs`))
		.digest('hex')
		.slice(0, 16);
}

async function allTokens(admin: Admin, withNeighbours: boolean) {
	const names = [...young, ...adults, ...(withNeighbours ? neighbours : [])];
	const tokens: Record<string, string> = {};
	for (const name of names) {
		tokens[name] = await impersonate(admin, 'accounts', accountOf(name));
	}
	return tokens;
}

async function adminToken(admin: Admin) {
	const list = await ask(admin, 'GET', '/api/collections/_superusers/records');
	const [first] = (list as { items: { id: string }[] }).items;
	return impersonate(admin, '_superusers', first?.id ?? '');
}

async function impersonate(admin: Admin, collection: string, id: string) {
	const path = `/api/collections/${collection}/impersonate/${id}`;
	const reply = await ask(admin, 'POST', path, { duration: 180 * 24 * 3600 });
	return (reply as { token: string }).token;
}

async function ask(
	{ url, token }: Admin,
	method: string,
	path: string,
	body?: object
): Promise<unknown> {
	const response = await fetch(url + path, {
		method,
		headers: { Authorization: token, 'Content-Type': 'application/json' },
		body: body ? JSON.stringify(body) : null
	});
	if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
	return response.json();
}

/**
 * A port nobody listens to right now. Below the range from which outgoing connections take theirs: one of those may take a
 * port between our look and the server's start.
 */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = 21_000 + Math.floor(Math.random() * 11_000);
		if (await isFree(port)) return port;
	}
}

function isFree(port: number): Promise<boolean> {
	return new Promise((found) => {
		const probe = createServer();
		probe.once('error', () => found(false));
		probe.listen(port, '127.0.0.1', () => probe.close(() => found(true)));
	});
}

/** Tries again elsewhere when another worker took the port in between. */
export async function onFreePort<Made>(make: (port: number) => Promise<Made>): Promise<Made> {
	for (let left = 3; ; left--) {
		try {
			return await make(await freePort());
		} catch (problem) {
			if (left === 0 || !String(problem).includes('déjà pris')) throw problem;
		}
	}
}

/** A folder for one world or one test; a world forgets its own, a test calls `forgetFolders`. */
export function newFolder(): string {
	const folder = `${tmpdir()}/ma-voix-world-${process.pid}-${Math.random().toString(36).slice(2, 8)}`;
	mkdirSync(folder, { recursive: true });
	made.add(folder);
	return folder;
}

const made = new Set<string>();

/** Removes the folders this process made; a test that makes some calls it at its end. */
export function forgetFolders() {
	for (const folder of made) rmSync(folder, { recursive: true, force: true });
	made.clear();
}
