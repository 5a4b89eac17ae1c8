/// <reference path="../pb_data/types.d.ts" />

// How one signs in, what the server sends and writes down.

migrate((app) => {
	const mails = require(`${__hooks}/mail-texts.js`);
	const days180 = 180 * 24 * 3600;

	const accounts = app.findCollectionByNameOrId('accounts');
	accounts.authToken.duration = days180;
	accounts.passwordAuth.enabled = true;
	accounts.passwordAuth.identityFields = ['email'];
	accounts.otp.enabled = true;
	accounts.otp.length = 6;
	accounts.otp.duration = 600;
	accounts.otp.emailTemplate.subject = mails.otp.subject;
	accounts.otp.emailTemplate.body = mails.otp.body;
	accounts.mfa.enabled = true;
	accounts.mfa.duration = 1800;
	accounts.mfa.rule = "role = 'coordinator' || role = 'lead'";
	accounts.authAlert.enabled = false;
	accounts.resetPasswordTemplate.subject = mails.resetPassword.subject;
	accounts.resetPasswordTemplate.body = mails.resetPassword.body;
	accounts.verificationTemplate.subject = mails.verification.subject;
	accounts.verificationTemplate.body = mails.verification.body;
	accounts.confirmEmailChangeTemplate.subject = mails.confirmEmailChange.subject;
	accounts.confirmEmailChangeTemplate.body = mails.confirmEmailChange.body;
	// Nobody takes somebody's account by the address: only superusers manage accounts.
	accounts.manageRule = null;
	accounts.createRule = null;
	accounts.deleteRule = null;
	app.save(accounts);

	// PocketBase's own example of an auth collection: not ours.
	try {
		app.delete(app.findCollectionByNameOrId('users'));
	} catch (_) {
		// A later PocketBase may come without it.
	}

	const settings = app.settings();
	settings.meta.appName = 'Ma Voix';
	settings.meta.hideControls = true;
	settings.batch.enabled = true;
	settings.batch.maxRequests = 200;
	settings.batch.timeout = 10;
	settings.batch.maxBodySize = 5 * 1024 * 1024;
	// Only errors are kept, for a week, without addresses or accounts.
	settings.logs.maxDays = 7;
	settings.logs.minLevel = 8;
	settings.logs.logIP = false;
	settings.logs.logAuthId = false;
	// A whole platform may stand behind one address: generous, but too slow to guess a code of six digits in ten minutes.
	settings.rateLimits.enabled = true;
	settings.rateLimits.rules = [
		{ label: '*:authWithPassword', maxRequests: 60, duration: 60, audience: '' },
		{ label: '*:authWithOTP', maxRequests: 60, duration: 60, audience: '' },
		{ label: '*:requestOTP', maxRequests: 30, duration: 60, audience: '' },
		{ label: 'POST /api/mv/enrol', maxRequests: 30, duration: 60, audience: '' }
	];
	app.save(settings);
});
