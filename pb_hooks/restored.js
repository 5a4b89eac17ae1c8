const markOf = (app) => `${app.dataDir()}/backups/restored`;

/** Says to the next start that the data went back. By hand, after copying a folder back: make this file. */
function mark(app) {
	$os.mkdirAll(`${app.dataDir()}/backups`, 0o700);
	$os.writeFile(markOf(app), 'restored', 0o600);
}

/** Another name for the data set, if it went back since the last start. */
function nameAnew(app) {
	try {
		$os.stat(markOf(app));
	} catch (_) {
		return;
	}
	app
		.db()
		.newQuery('UPDATE sync_state SET datasetId = {:name}')
		.bind({ name: $security.randomString(15) })
		.execute();
	$os.remove(markOf(app));
}

module.exports = { mark, nameAnew };
