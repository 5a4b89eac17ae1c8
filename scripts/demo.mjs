import { createHash, randomBytes, randomInt } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import {
	accountId,
	badgeId,
	circleId,
	deviceId,
	personId,
	platformId,
	rowId
} from './demo/ids.mjs';
import { setSuperuser, startPocketBase } from './pocketbase.mjs';

/**
 * @typedef {{ device: string, deviceSecret: string, badge: string, shortCode: string }} Key what opens one account
 * @typedef {{ keys: Record<string, Key>, tablet: string, password: string }} Links
 * @typedef {{ url: string, token: string }} Admin
 */

const people = readJson('people.json');
const words = readJson('words.json');
const isoNow = () => new Date().toISOString();
export const hashOf = (/** @type {string} */ secret) =>
	createHash('sha256').update(secret).digest('hex');

/** @param {string} name @returns {any} */
function readJson(name) {
	return JSON.parse(readFileSync(new URL(`./demo/${name}`, import.meta.url), 'utf8'));
}

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
	await send(admin, platformRows());
	// One by one: a password costs much time on a busy machine, and a batch has ten seconds.
	for (const row of accountRows(links)) await send(admin, [row]);
	await send(admin, [...personRows(), ...keyRows(links), ...circleRows()]);
	await send(admin, words.wishes.map(wishRow));
	await send(admin, [...words.answers.map(answerRow), ...words.reads.map(readRow)]);
	await send(admin, words.reactions.map(reactionRow));
	await send(admin, endedMemberships());
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

/** One row to make. @param {string} collection @param {object} body */
export const post = (collection, body) => ({
	method: 'POST',
	url: `/api/collections/${collection}/records`,
	body
});

function platformRows() {
	return [post('platforms', { id: platformId, ...people.platform })];
}

/** @param {Links} links */
function accountRows(links) {
	const row = (/** @type {any} */ { id, name, role = 'young' }) => {
		const password = role === 'young' ? randomBytes(24).toString('base64url') : links.password;
		return post('accounts', {
			id: accountId(id),
			name,
			role,
			platform: platformId,
			face: `face-${id}`,
			email: role === 'young' ? '' : `${id}@deux-rives.example`,
			verified: role !== 'young',
			password,
			passwordConfirm: password
		});
	};
	return [...people.young, ...people.adults].map(row);
}

function personRows() {
	return people.young.map((/** @type {any} */ { id, name, access, ...rest }) =>
		post('persons', {
			...rest,
			id: personId(id),
			account: accountId(id),
			platform: platformId,
			firstName: name,
			face: `face-${id}`,
			access: { ...access, scan: false, scanMs: 1600, theme: 'light' }
		})
	);
}

/** @param {Links} links */
function keyRows(links) {
	const rows = Object.entries(links.keys).flatMap(([id, key]) => [
		post('devices', {
			id: key.device,
			platform: platformId,
			label: `Appareil de ${id}`,
			kind: 'own',
			secretHash: hashOf(key.deviceSecret),
			lastSeenAt: isoNow()
		}),
		post('badges', {
			id: badgeId(id),
			account: accountId(id),
			secretHash: hashOf(key.badge),
			shortCodeHash: hashOf(key.shortCode)
		})
	]);
	const tablet = post('enrolments', {
		codeHash: hashOf(links.tablet),
		platform: platformId,
		kind: 'shared',
		expiresAt: '2099-12-31T00:00:00.000Z',
		usesLeft: 1000
	});
	return [...rows, tablet];
}

/** Memberships that have ended by now are made open first: at the time, the person could choose that listener. */
function circleRows() {
	return Object.entries(people.circles).flatMap(([person, members]) =>
		members.map((/** @type {any} */ { who, relation, name, mayAnswer = true }) =>
			post('circle', {
				id: circleId(person, who),
				person: personId(person),
				account: accountId(who),
				relation,
				name,
				face: `face-${who}`,
				mayHear: true,
				mayAnswer,
				from: '',
				until: ''
			})
		)
	);
}

function endedMemberships() {
	return Object.entries(people.circles).flatMap(([person, members]) =>
		members
			.filter((/** @type {any} */ member) => member.until)
			.map((/** @type {any} */ { who, until }) => ({
				method: 'PATCH',
				url: `/api/collections/circle/records/${circleId(person, who)}`,
				body: { until }
			}))
	);
}

/** @param {any} wish */
function wishRow({ id, who, hears, help, at, ...rest }) {
	return post('wishes', {
		...rest,
		id: rowId('wish', id),
		person: personId(who),
		author: accountId(who),
		helpMode: help?.mode ?? 'alone',
		helper: help ? accountId(help.who) : '',
		helpCheck: help?.check ?? 'none',
		audience: hears.map(accountId),
		madeAt: at,
		withdrawnAt: ''
	});
}

/** @param {string} id */
const personOf = (id) =>
	personId(words.wishes.find((/** @type {any} */ wish) => wish.id === id).who);
/** @param {string} id */
const authorOf = (id) =>
	accountId(words.wishes.find((/** @type {any} */ wish) => wish.id === id).who);

/** @param {any} answer */
function answerRow({ id, wish, who, said, at, kind, reason = '', againOn = '', alternative = '' }) {
	return post('answers', {
		...{ kind, reason, againOn, alternative },
		id: rowId('answer', id),
		wish: rowId('wish', wish),
		person: personOf(wish),
		author: accountId(who),
		sentences: said.map((/** @type {any} */ [sentence]) => sentence),
		pictograms: said.map((/** @type {any} */ [, concepts]) => concepts),
		answeredAt: at
	});
}

/** @param {any} read */
function readRow({ id, wish, answer, who, at }) {
	return post('reads', {
		id: rowId('read', id),
		person: personOf(wish),
		wish: rowId('wish', wish),
		answer: answer ? rowId('answer', answer) : '',
		account: accountId(who),
		readAt: at
	});
}

/** @param {any} reaction */
function reactionRow({ id, wish, answer, kind, at }) {
	return post('reactions', {
		id: rowId('reaction', id),
		person: personOf(wish),
		wish: rowId('wish', wish),
		answer: rowId('answer', answer),
		author: authorOf(wish),
		kind,
		reactedAt: at
	});
}

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
