// In the demo and in tests no mail leaves the machine: it is kept to be shown.

const { isDemo } = require(`${__hooks}/mv.js`);

const mailsKey = 'mv-demo-mails';

const plainText = (html) =>
	html
		.replace(/<style[\s\S]*?<\/style>/g, '')
		.replace(/<br>|<\/p>/g, '\n')
		.replace(/<[^>]*>/g, '')
		.trim();

function catchMail(e) {
	const caught = JSON.parse(e.app.store().get(mailsKey) || '[]');
	for (const to of e.message.to) {
		caught.unshift({ to: to.address, subject: e.message.subject, text: plainText(e.message.html) });
	}
	e.app.store().set(mailsKey, JSON.stringify(caught.slice(0, 200)));
}

function demoMails(e) {
	if (!isDemo()) {
		throw new NotFoundError();
	}
	const to = e.requestInfo().query.to;
	const caught = JSON.parse(e.app.store().get(mailsKey) || '[]');
	return e.json(
		200,
		caught.filter((mail) => mail.to === to).map(({ subject, text }) => ({ subject, text }))
	);
}

module.exports = { catchMail, demoMails, isDemo };
