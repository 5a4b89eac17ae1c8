import { readFileSync } from 'node:fs';

/** Keys of some files of messages. @param {string[]} files */
const keysOf = (...files) =>
	new Set(
		files.flatMap((file) =>
			Object.keys(
				JSON.parse(
					readFileSync(new URL(`../src/i18n/messages/fr/${file}.json`, import.meta.url), 'utf8')
				)
			)
		)
	);

/** @param {string} name @param {RegExp} modules @param {string[]} messages */
function group(name, modules, ...messages) {
	const keys = keysOf(...messages);
	return {
		name,
		test: (/** @type {string} */ id) => {
			const key = id.match(/paraglide\/messages\/([\w-]+)\.js$/)?.[1];
			return key ? keys.has(key) : modules.test(id);
		}
	};
}

/**
 * Few files on the wire: on a slow link every file costs more than its bytes. Rooms of code, each fetched whole the first
 * time somebody goes there. A group takes with it what its modules need, so the ones everybody needs come first; what is
 * loaded lazily on purpose (camera reader, index for texts) stays apart.
 */
export const chunkGroups = [
	group(
		'frame',
		/node_modules\/(svelte|esm-env|@sveltejs|clsx)\/|paraglide\/(runtime|registry)|src\/(ui\/|routes\/(?!Young|Adult|adult-)[^/()]+$)/,
		'frame'
	),
	group(
		'memory',
		/node_modules\/(dexie|zod)\/|src\/(sync\/(server|http|session|sign-in|clock)|data\/(device|local|live|outbox|pictograms))/
	),
	group(
		'board',
		/src\/(features\/my-voice\/(home|say-a-wish)|routes\/\(young\)\/(\+|accueil|je-dis)|routes\/Young|i18n\/[^/]+\.ts)/
	),
	group('door', /src\/(features\/platform\/come-in|routes\/entrer)/),
	group(
		'young',
		/src\/(features\/(my-voice|my-circle)|routes\/\(young\))/,
		'my-voice',
		'my-circle',
		'sign-in'
	),
	group(
		'adult',
		/src\/(features\/(coordination|platform\/adult-sign-in)|routes\/\(adult\)|routes\/Adult|routes\/adult-)|@lucide/,
		'coordination'
	)
];
