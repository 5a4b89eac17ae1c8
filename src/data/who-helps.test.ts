import { expect, test } from 'vitest';
import { AccountId, ConceptId, PersonId } from '#domain/ids.ts';
import type { CircleMember } from '#domain/person.ts';
import { openLocalDatabase } from './local-database.ts';
import { whoHelps } from './who-helps.ts';

const lina = PersonId.parse('lina00000000000');
const member = (name: string, facts: Partial<CircleMember> = {}) => {
	const id = name.toLowerCase().padEnd(15, '0');
	const row: CircleMember = {
		id,
		person: lina,
		account: AccountId.parse(id),
		relation: 'professional',
		name,
		face: ConceptId.parse('face-1'),
		mayHear: true,
		mayAnswer: true,
		from: '',
		until: '',
		...facts
	};
	return { ...row, seq: 1, rev: 1, deleted: false };
};

async function linaOn(day: string, members: ReturnType<typeof member>[]) {
	const db = openLocalDatabase(`who-helps-${day}-${members.length}`);
	await db.circle.bulkPut(members.map((row, index) => ({ ...row, seq: index })));
	const session = {
		account: AccountId.parse('lina00000000000'),
		role: 'young' as const,
		name: 'Lina',
		face: ConceptId.parse('face-lina'),
		person: lina
	};
	return { db, session, now: () => `${day}T09:00:00.000Z`, newId: () => 'x'.repeat(15) };
}

test('Lina is shown her circle, in its order', async () => {
	const device = await linaOn('2026-12-04', [member('Sami'), member('Claire')]);
	expect((await whoHelps(device)).map(({ name }) => name)).toEqual(['Sami', 'Claire']);
});

test('somebody whom a judge keeps away is never proposed, however much help is needed', async () => {
	const device = await linaOn('2026-12-04', [
		member('Marc', { mayHear: false }),
		member('Sami'),
		member('Claire')
	]);
	expect((await whoHelps(device)).map(({ name }) => name)).toEqual(['Sami', 'Claire']);
});

test('somebody who left the circle is not proposed any more', async () => {
	const device = await linaOn('2026-12-05', [member('Sami', { until: '2026-12-04' })]);
	expect(await whoHelps(device)).toEqual([]);
});

test('an adult account has no circle of its own', async () => {
	const device = await linaOn('2026-12-06', [member('Sami')]);
	const { person: _, ...adult } = device.session;
	expect(await whoHelps({ ...device, session: { ...adult, role: 'parent' } })).toEqual([]);
});
