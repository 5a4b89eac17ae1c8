import { afterEach, expect, test, vi } from 'vitest';
import type { Device } from '#data/device.ts';
import { openLocalDatabase } from '#data/local-database.ts';
import type { Answer, Reaction } from '#domain/answer.ts';
import type { Person } from '#domain/person.ts';
import type { Session } from '#domain/session.ts';
import type { Wish } from '#domain/wish.ts';
import { Situation } from './situation.svelte.ts';

const helene = { account: 'helene000000000', role: 'coordinator', name: 'Hélène' } as Session;
const lina = { id: 'lina00000000000', firstName: 'Lina', reviewOn: '2026-12-11' } as Person;
const row = { seq: 1, rev: 1 };
const base = {
	person: lina.id,
	author: 'lina-account',
	audience: [helene.account],
	withdrawnAt: '',
	helpMode: 'alone',
	helper: '',
	madeAt: '2026-11-30T08:05:00.000Z'
} as unknown as Wish;

let stop = () => {};
afterEach(() => stop());

async function heleneOpensLina(name: string, wishes: object[]) {
	const db = openLocalDatabase(name);
	const now = () => '2026-12-04T09:00:00.000Z';
	const device: Device = { db, now, newId: () => 'id0000000000000', session: helene };
	await db.persons.add({ ...lina, ...row });
	await db.wishes.bulkAdd(wishes.map((wish) => ({ ...base, ...wish, ...row })));
	const situation = new Situation(device, lina.id);
	stop = $effect.root(() => {
		$effect(() => void situation.counts);
	});
	await vi.waitFor(() => expect(situation.person).toBeDefined());
	return { db, situation };
}

const pool = { id: 'pool', domains: ['loisirs'], text: 'Je veux aller à la piscine.' };
const bus = { id: 'bus', domains: ['communication'], text: 'Je veux ma tablette dans le bus.' };
const foreign = { id: 'foreign', domains: [], text: 'Je veux dormir.', helpMode: 'spoke-for-me' };

test('words told to others are nowhere, not even in a number', async () => {
	const secret = { id: 'secret', domains: ['amour'], audience: ['jordan000000000'] };
	const { situation } = await heleneOpensLina('situation-secret', [pool, secret]);
	expect(situation.counts.told).toBe(1);
	expect(situation.groups.map((group) => group.domain)).toEqual(['loisirs']);
});

test('words that somebody else said for her do not count as her own voice', async () => {
	const { situation } = await heleneOpensLina('situation-voice', [pool, bus, foreign]);
	expect(situation.counts).toMatchObject({ told: 3, ownVoice: 2 });
	expect(
		situation.groups.flatMap((group) => group.wishes).find((one) => !one.isOwnVoice)?.wish.id
	).toBe('foreign');
});

test('domains stand in their own order, words without one come last', async () => {
	const { situation } = await heleneOpensLina('situation-domains', [foreign, pool, bus]);
	expect(situation.groups.map((group) => group.domain)).toEqual(['communication', 'loisirs', '']);
	situation.order = 'date';
	expect(situation.groups).toHaveLength(1);
});

test('an answer she does not agree with waits again', async () => {
	const { db, situation } = await heleneOpensLina('situation-not-agreed', [pool]);
	expect(situation.counts).toMatchObject({ waiting: 1, notAgreed: 0 });
	const answer = { id: 'a1', wish: 'pool', author: helene.account, kind: 'yes', againOn: '' };
	await db.answers.add({
		...answer,
		answeredAt: '2026-12-01T08:00:00.000Z',
		...row
	} as unknown as Answer & typeof row);
	await vi.waitFor(() => expect(situation.counts.waiting).toBe(0));
	const reaction = { id: 'r1', wish: 'pool', answer: 'a1', kind: 'not-agreed' };
	await db.reactions.add({
		...reaction,
		reactedAt: '2026-12-02T08:00:00.000Z',
		...row
	} as unknown as Reaction & typeof row);
	await vi.waitFor(() => expect(situation.counts).toMatchObject({ waiting: 1, notAgreed: 1 }));
});
