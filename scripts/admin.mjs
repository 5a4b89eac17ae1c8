import { randomBytes } from 'node:crypto';
import { setSuperuser } from './pocketbase.mjs';
import { Problem } from './problem.mjs';
import { root, stop } from './steps.mjs';

// node scripts/admin.mjs ADDRESS: the account that administers the server, with a new password shown once. The dashboard
// opens only from the machine itself, with MV_DASHBOARD=1.

const email = process.argv[2] ?? '';
if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) {
	stop('Donnez une adresse e-mail : node scripts/admin.mjs prenom@exemple.fr');
}
const dir = process.env['MV_DATA'] ?? `${root}pb_data`;
const password = randomBytes(18).toString('base64url');
try {
	await setSuperuser({ dir, email, password });
	console.log(
		`Compte d'administration : ${email}\nMot de passe, montré une seule fois : ${password}`
	);
} catch (problem) {
	if (problem instanceof Problem) stop(problem.message);
	throw problem;
}
