import { close, ensureInstalled, runLanes, runStep } from './steps.mjs';

await ensureInstalled();
const packs = await runStep({ name: 'pictograms', command: ['node', 'scripts/pictograms.mjs'] });
const outcomes = await runLanes([
	[
		{ name: 'format', command: ['npx', 'prettier', '--check', '--log-level', 'warn', '.'] },
		{ name: 'lint and walls', command: ['npx', 'eslint', '.', '--max-warnings', '0'] }
	],
	[
		{
			name: 'types',
			command: ['npx', 'svelte-check', '--threshold', 'warning', '--output', 'human']
		},
		{
			name: 'unit and state',
			command: ['npx', 'vitest', 'run', '--project', 'unit', '--project', 'state'],
			report: 'vitest'
		}
	]
]);
close([packs, ...outcomes]);
