// How a person comes in without an address and without typing.

const { bodyOf, findOne, isDemo, nowIso, refuse, spelled, textOf } = require(`${__hooks}/mv.js`);

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

module.exports = { signInByBadge };
