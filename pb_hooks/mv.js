// The few routes of Ma Voix's own: what moved, devices, badges. Everything else goes through PocketBase's own API and rules.

const newDeviceSecret = () => $security.randomString(43);
const codeLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const codeLifeMinutes = 60;

const nowIso = () => new Date().toISOString();
const isDemo = () => $os.getenv('MV_DEMO') === '1';

/** Refuses in PocketBase's own form, with a stable code for the device to turn into words. */
const refuse = (e, status, code, facts) =>
	e.json(status, { status, message: code, data: { code, ...facts } });

/** Codes are read aloud and typed: no matter the case, spaces or dashes. */
const spelled = (code) =>
	String(code ?? '')
		.toUpperCase()
		.replace(/[^A-Z0-9]/g, '');

const bodyOf = (e) => e.requestInfo().body;
const textOf = (value) => (typeof value === 'string' ? value : '');

function findOne(app, collection, filter, params) {
	const found = app.findRecordsByFilter(collection, filter, '', 1, 0, params);
	return found.length > 0 ? found[0] : null;
}

// ---------------------------------------------------------------- head

function state(app) {
	const row = new DynamicModel({ seq: 0, datasetId: '', schema: 0, minTombSeq: 0 });
	app.db().newQuery('SELECT seq, datasetId, schema, minTombSeq FROM sync_state').one(row);
	return row;
}

function platformFor(app, account) {
	if (account && !account.isSuperuser()) {
		return app.findRecordById('platforms', account.get('platform'));
	}
	const all = app.findRecordsByFilter('platforms', "id != ''", '', 2, 0);
	return all.length === 1 ? all[0] : null;
}

const pulled = ['persons', 'circle', 'wishes', 'answers', 'reads', 'reactions'];

/** The greatest seq of each collection; of the tombs, only those of this account. */
function seqsFor(app, accountId) {
	const heads = pulled.map((name) => `coalesce((SELECT max(seq) FROM ${name}), 0) AS ${name}`);
	const tombs = 'coalesce((SELECT max(seq) FROM tombs WHERE account = {:account}), 0) AS tombs';
	const row = new DynamicModel({
		persons: 0,
		circle: 0,
		wishes: 0,
		answers: 0,
		reads: 0,
		reactions: 0,
		tombs: 0
	});
	app
		.db()
		.newQuery(`SELECT ${[...heads, tombs].join(', ')}`)
		.bind({ account: accountId })
		.one(row);
	return row;
}

function head(e) {
	const { schema, minClient } = require(`${__hooks}/version.js`);
	const now = state(e.app);
	const platform = platformFor(e.app, e.auth);
	const answer = {
		schema,
		minClient,
		datasetId: now.datasetId,
		demo: isDemo(),
		today: platform ? platform.get('demoToday') : '',
		platformName: platform ? platform.get('name') : ''
	};
	if (e.auth && !e.auth.isSuperuser()) {
		answer.seq = now.seq;
		answer.epoch = e.auth.get('epoch');
		answer.minTombSeq = now.minTombSeq;
		answer.seqs = seqsFor(e.app, e.auth.id);
	}
	return e.json(200, answer);
}

// ---------------------------------------------------------------- devices

/** A coordinator or the lead makes a code; it lets one device in, within the hour. */
function makeEnrolmentCode(e) {
	const role = e.auth.get('role');
	if (role !== 'coordinator' && role !== 'lead') {
		return refuse(e, 403, 'role-cannot-enrol');
	}
	const code = $security.randomStringWithAlphabet(8, codeLetters);
	const expiresAt = new Date(Date.now() + codeLifeMinutes * 60_000).toISOString();
	const enrolment = new Record(e.app.findCollectionByNameOrId('enrolments'));
	enrolment.set('codeHash', $security.sha256(code));
	enrolment.set('platform', e.auth.get('platform'));
	enrolment.set('kind', bodyOf(e).kind === 'own' ? 'own' : 'shared');
	enrolment.set('expiresAt', expiresAt);
	enrolment.set('usesLeft', 1);
	enrolment.set('madeBy', e.auth.id);
	e.app.save(enrolment);
	return e.json(200, { code, expiresAt });
}

/** Makes a device known. The whole of it is one transaction: a code cannot be used twice at the same moment. */
function enrol(e) {
	const body = bodyOf(e);
	const codeHash = $security.sha256(spelled(body.code));
	const secret = newDeviceSecret();
	let made = null;
	e.app.runInTransaction((tx) => {
		const enrolment = findOne(tx, 'enrolments', 'codeHash = {:codeHash}', { codeHash });
		if (!enrolment || enrolment.get('usesLeft') < 1 || enrolment.get('expiresAt') < nowIso()) {
			return;
		}
		enrolment.set('usesLeft', enrolment.get('usesLeft') - 1);
		tx.save(enrolment);
		const device = new Record(tx.findCollectionByNameOrId('devices'));
		device.set('platform', enrolment.get('platform'));
		device.set('label', textOf(body.label).slice(0, 80));
		device.set('kind', enrolment.get('kind'));
		device.set('secretHash', $security.sha256(secret));
		device.set('enrolledBy', enrolment.get('madeBy'));
		device.set('lastSeenAt', nowIso());
		tx.save(device);
		made = device;
	});
	if (!made) {
		return refuse(e, 400, 'enrolment-code-unknown');
	}
	const platform = e.app.findRecordById('platforms', made.get('platform'));
	return e.json(200, {
		device: made.id,
		secret,
		kind: made.get('kind'),
		platformName: platform.get('name')
	});
}

// ---------------------------------------------------------------- badges

/** The device, or the code of what is wrong with it. */
function knownDevice(app, id, secret) {
	const device = /^[a-z0-9]{15}$/.test(id) ? findOne(app, 'devices', 'id = {:id}', { id }) : null;
	if (!device || !$security.equal(device.get('secretHash'), $security.sha256(secret))) {
		return { wrong: 'device-unknown' };
	}
	return device.get('revokedAt') === '' ? { device } : { wrong: 'device-revoked' };
}

function badgeShown(app, body) {
	const secret = textOf(body.badge);
	if (secret !== '') {
		return findOne(app, 'badges', 'secretHash = {:hash}', { hash: $security.sha256(secret) });
	}
	const shortCode = spelled(body.shortCode);
	return shortCode === ''
		? null
		: findOne(app, 'badges', 'shortCodeHash = {:hash}', { hash: $security.sha256(shortCode) });
}

/** Why this badge opens nothing on this device; empty when it does. */
function wrongWithBadge(badge, account, device) {
	if (!badge) return 'badge-unknown';
	if (account.get('platform') !== device.get('platform')) return 'badge-foreign';
	if (badge.get('voidedAt') !== '') return 'badge-voided';
	const role = account.get('role');
	if ((role === 'coordinator' || role === 'lead') && !isDemo()) return 'role-not-by-badge';
	return '';
}

/**
 * Signs in with a badge, shown or typed, on an enrolled device.
 *
 * Wrong tries are counted for each device and each way of showing, and only make one wait: what was typed wrong too often
 * never locks the badge itself.
 */
function signInByBadge(e) {
	const body = bodyOf(e);
	const { device, wrong: wrongDevice } = knownDevice(
		e.app,
		textOf(body.device),
		textOf(body.secret)
	);
	if (wrongDevice) {
		return refuse(e, 403, wrongDevice);
	}
	const tries = require(`${__hooks}/tries.js`);
	const way = textOf(body.badge) === '' ? 'typed' : 'shown';
	const key = `mv-tries-${way}-${device.id}`;
	const before = tries.read(e.app.store().get(key), Date.now());
	if (before.count >= tries.limit[way]) {
		return refuse(e, 429, 'too-many-tries', { minutes: tries.minutesToWait(before, Date.now()) });
	}
	const badge = badgeShown(e.app, body);
	const account = badge ? e.app.findRecordById('accounts', badge.get('account')) : null;
	const wrong = wrongWithBadge(badge, account, device);
	if (wrong === 'badge-unknown') {
		e.app.store().set(key, tries.write(before, Date.now()));
	}
	if (wrong) {
		return refuse(e, 403, wrong);
	}
	e.app.store().remove(key);
	device.set('lastSeenAt', nowIso());
	e.app.save(device);
	return welcome(e, account);
}

function welcome(e, account) {
	const person = findOne(e.app, 'persons', 'account = {:account}', { account: account.id });
	// No method named: the badge is the whole proof here, a second factor by mail would send a young person away.
	return $apis.recordAuthResponse(e, account, '', person ? { person: person.id } : {});
}

// ---------------------------------------------------------------- mails of the demo

const mailsKey = 'mv-demo-mails';

const plainText = (html) =>
	html
		.replace(/<style[\s\S]*?<\/style>/g, '')
		.replace(/<br>|<\/p>/g, '\n')
		.replace(/<[^>]*>/g, '')
		.trim();

function catchMail(e) {
	const caught = JSON.parse(e.app.store().get(mailsKey) || '[]');
	for (const to of e.message.to) {
		caught.unshift({ to: to.address, subject: e.message.subject, text: plainText(e.message.html) });
	}
	e.app.store().set(mailsKey, JSON.stringify(caught.slice(0, 200)));
}

function demoMails(e) {
	if (!isDemo()) {
		throw new NotFoundError();
	}
	const to = e.requestInfo().query.to;
	const caught = JSON.parse(e.app.store().get(mailsKey) || '[]');
	return e.json(
		200,
		caught.filter((mail) => mail.to === to).map(({ subject, text }) => ({ subject, text }))
	);
}

module.exports = { head, makeEnrolmentCode, enrol, signInByBadge, catchMail, demoMails, isDemo };
