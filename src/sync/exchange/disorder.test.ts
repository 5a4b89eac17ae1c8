import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { troubles } from '../../../tests/sync/model/disorder.ts';
import { Life, type Step } from '../../../tests/sync/model/life.ts';

const on = fc.nat(3);
const wish = fc.nat(5);
const listener = fc.constantFrom('helene' as const, 'claire' as const);
const to = fc.uniqueArray(listener, { maxLength: 2 });
const deck = fc.array(fc.constantFrom(...troubles), { maxLength: 8 });
const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 5, arbitrary: fc.record({ do: fc.constantFrom('share', 'tell'), on, wish, to }) },
	{
		weight: 5,
		arbitrary: fc.record({ do: fc.constantFrom('withdraw', 'answer', 'open'), on, wish })
	},
	{ weight: 8, arbitrary: fc.record({ do: fc.constant('round'), on, deck }) },
	{ weight: 3, arbitrary: fc.record({ do: fc.constant('two loops'), on, deck, other: deck }) },
	{
		weight: 2,
		arbitrary: fc.record({ do: fc.constantFrom('restart', 'token dies', 'sign in'), on })
	},
	{
		weight: 2,
		arbitrary: fc.record({ do: fc.constant('hears'), who: listener, may: fc.boolean() })
	},
	{
		weight: 2,
		arbitrary: fc.record({
			do: fc.constantFrom(
				'late arrives',
				'back up',
				'restore',
				'server grows old',
				'server grows new'
			)
		})
	}
) as fc.Arbitrary<Step>;

const runs = Number(process.env['MV_DISORDER_RUNS'] ?? 30);

test(
	'whatever the disorder, nothing is lost, nothing happens twice, and all see what the rules show',
	async () => {
		const given = process.env['MV_DISORDER_SEED'];
		const seed = given ? Number(given) : Date.now() % 1_000_000_000;
		console.info(`disorder: seed ${seed}, ${runs} runs`);
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
				expect(await new Life().live(steps)).toEqual([]);
			}),
			{ seed, numRuns: runs }
		);
	},
	120_000 + runs * 100
);
