import { afterEach, expect, test, vi } from 'vitest';
import type { Device } from '#data/device.ts';
import { openLocalDatabase } from '#data/local-database.ts';
import type { Answer } from '#domain/answer.ts';
import type { CircleMember, Person } from '#domain/person.ts';
import type { Session } from '#domain/session.ts';
import type { Wish } from '#domain/wish.ts';
import { WaitingList } from './waiting-list.svelte.ts';

const helene = { account: 'helene000000000', role: 'coordinator', name: 'Hélène' } as Session;
const lina = { id: 'lina00000000000', firstName: 'Lina', face: 'face-lina' } as Person;
const lea = { id: 'lea000000000000', firstName: 'Léa', face: 'face-1' } as Person;
const base = {
	audience: [helene.account],
	withdrawnAt: '',
	importance: 0,
	helpMode: 'alone',
	helper: ''
} as unknown as Wish;
const row = { seq: 1, rev: 1 };
const place = { account: helene.account, mayAnswer: true, from: '', until: '', name: 'Hélène' };

let stop = () => {};
afterEach(() => stop());

async function heleneHas(name: string, wishes: Partial<Wish>[]) {
	const db = openLocalDatabase(name);
	const now = () => '2026-12-04T09:00:00.000Z';
	const device: Device = { db, now, newId: () => 'id0000000000000', session: helene };
	await db.persons.bulkAdd([lina, lea].map((person) => ({ ...person, ...row })));
	await db.circle.bulkAdd([
		{ ...place, id: 'c1', person: lina.id, ...row } as unknown as CircleMember & typeof row,
		{ ...place, id: 'c2', person: lea.id, ...row } as unknown as CircleMember & typeof row
	]);
	await db.wishes.bulkAdd(wishes.map((wish) => ({ ...base, ...wish, ...row })));
	const list = new WaitingList(device);
	stop = $effect.root(() => {
		$effect(() => void list.lines);
	});
	await vi.waitFor(() => expect(list.lines).toBeDefined());
	return { db, list };
}

const bus = {
	id: 'bus',
	person: lina.id,
	text: 'Je veux ma tablette dans le bus.',
	madeAt: '2026-11-30T08:05:00.000Z'
};
const tom = {
	id: 'tom',
	person: lina.id,
	text: 'Je veux inviter Tom.',
	madeAt: '2026-11-11T08:05:00.000Z'
};
const read = {
	id: 'read',
	person: lea.id,
	text: 'Je veux lire.',
	madeAt: '2026-12-04T08:05:00.000Z'
};
const wishes = [bus, tom, read] as Partial<Wish>[];

test('the longest waiting stands first', async () => {
	const { list } = await heleneHas('waiting-order', wishes);
	expect(list.lines?.map((line) => line.wish.id)).toEqual(['tom', 'bus', 'read']);
	expect(list.lines?.map((line) => line.days)).toEqual([23, 4, 0]);
	expect(list.count).toBe(3);
});

test('words that were told to somebody else are absent, even from the count', async () => {
	const others = [
		...wishes.slice(0, 1),
		{ ...tom, audience: ['jordan000000000'] }
	] as Partial<Wish>[];
	const { list } = await heleneHas('waiting-others', others);
	expect(list.lines?.map((line) => line.wish.id)).toEqual(['bus']);
	expect(list.count).toBe(1);
});

test('an answer takes the words off the list at once', async () => {
	const { db, list } = await heleneHas('waiting-answered', wishes);
	await db.answers.add({
		id: 'a1',
		wish: 'tom',
		kind: 'yes',
		againOn: '',
		answeredAt: '2026-12-04T08:00:00.000Z',
		...row
	} as unknown as Answer & typeof row);
	await vi.waitFor(() => expect(list.lines).toHaveLength(2));
});

test('« lea » finds Léa, and a word finds who said it', async () => {
	const { list } = await heleneHas('waiting-search', wishes);
	list.query = 'lea';
	expect(list.shown.map((line) => line.person.firstName)).toEqual(['Léa']);
	list.query = 'BUS';
	expect(list.shown.map((line) => line.wish.id)).toEqual(['bus']);
});

test('after an answer the next one is the following line, then the first', async () => {
	const { list } = await heleneHas('waiting-next', wishes);
	expect(list.after('tom')?.wish.id).toBe('bus');
	expect(list.after('read')?.wish.id).toBe('tom');
	expect(list.after('already-answered')?.wish.id).toBe('tom');
});

test('whoever may only listen sees the words but is owed nothing', async () => {
	const { db, list } = await heleneHas('waiting-listener', wishes);
	await db.circle.toCollection().modify({ mayAnswer: false });
	await vi.waitFor(() => expect(list.count).toBe(0));
	expect(list.lines).toHaveLength(3);
});
