import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { root } from './steps.mjs';

// node scripts/rights.mjs: writes docs/rights.md from the table that the server's tests prove.

const file = `${root}docs/rights.md`;
const signs = { list: 'voit', create: 'ajoute', update: 'change' };

/** The page, from the one table. @returns {Promise<string>} */
export async function rightsPage() {
	const source = readFileSync(`${root}tests/server/access-table.ts`, 'utf8');
	const { outputText } = ts.transpileModule(source, {
		compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext }
	});
	const table = await import(`data:text/javascript,${encodeURIComponent(outputText)}`);
	const may = (/** @type {string} */ collection, /** @type {string} */ relation) =>
		Object.entries(signs)
			.filter(([action]) => table.allows(collection, relation, action))
			.map(([, sign]) => sign)
			.join(', ');
	const section = (/** @type {string} */ collection) => [
		`## ${table.meaning[collection]} (\`${collection}\`)`,
		'',
		...Object.entries(table.relations)
			.filter(([relation]) => may(collection, relation) !== '')
			.map(([relation, words]) => `- ${words} : ${may(collection, relation)}`),
		'- toute autre personne : rien',
		''
	];
	return [
		'# Qui peut voir et faire quoi',
		'',
		'Cette page est écrite par `node scripts/rights.mjs` à partir de `tests/server/access-table.ts` ; chaque',
		'ligne est prouvée sur le vrai serveur à chaque passage des tests. Personne ne supprime rien par l’API.',
		'Matrice à confirmer avec la ou le délégué à la protection des données.',
		'',
		...table.collections.flatMap(section)
	].join('\n');
}

if (process.argv[1] === `${root}scripts/rights.mjs`) writeFileSync(file, await rightsPage());
