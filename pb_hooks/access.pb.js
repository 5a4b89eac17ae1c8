/// <reference path="../pb_data/types.d.ts" />

// What PocketBase's rules cannot say.

// An expired token makes PocketBase treat its bearer as a stranger and answer with empty lists; a device would believe
// them. Say it instead.
routerUse((e) => {
	const path = e.request.url.path;
	if (path.startsWith('/api/') && e.request.header.get('Authorization') !== '' && !e.auth) {
		throw new UnauthorizedError('token-invalid', {});
	}
	return e.next();
});

// A filter or sort that walks over relations tells about rows that its asker may not read. Devices need neither.
onRecordsListRequest((e) => {
	require(`${__hooks}/plain-query.js`).requirePlainQuery(e, e.requestInfo().query);
	e.next();
});
onRecordViewRequest((e) => {
	require(`${__hooks}/plain-query.js`).requirePlainQuery(e, e.requestInfo().query);
	e.next();
});
onRealtimeSubscribeRequest((e) => {
	const wanted = e.subscriptions;
	for (const topic of wanted) {
		if (topic.includes('?') && !e.hasSuperuserAuth()) {
			throw new BadRequestError('plain-topics-only');
		}
	}
	e.next();
});

// Young people come with their badge only: no password or mail can open their account.
onRecordAuthWithPasswordRequest((e) => {
	require(`${__hooks}/plain-query.js`).refuseYoung(e);
	e.next();
}, 'accounts');
onRecordAuthWithOTPRequest((e) => {
	require(`${__hooks}/plain-query.js`).refuseYoung(e);
	e.next();
}, 'accounts');
// The answer is the same as for an address nobody has: who asks learns nothing.
onRecordRequestOTPRequest((e) => {
	if (e.record && e.record.get('role') === 'young') {
		return e.json(200, { otpId: $security.randomString(15).toLowerCase() });
	}
	return e.next();
}, 'accounts');

// A log keeps where something failed, never what was asked: a question may hold words or an address.
onModelCreate((e) => {
	const withoutQuestion = (text) => String(text).split('?')[0];
	e.model.message = withoutQuestion(e.model.message);
	const url = e.model.data.get('url');
	if (url) {
		e.model.data.set('url', withoutQuestion(url));
	}
	// What was wrong with a question quotes it.
	if (e.model.data.get('status') < 500) {
		e.model.data.set('details', '');
	}
	e.next();
}, '_logs');
