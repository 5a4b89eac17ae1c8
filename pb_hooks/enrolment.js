// How a device becomes known.

const { bodyOf, findOne, nowIso, refuse, spelled, textOf } = require(`${__hooks}/mv.js`);

const newDeviceSecret = () => $security.randomString(43);
const codeLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const codeLifeMinutes = 60;

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

module.exports = { makeEnrolmentCode, enrol };
