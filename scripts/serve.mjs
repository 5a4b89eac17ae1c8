import { existsSync } from 'node:fs';
import { holdsDemo } from './demo.mjs';
import { keepRunning } from './keep-running.mjs';
import { portAsked, startPocketBase } from './pocketbase.mjs';
import { root, stop } from './steps.mjs';

// npm run serve: for real people. It has no demo and starts only when nothing is unsafe; each reason is said.

const dir = process.env['MV_DATA'] ?? `${root}pb_data`;
const port = portAsked();
const host = process.env['MV_HOST'] ?? '127.0.0.1';
const publicUrl = process.env['MV_PUBLIC_URL'] ?? '';
const publicDir = process.env['MV_SITE'] ?? `${root}build`;
const proxy = process.env['MV_TRUSTED_PROXY'] ?? '';

const reasons = unsafe();
if (reasons.length > 0) {
	stop(`Ma Voix ne démarre pas :\n${reasons.map((reason) => `- ${reason}`).join('\n')}`);
}

const env = {
	MV_DEMO: '',
	MV_PRODUCTION: '1',
	MV_PUBLIC_URL: publicUrl,
	MV_TRUSTED_PROXY: proxy
};
await keepRunning(
	() => startPocketBase({ dir, port, host, publicDir, env }),
	(server) => `Ma Voix est ouverte : ${publicUrl} (ici ${server.url})`
);

/** What would put somebody at risk, one sentence each; empty when nothing does. */
function unsafe() {
	const isLocal = ['127.0.0.1', 'localhost', '::1'].includes(host);
	/** @type {[boolean, string][]} */
	const checks = [
		[
			process.env['MV_DEMO'] !== undefined && process.env['MV_DEMO'] !== '',
			'MV_DEMO est réglé : les e-mails seraient montrés à tous et les badges ouvriraient tous les comptes.'
		],
		[
			holdsDemo(dir),
			`${dir} contient la démonstration : choisissez un autre dossier avec MV_DATA.`
		],
		[
			!publicUrl.startsWith('https://'),
			'MV_PUBLIC_URL doit être l’adresse publique, en https:// : sans elle, les mots passeraient en clair.'
		],
		[
			!isLocal && proxy === '',
			`MV_HOST=${host} ouvre le serveur au réseau sans chiffrement : gardez 127.0.0.1, ou nommez dans ` +
				'MV_TRUSTED_PROXY l’en-tête de votre proxy (par exemple X-Forwarded-For).'
		],
		[
			!existsSync(`${dir}/data.db`),
			`${dir} est vide : créez d’abord le compte d’administration avec node scripts/admin.mjs ADRESSE.`
		],
		[!existsSync(`${publicDir}/index.html`), `${publicDir} est vide : lancez npm run build.`]
	];
	return checks.filter(([isUnsafe]) => isUnsafe).map(([, sentence]) => sentence);
}
