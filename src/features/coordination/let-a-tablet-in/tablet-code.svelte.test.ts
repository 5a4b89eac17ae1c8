import { expect, test } from 'vitest';
import type { Gate } from '#data/gate.ts';
import { TabletCode } from './tablet-code.svelte.ts';

const now = '2026-12-04T09:00:00.000Z';
const gateThat = (answer: Awaited<ReturnType<Gate['newEnrolmentCode']>>) => {
	let asked = 0;
	const gate = { newEnrolmentCode: async () => ((asked += 1), answer) } as unknown as Gate;
	return { gate, asked: () => asked };
};

test('a code is shown in groups, and is over at its hour', async () => {
	const { gate } = gateThat({
		ok: true,
		value: { code: 'ABCD2345', expiresAt: '2026-12-04T10:00:00.000Z' }
	});
	let clock = now;
	const code = new TabletCode(gate, () => clock);
	await code.ask();
	expect(code.groups).toEqual(['ABCD', '2345']);
	expect(code.isOver).toBe(false);
	clock = '2026-12-04T10:00:00.000Z';
	expect(code.isOver).toBe(true);
});

test('without network no code stands there, and the reason is known', async () => {
	const { gate } = gateThat({ ok: false, refusal: { code: 'server-busy' } });
	const code = new TabletCode(gate, () => now);
	await code.ask();
	expect(code.groups).toEqual([]);
	expect(code.refusal?.code).toBe('server-busy');
});

test('two quick touches ask for one code', async () => {
	const { gate, asked } = gateThat({ ok: false, refusal: { code: 'server-busy' } });
	const code = new TabletCode(gate, () => now);
	await Promise.all([code.ask(), code.ask()]);
	expect(asked()).toBe(1);
});
