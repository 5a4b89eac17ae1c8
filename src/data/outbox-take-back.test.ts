import { expect, test } from 'vitest';
import type { Answer } from '#domain/answer.ts';
import { openLocalDatabase } from './local-database.ts';
import { stillHere, takeBack } from './outbox.ts';
import { addAnswer, answersTo } from './wishes.ts';

const answer = {
	id: 'answer000000001',
	wish: 'wish00000000001',
	answeredAt: '2026-12-04T09:00:00.000Z'
} as Answer;
const opid = 'opid00000000001';

async function answered(name: string) {
	const db = openLocalDatabase(name);
	await addAnswer(db, { ok: true, value: answer }, opid);
	return db;
}

test('an answer that has not left can be taken back, and is then nowhere', async () => {
	const db = await answered('take-back-waiting');
	expect(await stillHere(db, answer.id)).toBe(opid);
	expect(await takeBack(db, opid)).toBe(true);
	expect(await answersTo(db, answer.wish)).toEqual([]);
	expect(await takeBack(db, opid)).toBe(false);
});

test('an answer on its way stays', async () => {
	const db = await answered('take-back-sending');
	await db.outbox.where('opid').equals(opid).modify({ state: 'sending' });
	expect(await stillHere(db, answer.id)).toBeUndefined();
	expect(await takeBack(db, opid)).toBe(false);
	expect(await answersTo(db, answer.wish)).toHaveLength(1);
});
