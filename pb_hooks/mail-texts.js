// The mails adults receive: plain, warm, the code first so that a phone shows it without opening the mail.

const page = (...paragraphs) =>
	`<div style="font-family:sans-serif;font-size:18px;line-height:1.6;color:#222">${paragraphs
		.map((words) => `<p>${words}</p>`)
		.join('')}<p>Ma Voix<br>Chaque parole reçoit une réponse.</p></div>`;

const notYou =
	'Ce n’est pas vous ? Vous pouvez oublier ce message : personne n’entre sans ce code.';

module.exports = {
	otp: {
		subject: '{OTP} : votre code pour Ma Voix',
		body: page(
			'<strong style="font-size:32px;letter-spacing:4px">{OTP}</strong>',
			'Bonjour, voici votre code pour entrer dans Ma Voix. Il sert une seule fois, pendant 10 minutes.',
			notYou
		)
	},
	resetPassword: {
		subject: 'Choisir un nouveau mot de passe pour Ma Voix',
		body: page(
			'<a href="{APP_URL}/entrer#nouveau-mot-de-passe={TOKEN}">Choisir mon nouveau mot de passe</a>',
			'Bonjour, vous avez demandé un nouveau mot de passe. Le lien sert une seule fois, pendant 30 minutes.',
			'Ce n’est pas vous ? Vous pouvez oublier ce message : rien ne change.'
		)
	},
	verification: {
		subject: 'Votre adresse pour Ma Voix',
		body: page(
			'<a href="{APP_URL}/entrer#mon-adresse={TOKEN}">C’est bien mon adresse</a>',
			'Bonjour, touchez le lien pour nous dire que cette adresse est la vôtre.'
		)
	},
	confirmEmailChange: {
		subject: 'Votre nouvelle adresse pour Ma Voix',
		body: page(
			'<a href="{APP_URL}/entrer#nouvelle-adresse={TOKEN}">Oui, je change d’adresse</a>',
			'Bonjour, vous avez demandé à changer d’adresse. Touchez le lien pour le confirmer.'
		)
	}
};
