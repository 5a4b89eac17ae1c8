import { expect, test } from 'vitest';
import type { ModelServer } from '../../../tests/sync/model/model-server.ts';
import { accounts, lina, type ModelDevice, Village } from '../../../tests/sync/model/village.ts';
import { wishRow } from '../../../tests/support/rows.ts';
import { countPending, takeBack } from '#data/outbox.ts';
import { shareWish, tellMore, wishesOf } from '#data/wishes.ts';
import { AccountId, PersonId } from '#domain/ids.ts';
import { Wish } from '#domain/wish.ts';

const stranger = AccountId.parse('accstranger0000');

/** Lina shares a wish on a tablet. @returns the wish and the operation */
async function share({ db }: ModelDevice, village: Village, audience: AccountId[] = []) {
	const whose = { person: lina, author: accounts.lina };
	const wish = Wish.parse(wishRow('lina', { ...whose, id: village.newId(), audience }));
	const opid = village.newId();
	await shareWish(db, wish, opid);
	return { wish, opid };
}

/** Counts what one tablet sends. */
function counting(batches: number[]) {
	return (real: ModelServer) =>
		new Proxy(real, {
			get: (target, name) => {
				const value: unknown = Reflect.get(target, name);
				if (name !== 'batch') return typeof value === 'function' ? value.bind(target) : value;
				return (token: string, requests: never[]) => {
					batches.push(requests.length);
					return target.batch(token, requests);
				};
			}
		});
}

test('an answer that is lost on its way back is asked for again, and nothing is written twice', async () => {
	const village = new Village();
	const tablet = village.device(0);
	const { opid } = await share(tablet, village);
	expect(await tablet.round(['none', 'drop-after'])).toBe('offline');
	expect((await tablet.db.outbox.toArray())[0]).toMatchObject({ opid, state: 'sending' });
	expect(await takeBack(tablet.db, opid)).toBe(false);
	expect(await tablet.round()).toBe('done');
	expect(village.server.state.history).toEqual([opid]);
	expect((await tablet.db.outbox.toArray())[0]).toMatchObject({ opid, state: 'clean' });
});

test('a tablet that goes dark after the server wrote goes on without writing twice', async () => {
	const village = new Village();
	const tablet = village.device(0);
	const { opid } = await share(tablet, village);
	await tablet.round(['none', 'kill']);
	expect(await countPending(tablet.db)).toEqual({ waiting: 1, parked: 0 });
	expect(await tablet.round()).toBe('done');
	expect(village.server.state.history).toEqual([opid]);
});

test('after a long absence gestures leave twenty by twenty', async () => {
	const village = new Village();
	const tablet = village.device(0);
	for (let i = 0; i < 45; i++) await share(tablet, village);
	const batches: number[] = [];
	expect(await tablet.round([], counting(batches))).toBe('done');
	expect(batches).toEqual([40, 40, 10]);
});

test('a refused gesture in the middle of a pack goes alone; all others leave', async () => {
	const village = new Village();
	const tablet = village.device(0);
	for (let i = 0; i < 7; i++) await share(tablet, village);
	const poison = await share(tablet, village, [stranger]);
	for (let i = 0; i < 7; i++) await share(tablet, village);
	const batches: number[] = [];
	expect(await tablet.round([], counting(batches))).toBe('done');
	// the pack, the seven before, the rest, its receipt, the seven after
	expect(batches).toEqual([30, 14, 16, 1, 14]);
	expect(await countPending(tablet.db)).toEqual({ waiting: 0, parked: 1 });
	expect(village.server.state.ops[poison.opid]?.outcome).toBe('parked');
	expect(village.server.state.history).toHaveLength(14);
	const seen = await wishesOf(tablet.db, PersonId.parse(lina));
	expect(seen.find(({ id }) => id === poison.wish.id)).toMatchObject({ audience: [] });
});

test('what hangs on a gesture that cannot be decided waits with it, and the rest leaves', async () => {
	const village = new Village();
	const tablet = village.device(0);
	const stuck = await share(tablet, village);
	const audience = [accounts.helene];
	const stamp = { opid: village.newId(), madeAt: '2026-12-04T10:00:00.000Z' };
	await tellMore(tablet.db, stuck.wish.id, { audience, stamp });
	const free = await share(tablet, village);
	const unclear = (real: ModelServer) =>
		new Proxy(real, {
			get: (target, name) => {
				const value: unknown = Reflect.get(target, name);
				if (name !== 'batch') return typeof value === 'function' ? value.bind(target) : value;
				return (token: string, requests: { body: { id?: string } }[]) =>
					requests.some(({ body }) => body.id === stuck.wish.id)
						? { ok: false, refusal: { code: 'refused-by-server', status: 400, body: {} } }
						: target.batch(token, requests as never);
			}
		});
	expect(await tablet.round([], unclear)).toBe('stuck');
	expect(village.server.state.history).toEqual([free.opid]);
	expect(await countPending(tablet.db)).toEqual({ waiting: 2, parked: 0 });
	expect(await tablet.round()).toBe('done');
	expect(village.server.state.history).toEqual([free.opid, stuck.opid, stamp.opid]);
});

test('an older server is told nothing that it would drop; everything leaves once it is new again', async () => {
	const village = new Village();
	const tablet = village.device(0);
	const { opid } = await share(tablet, village);
	village.server.schema = 0;
	expect(await tablet.round()).toBe('server-too-old');
	expect(village.server.state.history).toEqual([]);
	expect((await tablet.db.outbox.toArray())[0]?.state).toBe('held');
	village.server.schema = 1;
	expect(await tablet.round()).toBe('done');
	expect(village.server.state.history).toEqual([opid]);
});

test('what a restored backup lost leaves again from the tablets', async () => {
	const village = new Village();
	const tablet = village.device(0);
	const kept = await share(tablet, village);
	await tablet.round();
	const backup = village.server.backup();
	const lost = await share(tablet, village);
	await tablet.round();
	village.server.restore(backup);
	expect(await tablet.round()).toBe('changed');
	const seen = await wishesOf(tablet.db, PersonId.parse(lina));
	expect(seen.map(({ id }) => id)).toContain(lost.wish.id);
	expect(await tablet.round()).toBe('done');
	expect(village.server.state.history).toEqual([kept.opid, lost.opid]);
	await village.calm();
	expect(await village.brokenPromises()).toEqual([]);
});

test('a server restored before the first pull was ever finished gets the words again', async () => {
	const village = new Village();
	const tablet = village.device(0);
	const backup = village.server.backup();
	const { opid } = await share(tablet, village);
	await tablet.round(['none', 'none', 'kill']); // sent, then dark before the pull
	village.server.restore(backup);
	await village.calm();
	expect(village.server.state.history).toEqual([opid]);
	expect(await village.brokenPromises()).toEqual([]);
});
