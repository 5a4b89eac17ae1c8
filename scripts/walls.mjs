/**
 * Which room may look into which (docs/architecture.md). ESLint reads it, the house test breaks each wall to prove it.
 * @type {Record<string, string[]>}
 */
export const mayLookInto = {
	domain: [],
	data: ['domain'],
	sync: ['domain', 'data'],
	ui: [],
	i18n: [],
	features: ['domain', 'data', 'ui', 'i18n'],
	routes: ['domain', 'data', 'features', 'ui', 'i18n', 'start']
};

/** npm packages that only one place may import. @type {Record<string, string[]>} */
export const packagesAtHome = {
	dexie: ['data', 'sync'],
	'workbox-window': ['routes'],
	'barcode-detector': ['features', 'ui'],
	'@lucide/svelte': ['ui', 'features', 'routes']
};

const rooms = [...Object.keys(mayLookInto), 'start'];

/** A room may name itself from a subfolder; a feature may not: another feature is a neighbour. */
const strangersTo = (/** @type {string} */ room, /** @type {string[]} */ allowed) =>
	rooms.filter((other) => !allowed.includes(other) && (other !== room || room === 'features'));

/** ESLint settings that make the walls: one block a room. */
export const walls = Object.entries(mayLookInto).map(([room, allowed]) => ({
	files: [`src/${room}/**/*.{ts,svelte}`],
	ignores: ['**/*.test.ts', 'src/i18n/paraglide/**'],
	rules: {
		'no-restricted-imports': [
			'error',
			{
				patterns: [
					{
						regex: `^#(${strangersTo(room, allowed).join('|')})(/|$)`,
						message: `${room}/ may look into: ${allowed.join(', ') || 'nothing'}.`
					},
					...(room === 'routes'
						? []
						: [{ regex: '^\\.\\./', message: 'Use ./ inside a room and # between rooms.' }]),
					...Object.entries(packagesAtHome)
						.filter(([, homes]) => !homes.includes(room))
						.map(([name]) => ({
							regex: `^${name}(/|$)`,
							message: `${name} is imported in ${packagesAtHome[name]?.join(', ')} only.`
						})),
					{ regex: '^pocketbase$', message: 'The app speaks to the server through sync/server.ts.' }
				]
			}
		]
	}
}));
