/// <reference path="../pb_data/types.d.ts" />

// The few routes of Ma Voix's own. Everything else goes through PocketBase's API and rules.

routerAdd('GET', '/api/mv/head', (e) => require(`${__hooks}/head.js`).head(e));
routerAdd('POST', '/api/mv/enrol', (e) => require(`${__hooks}/enrolment.js`).enrol(e));
routerAdd(
	'POST',
	'/api/mv/enrolment-codes',
	(e) => require(`${__hooks}/enrolment.js`).makeEnrolmentCode(e),
	$apis.requireAuth('accounts')
);
routerAdd('POST', '/api/mv/badge', (e) => require(`${__hooks}/badge.js`).signInByBadge(e));
routerAdd('GET', '/api/mv/demo/mails', (e) => require(`${__hooks}/demo-mails.js`).demoMails(e));

onMailerSend((e) => {
	const mails = require(`${__hooks}/demo-mails.js`);
	if (mails.isDemo()) {
		mails.catchMail(e);
		return;
	}
	e.next();
});
