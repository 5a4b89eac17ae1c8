// What moved: the one small question a device asks before it pulls anything.

const { isDemo } = require(`${__hooks}/mv.js`);

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

module.exports = { head };
