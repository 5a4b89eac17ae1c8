import { untrack } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import type { Device } from '#data/device.ts';
import { openLocalDatabase } from '#data/local-database.ts';
import { addAnswer, addReaction } from '#data/wishes.ts';
import type { Answer, Reaction } from '#domain/answer.ts';
import type { CircleMember, Person } from '#domain/person.ts';
import type { Session } from '#domain/session.ts';
import type { Wish } from '#domain/wish.ts';
import { OpenedWish } from './opened-wish.svelte.ts';

const helene = { account: 'helene000000000', role: 'coordinator', name: 'Hélène' } as Session;
const lina = { id: 'lina00000000000', account: 'linaaccount0000', firstName: 'Lina' } as Person;
const row = { seq: 1, rev: 1 };
const wish = {
	id: 'wish00000000001',
	person: lina.id,
	audience: [helene.account],
	withdrawnAt: '',
	helper: '',
	madeAt: '2026-11-30T08:05:00.000Z'
} as unknown as Wish;
const answer = {
	id: 'answer000000001',
	wish: wish.id,
	person: lina.id,
	author: helene.account,
	kind: 'yes',
	answeredAt: '2026-12-04T09:00:00.000Z'
} as unknown as Answer;

let stop = () => {};
afterEach(() => stop());

async function heleneOpens(name: string, told: Partial<Wish> = {}) {
	const db = openLocalDatabase(name);
	const now = () => '2026-12-04T09:00:00.000Z';
	let made = 0;
	const newId = () => `opid${String(++made).padStart(11, '0')}`;
	const device: Device = { db, now, newId, session: helene };
	await db.persons.add({ ...lina, ...row });
	const place = { id: 'c1', person: lina.id, account: helene.account, name: 'Hélène' };
	const member = { ...place, mayAnswer: true, from: '', until: '' };
	await db.circle.add({ ...member, ...row } as unknown as CircleMember & typeof row);
	await db.wishes.add({ ...wish, ...told, ...row });
	const opened = new OpenedWish(device, wish.id);
	stop = $effect.root(() => {
		$effect(() => void opened.turns);
	});
	return { db, opened };
}

test('an answer that was just given stands there at once, and can be taken back', async () => {
	const { db, opened } = await heleneOpens('opened-take-back');
	await vi.waitFor(() => expect(opened.around).toBeDefined());
	await addAnswer(db, { ok: true, value: answer }, 'opid-answer-001');
	await vi.waitFor(() => expect(opened.turns).toHaveLength(1));
	expect(opened.mayTakeBack).toBe(true);
	expect(await opened.takeBack()).toMatchObject({ id: answer.id });
	await vi.waitFor(() => expect(opened.turns).toHaveLength(0));
});

test('an answer that has left can no longer be taken back', async () => {
	const { db, opened } = await heleneOpens('opened-left');
	await addAnswer(db, { ok: true, value: answer }, 'opid-answer-002');
	await db.outbox.toCollection().modify({ state: 'acked' });
	await vi.waitFor(() => expect(opened.turns).toHaveLength(1));
	await vi.waitFor(() => expect(opened.mayTakeBack).toBe(false));
	expect(await opened.takeBack()).toBeUndefined();
});

test('her disagreement is seen, until a new answer follows', async () => {
	const { db, opened } = await heleneOpens('opened-disagreement');
	await addAnswer(db, { ok: true, value: answer }, 'opid-answer-003');
	const reaction = { id: 'r1', wish: wish.id, answer: answer.id, kind: 'not-agreed' };
	const back = { ...reaction, reactedAt: '2026-12-05T08:00:00.000Z' } as unknown as Reaction;
	await addReaction(db, back, 'opid-reaction-1');
	await vi.waitFor(() => expect(opened.disagreement).toBeDefined());
	const next = { ...answer, id: 'answer000000002', answeredAt: '2026-12-05T09:00:00.000Z' };
	await addAnswer(db, { ok: true, value: next as Answer }, 'opid-answer-004');
	await vi.waitFor(() => expect(opened.disagreement).toBeUndefined());
	expect(opened.turns.map((turn) => turn.reaction?.kind)).toEqual([undefined, 'not-agreed']);
});

test('what the screen writes while it opens does not make it deaf', async () => {
	const { db, opened } = await heleneOpens('opened-deaf');
	const stopWatching = $effect.root(() => {
		$effect(() => {
			if (opened.around) untrack(() => opened.leaveTrace());
		});
	});
	await vi.waitFor(async () => expect(await db.outbox.count()).toBe(1));
	await addAnswer(db, { ok: true, value: answer }, 'opid-answer-005');
	await vi.waitFor(() => expect(opened.turns).toHaveLength(1));
	stopWatching();
});

test('opening leaves one trace, however often', async () => {
	const { db, opened } = await heleneOpens('opened-trace');
	await vi.waitFor(() => expect(opened.around).toBeDefined());
	await opened.leaveTrace();
	await opened.leaveTrace();
	const entries = await db.outbox.toArray();
	expect(entries.map((entry) => entry.intention.kind)).toEqual(['words-read']);
});

test('words told to somebody else stay closed, and leave no trace', async () => {
	const { db, opened } = await heleneOpens('opened-other', { audience: [] });
	await vi.waitFor(() => expect(opened.isUnknown).toBe(true));
	await opened.leaveTrace();
	expect(await db.outbox.count()).toBe(0);
});
