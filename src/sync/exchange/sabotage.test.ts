import { describe, expect, test } from 'vitest';
import { Life, type Step } from '../../../tests/sync/model/life.ts';
import type { ModelServer, Sabotage } from '../../../tests/sync/model/model-server.ts';
import { accepted } from '#domain/result.ts';

/** A server as a broken client would treat it: some answers are changed on their way. */
const asIf = (change: (server: ModelServer) => Partial<ModelServer>) => (server: ModelServer) =>
	new Proxy(server, {
		get: (target, name) => {
			const changed: unknown = Reflect.get(change(target), name);
			const value: unknown = changed ?? Reflect.get(target, name);
			return typeof value === 'function' ? value.bind(target) : value;
		}
	});

type Story = {
	name: string;
	/** The part of the protocol that is broken on purpose. */
	broken: string;
	steps: Step[];
	sabotage?: Sabotage;
	alter?: (server: ModelServer) => ModelServer;
	/** Which promise of `sync.md` §4.13 must then be seen to break. */
	promise: RegExp;
};

const round = (on: number, ...deck: Extract<Step, { do: 'round' }>['deck']): Step => ({
	do: 'round',
	on,
	deck
});
const share = (...to: ('helene' | 'claire')[]): Step => ({ do: 'share', on: 0, wish: 0, to });

const lateCopyOfARefusal: Step[] = [
	round(0),
	{ do: 'hears', who: 'claire', may: false },
	share('claire'),
	// Rights moved, so the first round ends with a rebuild; then the first try is lost, for the time being.
	round(0, 'none', 'late'),
	round(0),
	{ do: 'hears', who: 'claire', may: true },
	{ do: 'late arrives' }
];

const stories: Story[] = [
	{
		name: 'a copy of a refused gesture arrives when it would be allowed again',
		broken: 'receipts are not kept',
		steps: lateCopyOfARefusal,
		sabotage: { 'receipts-forgotten': true },
		promise: /^I3/
	},
	{
		name: 'a copy of a refused gesture arrives when it would be allowed again',
		broken: 'a gesture is set aside without settling it',
		steps: lateCopyOfARefusal,
		alter: asIf((server) => ({
			batch: (token, requests) =>
				requests.length === 1 ? Promise.resolve(accepted([{}])) : server.batch(token, requests)
		})),
		promise: /^I[13]/
	},
	{
		name: 'a wish is refused',
		broken: 'any refusal counts as taken',
		steps: [round(0), { do: 'hears', who: 'claire', may: false }, share('claire'), round(0)],
		alter: asIf((server) => ({
			batch: async (token, requests) => {
				const reply = await server.batch(token, requests);
				return reply.ok || reply.refusal.status !== 400
					? reply
					: accepted(requests.map(() => ({})));
			}
		})),
		promise: /^I1/
	}
];

describe.each(stories)('$name', ({ broken, steps, sabotage, alter, promise }) => {
	test('all promises are kept', async () => {
		expect(await new Life().live(steps)).toEqual([]);
	});

	test(`a promise is seen to break when ${broken}`, async () => {
		const wrong = await new Life(sabotage, alter).live(steps);
		expect(wrong.join('\n')).toMatch(promise);
	});
});
