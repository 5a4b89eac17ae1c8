/// <reference path="../pb_data/types.d.ts" />

// What concerns the data folder and the start: a version this code knows, an administrator, writes that survive a power cut, the passing of days.

onBootstrap((e) => {
	e.next();
	const { schema } = require(`${__hooks}/version.js`);
	const state = new DynamicModel({ schema: 0 });
	try {
		e.app.db().newQuery('SELECT schema FROM sync_state').one(state);
	} catch (_) {
		// A new data folder has no such table yet.
	}
	if (state.schema > schema) {
		// Read by scripts/pocketbase.mjs.
		console.error(`MV_DATA_TOO_NEW ${state.schema} > ${schema}`);
		$os.exit(78);
	}
	e.app.nonconcurrentDB().newQuery('PRAGMA synchronous=FULL').execute();
	if (state.schema > 0) {
		require(`${__hooks}/restored.js`).nameAnew(e.app);
		require(`${__hooks}/today.js`).turnTheDay(e.app);
		require(`${__hooks}/production.js`).prepare(e.app);
	}
});

// The connection is renewed after three idle minutes and forgets the pragma: keep it alive and say it again.
cronAdd('mv-every-minute', '* * * * *', () => {
	$app.nonconcurrentDB().newQuery('PRAGMA synchronous=FULL').execute();
	require(`${__hooks}/today.js`).turnTheDay($app);
});

// Tombs are kept 13 months; a device that was away longer starts again from an empty replica.
cronAdd('mv-old-tombs', '17 3 * * *', () => {
	const old = "created < strftime('%Y-%m-%d %H:%M:%fZ', 'now', '-13 months')";
	$app.runInTransaction((tx) => {
		const run = (sql) => tx.db().newQuery(sql).execute();
		run(
			`UPDATE sync_state SET minTombSeq = max(minTombSeq, coalesce((SELECT max(seq) FROM tombs WHERE ${old}), 0))`
		);
		run(`DELETE FROM tombs WHERE ${old}`);
	});
});

// A backup brings back an older count of rows. The mark lies where a restoring leaves it alone; the start that follows
// gives the data set another name, and every device begins again from an empty replica.
onBackupRestore((e) => {
	require(`${__hooks}/restored.js`).mark(e.app);
	e.next();
});
