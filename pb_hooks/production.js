/** For real people: nobody else's administrator, and settings that follow the place the server is reached at. */
function prepare(app) {
	if ($os.getenv('MV_PRODUCTION') !== '1') {
		return;
	}
	const count = (where) => app.countRecords('_superusers', $dbx.exp(where));
	const example = "email LIKE '%.example'";
	if (count(`NOT (${example})`) === 0 || count(example) > 0) {
		// Read by scripts/pocketbase.mjs.
		console.error('MV_NO_ADMIN');
		$os.exit(78);
	}
	const settings = app.settings();
	const proxy = $os.getenv('MV_TRUSTED_PROXY');
	settings.meta.appURL = $os.getenv('MV_PUBLIC_URL');
	settings.trustedProxy.headers = proxy === '' ? [] : [proxy];
	app.save(settings);
}

module.exports = { prepare };
