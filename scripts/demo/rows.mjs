import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { accountId, badgeId, circleId, personId, platformId, rowId } from './ids.mjs';

// The demo's files as rows of the server.

/** Who is who in the demo. */
export const people = readJson('people.json');
const words = readJson('words.json');
const isoNow = () => new Date().toISOString();
/** What the server keeps of a secret. */
export const hashOf = (/** @type {string} */ secret) =>
	createHash('sha256').update(secret).digest('hex');

/** @param {string} name @returns {any} */
function readJson(name) {
	return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

/**
 * All rows of the demo, in the batches they must be sent in: each refers to those before it.
 *
 * @param {import('../demo.mjs').Links} links @returns {object[][]}
 */
export function demoBatches(links) {
	return [
		platformRows(),
		// One by one: a password costs much time on a busy machine, and a batch has ten seconds.
		...accountRows(links).map((row) => [row]),
		[...personRows(), ...keyRows(links), ...circleRows()],
		words.wishes.map(wishRow),
		[...words.answers.map(answerRow), ...words.reads.map(readRow)],
		words.reactions.map(reactionRow),
		endedMemberships()
	];
}

/** One row to make. @param {string} collection @param {object} body */
export const post = (collection, body) => ({
	method: 'POST',
	url: `/api/collections/${collection}/records`,
	body
});

function platformRows() {
	return [post('platforms', { id: platformId, ...people.platform })];
}

/** @param {import('../demo.mjs').Links} links */
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

/** @param {import('../demo.mjs').Links} links */
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
