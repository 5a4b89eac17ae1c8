/// <reference path="../pb_data/types.d.ts" />

routerAdd('GET', '/api/mv/head', (e) => require(`${__hooks}/mv.js`).head(e));
routerAdd('POST', '/api/mv/enrol', (e) => require(`${__hooks}/mv.js`).enrol(e));
routerAdd(
	'POST',
	'/api/mv/enrolment-codes',
	(e) => require(`${__hooks}/mv.js`).makeEnrolmentCode(e),
	$apis.requireAuth('accounts')
);
routerAdd('POST', '/api/mv/badge', (e) => require(`${__hooks}/mv.js`).signInByBadge(e));
routerAdd('GET', '/api/mv/demo/mails', (e) => require(`${__hooks}/mv.js`).demoMails(e));

// In the demo and in tests no mail leaves the machine: it is kept to be shown.
onMailerSend((e) => {
	const mv = require(`${__hooks}/mv.js`);
	if (mv.isDemo()) {
		mv.catchMail(e);
		return;
	}
	e.next();
});
