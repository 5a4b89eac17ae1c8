import { randomBytes, randomInt } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { deviceId } from './demo/ids.mjs';
import { demoBatches, people } from './demo/rows.mjs';
import { setSuperuser, startPocketBase } from './pocketbase.mjs';

/**
 * @typedef {{ device: string, deviceSecret: string, badge: string, shortCode: string }} Key what opens one account
 * @typedef {{ keys: Record<string, Key>, tablet: string, password: string }} Links
 * @typedef {{ url: string, token: string }} Admin
 */

/**
 * Makes a data folder that holds the demo: beside its place first, so that an interrupted start leaves no half-filled one.
 *
 * @param {{ dir: string, port: number, more?: (admin: Admin, links: Links) => Promise<void> }} options
 *   `more` may add rows before the folder is closed
 */
export async function makeDemoFolder({ dir, port, more }) {
	const part = `${dir}.part`;
	rmSync(part, { recursive: true, force: true });
	// A superuser that nobody knows, so that PocketBase does not offer to make one.
	const who = { email: 'demo@ma-voix.example', password: randomBytes(24).toString('base64url') };
	await setSuperuser({ dir: part, ...who });
	const server = await startPocketBase({ dir: part, port, publicDir: part, env: { MV_DEMO: '1' } });
	try {
		const admin = await signInAsAdmin(server.url, who);
		const links = await seedDemo(admin, part);
		await more?.(admin, links);
	} finally {
		await server.stop();
	}
	renameSync(part, dir);
}

/**
 * Fills an empty server with the platform « Les Deux-Rives » and keeps its keys in the data folder.
 *
 * @param {Admin} admin @param {string} dir the data folder @returns {Promise<Links>}
 */
async function seedDemo(admin, dir) {
	const links = newLinks();
	for (const rows of demoBatches(links)) await send(admin, rows);
	const file = linksFile(dir);
	writeFileSync(file, JSON.stringify(links, null, '\t'), { mode: 0o600 });
	chmodSync(file, 0o600);
	return links;
}

/** @param {string} dir */
const linksFile = (dir) => `${dir}/demo-links.json`;

/** Whether this data folder holds the demo. @param {string} dir */
export const holdsDemo = (dir) => existsSync(linksFile(dir));

/** The keys kept at the seeding: links stay the same from one start to the next. @param {string} dir @returns {Links} */
export const readLinks = (dir) => JSON.parse(readFileSync(linksFile(dir), 'utf8'));

/**
 * What one types or opens to come in, one line for each person, then the shared tablet.
 *
 * @param {Links} links @param {string} url
 */
export function linkLines(links, url) {
	const line = (/** @type {{ id: string, name: string }} */ { id, name }) => {
		const key = links.keys[id];
		if (!key) return '';
		return `  ${name.padEnd(14)} ${url}/entrer#appareil=${key.device}.${key.deviceSecret}&badge=${key.badge}`;
	};
	return [
		'Les jeunes :',
		...people.young.map(line),
		'Les adultes :',
		...people.adults.map(line),
		'La tablette partagée :',
		`  ${''.padEnd(14)} ${url}/entrer#tablette=${links.tablet}`,
		`Par e-mail : helene@deux-rives.example, mot de passe ${links.password} ; le code s'affiche sur ` +
			`${url}/api/mv/demo/mails?to=helene@deux-rives.example`
	];
}

/** @returns {Links} */
function newLinks() {
	const keys = Object.fromEntries(
		[...people.young, ...people.adults].map(({ id }) => [
			id,
			{
				device: deviceId(id),
				deviceSecret: randomBytes(24).toString('base64url'),
				badge: randomBytes(16).toString('base64url'),
				shortCode: newCode()
			}
		])
	);
	return { keys, tablet: newCode(), password: `deux-rives-${newCode().toLowerCase()}` };
}

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const newCode = () => Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');

/** Writes all rows or none. @param {Admin} admin @param {object[]} requests */
export async function send({ url, token }, requests) {
	const response = await fetch(`${url}/api/batch`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', Authorization: token },
		body: JSON.stringify({ requests })
	});
	if (!response.ok) throw new Error(`The demo was refused: ${await response.text()}`);
}

/**
 * Signs in as a superuser.
 *
 * @param {string} url @param {{ email: string, password: string }} who @returns {Promise<Admin>}
 */
async function signInAsAdmin(url, { email, password }) {
	const response = await fetch(`${url}/api/collections/_superusers/auth-with-password`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify({ identity: email, password })
	});
	if (!response.ok) throw new Error(`No superuser: ${response.status}`);
	const { token } = await response.json();
	return { url, token };
}
