import { existsSync } from 'node:fs';
import { holdsDemo } from './demo.mjs';
import { portAsked, startPocketBase } from './pocketbase.mjs';
import { Problem } from './problem.mjs';
import { root, stop } from './steps.mjs';

// npm run serve: for real people. It has no demo and starts only when nothing is unsafe; each reason is said.

const dir = process.env['MV_DATA'] ?? `${root}pb_data`;
const port = portAsked();
const host = process.env['MV_HOST'] ?? '127.0.0.1';
const publicUrl = process.env['MV_PUBLIC_URL'] ?? '';
const proxy = process.env['MV_TRUSTED_PROXY'] ?? '';

const reasons = unsafe();
if (reasons.length > 0) {
	stop(`Ma Voix ne démarre pas :\n${reasons.map((reason) => `- ${reason}`).join('\n')}`);
}

try {
	const server = await startPocketBase({
		dir,
		port,
		host,
		publicDir: `${root}build`,
		env: { MV_DEMO: '', MV_PRODUCTION: '1', MV_PUBLIC_URL: publicUrl, MV_TRUSTED_PROXY: proxy }
	});
	console.log(`Ma Voix est ouverte : ${publicUrl} (ici ${server.url})`);
	let asked = false;
	for (const signal of ['SIGINT', 'SIGTERM']) {
		process.once(signal, () => {
			asked = true;
			void server.stop();
		});
	}
	const { said } = await server.ended;
	if (!asked) stop(`Le serveur s'est arrêté : ${said.trim().split('\n').at(-1) ?? ''}`);
} catch (problem) {
	if (problem instanceof Problem) stop(problem.message);
	throw problem;
}

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
		[!existsSync(`${root}build/index.html`), 'build/ manque : lancez npm run build.']
	];
	return checks.filter(([isUnsafe]) => isUnsafe).map(([, sentence]) => sentence);
}
