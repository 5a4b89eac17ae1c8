// What the few routes of Ma Voix's own have in common.

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

module.exports = { nowIso, isDemo, refuse, spelled, bodyOf, textOf, findOne };
