import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, records, type Client, type Row } from '../support/client.ts';
import { accountOf, answer, memberOf, personOf, wish, type Name } from '../support/people.ts';
import { World } from '../support/pocketbase.ts';
import { answerRow, reactionRow, readRow, receiptRow, wishRow } from '../support/rows.ts';

let world: World;
beforeAll(async () => {
	world = await World.open();
});
afterAll(() => world.close());

const seen = async (who: Client, collection: string, id: string) =>
	(await who.view(collection, id)).body;
const headOf = async (name: Name) => (await world.as(name).get('/api/mv/head')).body;
const epochOf = async (name: Name) => Number((await headOf(name))['epoch']);
const after = (seq: unknown) => ({ filter: `seq > ${Number(seq)}`, sort: 'seq' });

/** A wish of Youssef told to some, with an answer of Hélène and his reaction. */
async function toldWish(audience: Name[]) {
	const row = wishRow('youssef', { audience: audience.map(accountOf) });
	await world.as('youssef').create('wishes', row);
	const reply = answerRow('helene', { wish: row.id, person: 'youssef' });
	await world.as('helene').create('answers', reply);
	const reaction = reactionRow('youssef', { wish: row.id, answer: reply.id });
	await world.as('youssef').create('reactions', reaction);
	return { wish: row.id, answer: reply.id, reaction: reaction.id };
}

async function tellAlso(id: string, audience: Name[]) {
	const { rev } = await seen(world.as('youssef'), 'wishes', id);
	return world.as('youssef').update('wishes', id, { rev, audience: audience.map(accountOf) });
}

describe('seq', () => {
	test('counts every write once, over all collections', async () => {
		const before = Number((await headOf('youssef'))['seq']);
		const told = await toldWish(['helene']);
		const { seq: first } = await seen(world.as('youssef'), 'wishes', told.wish);
		const { seq: last } = await seen(world.as('youssef'), 'reactions', told.reaction);
		expect([first, last]).toEqual([before + 1, before + 3]);
	});

	test('a cursor misses nothing while ten write at once', async () => {
		const writers = 10;
		const each = 12;
		const hers = await headOf('helene');
		const cursor = { seq: Number(hers['seq']) };
		const caught = new Set<string>();
		let writing = true;
		const pull = async () => {
			const { body } = await world.as('helene').list('wishes', after(cursor.seq));
			for (const row of body.items ?? []) {
				expect(Number(row['seq'])).toBeGreaterThan(cursor.seq);
				cursor.seq = Number(row['seq']);
				caught.add(`${row.id} ${String(row['rev'])}`);
			}
		};
		const reading = (async () => {
			while (writing) await pull();
		})();
		const made = await Promise.all(Array.from({ length: writers }, () => writeSome(each)));
		writing = false;
		await reading;
		await pull();
		const last = made.flat().map((id) => `${id} 2`);
		expect(last.filter((version) => !caught.has(version))).toEqual([]);
		expect(last).toHaveLength(writers * each);
	});

	/** Each wish is made and then withdrawn: what must be caught is the second state. */
	async function writeSome(count: number) {
		const ids: string[] = [];
		for (let n = 0; n < count; n++) {
			const row = wishRow('lina', { audience: [accountOf('helene')] });
			expect((await world.as('lina').create('wishes', row)).status).toBe(200);
			const withdrawn = { rev: 1, withdrawnAt: '2026-12-04T10:00:00.000Z' };
			expect((await world.as('lina').update('wishes', row.id, withdrawn)).status).toBe(200);
			ids.push(row.id);
		}
		return ids;
	}

	test('no two rows share one', async () => {
		const names = ['persons', 'circle', 'wishes', 'answers', 'reads', 'reactions', 'tombs'];
		const all: unknown[] = [];
		for (const name of names) {
			all.push(...((await world.asAdmin().list(name)).body.items ?? []).map((row) => row['seq']));
		}
		expect(all.length).toBeGreaterThan(100);
		expect(new Set(all).size).toBe(all.length);
	});

	test('the head says the greatest of each collection', async () => {
		const { wish: id } = await toldWish(['helene']);
		const { seq } = await seen(world.as('youssef'), 'wishes', id);
		expect((await headOf('youssef'))['seqs']).toMatchObject({ wishes: seq, tombs: 0 });
	});
});

describe('rev', () => {
	test('a change that saw the last state is taken, one that did not is refused', async () => {
		const row = wishRow('lina');
		await world.as('lina').create('wishes', row);
		const tell = (rev: number, name: Name) =>
			world.as('lina').update('wishes', row.id, { rev, audience: [accountOf(name)] });
		expect((await tell(1, 'sami')).status).toBe(200);
		expect((await tell(1, 'marc')).status).toBe(400);
		expect(await seen(world.as('lina'), 'wishes', row.id)).toMatchObject({
			rev: 2,
			audience: [accountOf('sami')]
		});
		expect((await tell(2, 'marc')).status).toBe(200);
	});

	test('of two changes at the same time one is refused, none is lost', async () => {
		const row = wishRow('lina');
		await world.as('lina').create('wishes', row);
		const withdraw = { rev: 1, withdrawnAt: '2026-12-04T10:00:00.000Z' };
		const tell = { rev: 1, audience: [accountOf('sami')] };
		const replies = await Promise.all(
			[withdraw, tell].map((change) => world.as('lina').update('wishes', row.id, change))
		);
		expect(replies.map((reply) => reply.status).sort()).toEqual([200, 400]);
		expect(await seen(world.as('lina'), 'wishes', row.id)).toMatchObject({ rev: 2 });
	});

	test('a change without it is refused', async () => {
		const change = { withdrawnAt: '2026-12-04T10:00:00.000Z' };
		expect((await world.as('lina').update('wishes', wish('w5'), change)).status).toBe(404);
	});
});

describe('what was said stays', () => {
	test.each([
		{ text: 'Je veux dormir.' },
		{ words: ['dormir'] },
		{ helpMode: 'alone', helper: '' },
		{ importance: 1 },
		{ madeAt: '2020-01-01T00:00:00.000Z' },
		{ person: personOf('youssef') }
	])('a wish cannot become another: %o', async (change) => {
		const { rev } = await seen(world.asAdmin(), 'wishes', wish('w1'));
		for (const who of [world.as('lina'), world.asAdmin()]) {
			expect((await who.update('wishes', wish('w1'), { ...change, rev })).status).not.toBe(200);
		}
	});

	test('answers, traces, reactions and receipts change for nobody, superusers included', async () => {
		const receipt = receiptRow('lina');
		await world.as('lina').create('ops', receipt);
		const told = await toldWish(['helene']);
		const trace = readRow('helene', { wish: told.wish, person: 'youssef' });
		await world.as('helene').create('reads', trace);
		const rows: [string, string, object][] = [
			['answers', told.answer, { sentences: ['Non.'] }],
			['reads', trace.id, { readAt: '2020-01-01T00:00:00.000Z' }],
			['reactions', told.reaction, { kind: 'not-agreed' }],
			['ops', receipt.id, { outcome: 'parked' }]
		];
		for (const [collection, id, change] of rows) {
			const before = await seen(world.asAdmin(), collection, id);
			expect((await world.asAdmin().update(collection, id, change)).status, collection).toBe(400);
			expect((await world.asAdmin().remove(collection, id)).status, collection).toBe(400);
			expect(await seen(world.asAdmin(), collection, id)).toEqual(before);
		}
	});

	test('a receipt and its write go together or not at all, and only once', async () => {
		const receipt = receiptRow('lina');
		const row = wishRow('lina', { lastOp: receipt.id });
		const requests = [
			{ method: 'POST', url: records('ops'), body: receipt },
			{ method: 'POST', url: records('wishes'), body: row }
		];
		expect((await world.as('lina').batch(requests)).status).toBe(200);
		const again = await world.as('lina').batch(requests);
		expect(again.status).toBe(400);
		expect(again.text).toContain('validation_not_unique');
		const forged = { ...receipt, id: newId(), n: 2 };
		const stranger = wishRow('lina', { author: accountOf('youssef') });
		const refused = await world.as('lina').batch([
			{ method: 'POST', url: records('ops'), body: forged },
			{ method: 'POST', url: records('wishes'), body: stranger }
		]);
		expect(refused.status).toBe(400);
		expect((await world.as('lina').view('ops', forged.id)).status).toBe(404);
	});

	test('a number of one device is used once', async () => {
		const receipt = receiptRow('lina', { n: 7 });
		expect((await world.as('lina').create('ops', receipt)).status).toBe(200);
		expect((await world.as('lina').create('ops', { ...receipt, id: newId() })).status).toBe(400);
		expect((await world.as('lina').create('ops', { ...receipt, id: newId(), n: 8 })).status).toBe(
			200
		);
	});

	test('one reader leaves one trace of one wish', async () => {
		const told = await toldWish(['helene']);
		const about = { wish: told.wish, person: 'youssef' } as const;
		expect((await world.as('helene').create('reads', readRow('helene', about))).status).toBe(200);
		const again = await world.as('helene').create('reads', readRow('helene', about));
		expect(again.text).toContain('validation_not_unique');
	});
});

describe('a listener comes and goes', () => {
	test('who is no longer chosen is told to forget the wish and what hangs on it', async () => {
		const told = await toldWish(['helene', 'jordan']);
		const before = Number((await headOf('jordan'))['seq']);
		expect((await tellAlso(told.wish, ['helene'])).status).toBe(200);
		const { body } = await world.as('jordan').list('tombs', after(before));
		expect((body.items ?? []).map(({ coll, rid, why }) => ({ coll, rid, why }))).toEqual([
			{ coll: 'wishes', rid: told.wish, why: 'moved' },
			{ coll: 'answers', rid: told.answer, why: 'moved' },
			{ coll: 'reactions', rid: told.reaction, why: 'moved' }
		]);
		expect(await world.as('helene').ids('tombs', after(before))).toEqual([]);
		const last = Math.max(...(body.items ?? []).map((tomb) => Number(tomb['seq'])));
		expect((await headOf('jordan'))['seqs']).toMatchObject({ tombs: last });
		expect((await headOf('helene'))['seqs']).toMatchObject({ tombs: 0 });
	});

	test('who is chosen later pulls the old answer and reaction with a new count', async () => {
		const told = await toldWish(['helene']);
		const cursor = (await headOf('jordan'))['seq'];
		expect(await world.as('jordan').ids('answers', after(0))).not.toContain(told.answer);
		await tellAlso(told.wish, ['helene', 'jordan']);
		expect(await world.as('jordan').ids('wishes', after(cursor))).toEqual([told.wish]);
		expect(await world.as('jordan').ids('answers', after(cursor))).toEqual([told.answer]);
		expect(await world.as('jordan').ids('reactions', after(cursor))).toEqual([told.reaction]);
	});

	test('who comes back gets rows that are younger than the order to forget them', async () => {
		const told = await toldWish(['helene', 'jordan']);
		await tellAlso(told.wish, ['helene']);
		await tellAlso(told.wish, ['helene', 'jordan']);
		const tombs = (await world.as('jordan').list('tombs', { filter: `rid = "${told.answer}"` }))
			.body.items;
		const row = await seen(world.as('jordan'), 'answers', told.answer);
		expect(Number(row['seq'])).toBeGreaterThan(Number((tombs ?? [])[0]?.['seq']));
	});

	test('a row that goes for good is announced to all who had it', async () => {
		const row = wishRow('lina', { audience: [accountOf('sami')] });
		await world.as('lina').create('wishes', row);
		expect((await world.asAdmin().remove('wishes', row.id)).status).toBe(204);
		for (const who of ['lina', 'sami'] as const) {
			const { body } = await world.as(who).list('tombs', { filter: `rid = "${row.id}"` });
			expect(body.items, who).toMatchObject([{ coll: 'wishes', why: 'deleted' }]);
		}
		expect(await world.as('helene').ids('tombs', { filter: `rid = "${row.id}"` })).toEqual([]);
	});
});

describe('the circle', () => {
	const sami = memberOf('lina', 'sami');
	const setMember = (change: object) => world.asAdmin().update('circle', sami, change);

	test('a membership that ends, begins again or is silenced sends its account back to the start', async () => {
		const epochs = [await epochOf('sami')];
		for (const change of [
			{ until: '2026-12-03' },
			{ until: '' },
			{ mayHear: false },
			{ mayHear: true }
		]) {
			expect((await setMember(change)).status).toBe(200);
			epochs.push(await epochOf('sami'));
		}
		const first = epochs[0] ?? 0;
		expect(epochs).toEqual([first, first + 1, first + 2, first + 3, first + 4]);
	});

	test('that count never falls, whoever saves the account', async () => {
		const before = await epochOf('sami');
		await world.asAdmin().update('accounts', accountOf('sami'), { epoch: 0, face: 'face-3' });
		expect(await epochOf('sami')).toBe(before);
	});

	test('a new name is an ordinary change: nobody starts again', async () => {
		const before = [await epochOf('sami'), await epochOf('lina')];
		await setMember({ name: 'Samy' });
		expect([await epochOf('sami'), await epochOf('lina')]).toEqual(before);
		expect(await seen(world.as('lina'), 'circle', sami)).toMatchObject({ name: 'Samy' });
	});

	test('a member counts on both of their days, and not the day before or after', async () => {
		const hears = async (from: string, until: string) => {
			await setMember({ from, until });
			return (await world.as('sami').ids('persons')).includes(personOf('lina'));
		};
		expect(await hears('2026-12-04', '2026-12-04')).toBe(true);
		expect(await hears('', '2026-12-03')).toBe(false);
		expect(await hears('2026-12-05', '')).toBe(false);
		expect(await hears('', '')).toBe(true);
	});

	test('the passing of a day ends a membership by itself', async () => {
		const platformRow = (await world.asAdmin().list('platforms')).body.items?.[0] as Row;
		const setDay = (demoToday: string) =>
			world.asAdmin().update('platforms', platformRow.id, { demoToday });
		await setMember({ until: '2026-12-04' });
		const before = await epochOf('sami');
		await setDay('2026-12-05');
		expect(await world.as('sami').ids('persons')).toEqual([]);
		expect(await epochOf('sami')).toBe(before + 1);
		await setDay('2026-12-04');
		await setMember({ until: '' });
		expect(await world.as('sami').ids('persons')).toEqual([personOf('lina')]);
	});

	test('outside the demo the day is that of France, from the start on', async () => {
		const platformRow = (await world.asAdmin().list('platforms')).body.items?.[0] as Row;
		const today = async () =>
			(await world.asAdmin().view('platforms', platformRow.id)).body['today'];
		await world.asAdmin().update('platforms', platformRow.id, { demoToday: '' });
		expect(await today()).toBe('2026-12-04');
		await world.pause();
		await world.start();
		const paris = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date());
		expect(await today()).toBe(paris);
		await world.asAdmin().update('platforms', platformRow.id, { demoToday: '2026-12-04' });
		expect(await today()).toBe('2026-12-04');
	});

	test('a new member starts again, one who is taken out too', async () => {
		const before = await epochOf('nadia');
		const line = {
			...{ id: newId(), person: personOf('lina'), account: accountOf('nadia') },
			...{ relation: 'family', name: 'Nadia', mayHear: true, mayAnswer: true }
		};
		await world.asAdmin().create('circle', line);
		expect(await epochOf('nadia')).toBe(before + 1);
		expect(await world.as('nadia').ids('persons')).toContain(personOf('lina'));
		await world.asAdmin().remove('circle', line.id);
		expect(await epochOf('nadia')).toBe(before + 2);
		expect(await world.as('nadia').ids('persons')).not.toContain(personOf('lina'));
	});
});

describe('an answer needs', () => {
	const about = { wish: wish('w5'), person: 'lina' } as const;
	const cases = [
		{ name: 'words', given: { sentences: [], pictograms: [] }, taken: false },
		{
			name: 'words that are not blank',
			given: { sentences: [' '], pictograms: [[]] },
			taken: false
		},
		{ name: 'a row of pictures for each sentence', given: { pictograms: [] }, taken: false },
		{ name: 'a day when we look', given: { kind: 'searching' }, taken: false },
		{ name: 'a day when it is not now', given: { kind: 'not-now' }, taken: false },
		{ name: 'a reason for a no', given: { kind: 'no', alternative: 'Autre chose.' }, taken: false },
		{ name: 'a way on for a no', given: { kind: 'no', reason: 'money' }, taken: false },
		{ name: 'a real day', given: { kind: 'searching', againOn: 'bientôt' }, taken: false },
		{ name: 'a known kind', given: { kind: 'maybe' }, taken: false },
		{ name: 'nothing more than words for a yes', given: {}, taken: true },
		{ name: 'a day: given', given: { kind: 'not-now', againOn: '2027-03-01' }, taken: true },
		{
			name: 'a reason and a day for a no: given',
			given: { kind: 'no', reason: 'money', againOn: '2027-03-01' },
			taken: true
		},
		{
			name: 'a reason and something else for a no: given',
			given: { kind: 'no', reason: 'money', alternative: 'Ceci.' },
			taken: true
		}
	];
	test.each(cases)('$name', async ({ given, taken }) => {
		const reply = await world.as('helene').create('answers', answerRow('helene', about, given));
		expect(reply.status === 200).toBe(taken);
	});

	test('its own author’s right to answer, every time', async () => {
		expect((await world.as('lina').view('answers', answer('a1'))).status).toBe(200);
		expect(
			(await world.as('sandrine').create('answers', answerRow('sandrine', about))).status
		).toBe(400);
	});
});
