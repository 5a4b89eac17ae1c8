import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { countPending } from '../../src/data/outbox.ts';
import { syncNote, syncState } from '../../src/data/sync-notes.ts';
import {
	addAnswer,
	answersTo,
	leaveTrace,
	shareWish,
	tellMore,
	wishesOf,
	withdrawWish
} from '../../src/data/wishes.ts';
import { AccountId } from '../../src/domain/ids.ts';
import { makeGate } from '../../src/sync/session.ts';
import { accountOf, memberOf, type Name, personOf } from '../support/people.ts';
import { World } from '../support/pocketbase.ts';
import { newId, TestDevice, until } from './device.ts';
import { FaultProxy } from './fault-proxy.ts';
import { answerOf, readOf, wishOf } from './words.ts';

let world: World;
let proxy: FaultProxy;
const devices: TestDevice[] = [];

beforeAll(async () => {
	world = await World.open();
	proxy = await FaultProxy.open(() => world.url);
});
beforeEach(() => proxy.heal());
afterEach(async () => {
	await Promise.all(devices.splice(0).map((device) => device.stop()));
});
afterAll(async () => {
	await proxy.close();
	await world.close();
});

const tokenOf = (name: Name) => world.keys.tokens[name] ?? '';
const stamp = () => ({ opid: newId(), madeAt: '2026-12-04T10:00:00.000Z' });

async function device(name: Name): Promise<TestDevice> {
	const made = await TestDevice.of(name, proxy.url, tokenOf(name));
	devices.push(made);
	return made;
}

test('a wish made without network leaves when it returns, and Hélène has it within 2 seconds', async () => {
	const helene = await device('helene');
	const line = await FaultProxy.open(() => world.url);
	const lina = await TestDevice.of('lina', line.url, tokenOf('lina'));
	devices.push(lina);
	helene.start();
	await until(async () => (await syncNote(helene.db)).lastSyncAt !== '');
	line.cutOff();
	lina.start();
	const wish = wishOf('lina', ['helene']);
	await shareWish(lina.db, wish, newId());
	await until(async () => (await syncNote(lina.db)).phase === 'offline');
	expect(await syncState(lina.db)).toEqual({ state: 'waiting', count: 1, of: 1 });
	expect(await helene.db.wishes.get(wish.id)).toBeUndefined();

	const backAt = Date.now();
	line.heal();
	lina.sayOnline();
	await until(async () => (await helene.db.wishes.get(wish.id)) !== undefined);
	expect(Date.now() - backAt).toBeLessThan(2000);
	await until(async () => (await syncState(lina.db)).state === 'sent');
	await line.close();
});

test('after a break of the line, Hélène hears the doorbell again without touching anything', async () => {
	const line = await FaultProxy.open(() => world.url);
	const helene = await TestDevice.of('helene', line.url, tokenOf('helene'));
	const lina = await device('lina');
	devices.push(helene);
	helene.start();
	await until(async () => (await syncNote(helene.db)).lastSyncAt !== '');
	line.cutOff();
	line.heal();
	const wish = wishOf('lina', ['helene']);
	await shareWish(lina.db, wish, newId());
	await lina.round();
	await until(async () => (await helene.db.wishes.get(wish.id)) !== undefined);
	await line.close();
});

test('what is acknowledged stays on screen until the pull shows it', async () => {
	const lina = await device('lina');
	await lina.round();
	const wish = wishOf('lina', ['helene']);
	await shareWish(lina.db, wish, newId());
	proxy.choose = ({ path }) => (path.includes('/wishes/records') ? 'drop-before' : undefined);
	expect(await lina.round()).toBe('offline');
	expect(await countPending(lina.db)).toMatchObject({ waiting: 0 });
	const shown = await wishesOf(lina.db, wish.person);
	expect(shown.map((one) => one.id)).toContain(wish.id);
	proxy.heal();
	expect(await lina.round()).toBe('done');
	expect((await lina.db.wishes.get(wish.id))?.text).toBe(wish.text);
	expect(await lina.db.outbox.where('state').notEqual('clean').count()).toBe(0);
});

test('who is no longer told forgets the wish and its answers; who still is keeps them', async () => {
	const [lina, helene, sandrine] = [
		await device('lina'),
		await device('helene'),
		await device('sandrine')
	];
	const wish = wishOf('lina', ['helene', 'sandrine']);
	await shareWish(lina.db, wish, newId());
	await lina.round();
	await helene.round();
	const answer = answerOf('helene', { wish: wish.id, person: 'lina' });
	await addAnswer(helene.db, { ok: true, value: answer }, newId());
	await helene.round();
	await sandrine.round();
	expect(await sandrine.db.answers.get(answer.id)).toBeDefined();

	const audience = [AccountId.parse(accountOf('helene'))];
	await lina.round();
	await tellMore(lina.db, wish.id, { audience, stamp: stamp() });
	expect(await lina.round()).toBe('done');
	await sandrine.round();
	await helene.round();
	expect(await sandrine.db.wishes.get(wish.id)).toBeUndefined();
	expect(await sandrine.db.answers.get(answer.id)).toBeUndefined();
	expect((await helene.db.wishes.get(wish.id))?.audience).toEqual(audience);
	expect(await answersTo(helene.db, wish.id)).toHaveLength(1);

	const both = [...audience, AccountId.parse(accountOf('sandrine'))];
	await tellMore(lina.db, wish.id, { audience: both, stamp: stamp() });
	await lina.round();
	await sandrine.round();
	expect(await sandrine.db.wishes.get(wish.id)).toBeDefined();
	expect(await sandrine.db.answers.get(answer.id)).toBeDefined();
});

test('a membership that ends takes the person away from the device, and leaves the outbox', async () => {
	const sandrine = await device('sandrine');
	await sandrine.round();
	expect(await sandrine.db.persons.get(personOf('lina') as never)).toBeDefined();
	const member = memberOf('lina', 'sandrine');
	const lost = readOf('sandrine', { wish: 'wish00000000000', person: 'lina' });
	await leaveTrace(sandrine.db, lost, newId());
	const admin = world.asAdmin();
	const { body } = await admin.view('circle', member);
	await admin.update('circle', member, { until: '2026-12-01', rev: body['rev'] });

	const before = await sandrine.db.outbox.count();
	proxy.choose = ({ path }) => (path === '/api/batch' ? 'drop-before' : undefined);
	expect(await sandrine.round()).toBe('offline');
	expect(await sandrine.db.outbox.count()).toBe(before);
	proxy.heal();
	await sandrine.round();
	expect(await sandrine.db.persons.get(personOf('lina') as never)).toBeUndefined();
	expect(await sandrine.db.wishes.where('person').equals(personOf('lina')).count()).toBe(0);
	expect((await sandrine.db.parked.toArray()).map((entry) => entry.row)).toEqual([lost.id]);

	const { body: ended } = await admin.view('circle', member);
	await admin.update('circle', member, { until: '', rev: ended['rev'] });
	await sandrine.round();
	expect(await sandrine.db.persons.get(personOf('lina') as never)).toBeDefined();
});

test('a dead token keeps every word, and they leave after the next sign-in', async () => {
	const lina = await device('lina');
	await lina.round();
	const before = await lina.replica();
	await lina.comeIn('dead.token.here');
	const wish = wishOf('lina', ['helene']);
	await shareWish(lina.db, wish, newId());
	lina.start();
	await until(async () => (await syncState(lina.db)).state === 'login');
	expect((await lina.deviceDb.profiles.get(lina.account))?.token).toBe('');
	expect(await countPending(lina.db)).toEqual({ waiting: 1, parked: 0 });
	expect(await lina.replica()).toEqual(before);
	await lina.comeIn(tokenOf('lina'));
	await until(async () => (await syncState(lina.db)).state === 'sent');
	expect((await world.as('helene').view('wishes', wish.id)).status).toBe(200);
});

test('leaving keeps what is unsent, and it still leaves', async () => {
	const own = await FaultProxy.open(() => world.url);
	const lina = await TestDevice.of('lina', own.url, tokenOf('lina'));
	devices.push(lina);
	const gate = makeGate({ db: lina.deviceDb, server: lina.server, clock: lina.clock });
	own.cutOff();
	lina.start();
	const wish = wishOf('lina', ['helene']);
	await shareWish(lina.db, wish, newId());
	await until(async () => (await syncNote(lina.db)).phase === 'offline');
	await gate.leave();
	expect(await lina.db.outbox.count()).toBe(1);
	own.heal();
	lina.sayOnline();
	await until(async () => (await syncState(lina.db)).state === 'sent');
	expect((await world.as('helene').view('wishes', wish.id)).status).toBe(200);
	await own.close();
});

test('the same trace from two devices is one trace, and nobody is told of a refusal', async () => {
	const [one, two, lina] = [await device('helene'), await device('helene'), await device('lina')];
	const wish = wishOf('lina', ['helene']);
	await shareWish(lina.db, wish, newId());
	await lina.round();
	for (const helene of [one, two]) {
		await helene.round();
		await leaveTrace(helene.db, readOf('helene', { wish: wish.id, person: 'lina' }), newId());
	}
	expect(await one.round()).toBe('done');
	expect(await two.round()).toBe('done');
	expect(await countPending(two.db)).toEqual({ waiting: 0, parked: 0 });
	const traces = await world.as('lina').ids('reads', { filter: `wish = '${wish.id}'` });
	expect(traces).toHaveLength(1);
	expect(await two.db.reads.where('wish').equals(wish.id).primaryKeys()).toEqual(traces);
});

test('a poisoned gesture is set aside with its receipt and stops nobody behind it', async () => {
	const lina = await device('lina');
	await lina.round();
	const good = [wishOf('lina', ['helene']), wishOf('lina', ['helene']), wishOf('lina', [])];
	const [first, second, third] = good;
	// Denis belongs to nobody's circle here: the server refuses that he hears it.
	const poisoned = wishOf('lina', ['denis']);
	const opid = newId();
	await shareWish(lina.db, first!, newId());
	await shareWish(lina.db, poisoned, opid);
	await shareWish(lina.db, second!, newId());
	await shareWish(lina.db, third!, newId());
	expect(await lina.round()).toBe('done');
	expect(await countPending(lina.db)).toEqual({ waiting: 0, parked: 1 });
	expect((await world.as('lina').view('ops', opid)).body['outcome']).toBe('parked');
	expect((await world.as('lina').view('wishes', poisoned.id)).status).toBe(404);
	for (const { id } of good) expect(await lina.db.wishes.get(id)).toBeDefined();
	// Her words are still hers, on this tablet.
	expect((await lina.db.privateWishes.get(poisoned.id))?.text).toBe(poisoned.text);
});

test('two tablets of Lina change the same wish: both changes arrive', async () => {
	const [tablet, phone] = [await device('lina'), await device('lina')];
	const wish = wishOf('lina', ['helene']);
	await shareWish(tablet.db, wish, newId());
	await tablet.round();
	await phone.round();
	const audience = [accountOf('helene'), accountOf('sami')].map((id) => AccountId.parse(id));
	await tellMore(tablet.db, wish.id, { audience, stamp: stamp() });
	await withdrawWish(phone.db, wish, stamp());
	expect(await tablet.round()).toBe('done');
	expect(await phone.round()).toBe('done');
	await tablet.round();
	for (const { db } of [tablet, phone]) {
		expect(await db.wishes.get(wish.id)).toMatchObject({ audience, withdrawnAt: stamp().madeAt });
	}
	expect(await countPending(phone.db)).toEqual({ waiting: 0, parked: 0 });
});

test('several gestures on one wish leave in their order, in one round', async () => {
	const lina = await device('lina');
	await lina.round();
	const wish = wishOf('lina', ['helene']);
	await shareWish(lina.db, wish, newId());
	const audience = [accountOf('helene'), accountOf('sami')].map((id) => AccountId.parse(id));
	await tellMore(lina.db, wish.id, { audience, stamp: stamp() });
	await withdrawWish(lina.db, wish, stamp());
	const calls = proxy.passed.length;
	expect(await lina.round()).toBe('done');
	expect(await lina.db.wishes.get(wish.id)).toMatchObject({
		audience,
		withdrawnAt: stamp().madeAt,
		rev: 3
	});
	// Three packs and no refusal: nothing had to be asked again.
	const batches = proxy.passed.slice(calls).filter(({ path }) => path === '/api/batch');
	expect(batches).toHaveLength(3);
});

test('a copied tablet signs with a new name, and both tablets’ words arrive', async () => {
	const [tablet, copy] = [await device('lina'), await device('lina')];
	await tablet.round();
	await shareWish(tablet.db, wishOf('lina', []), newId());
	await tablet.round();
	const name = await tablet.db.meta.get('deviceId');
	await copy.db.meta.put(name!);
	const wish = wishOf('lina', ['helene']);
	await shareWish(copy.db, wish, newId());
	expect((await copy.db.outbox.toArray())[0]?.n).toBe((await tablet.db.outbox.toArray())[0]?.n);
	expect(await copy.round()).toBe('done');
	expect(await copy.db.meta.get('deviceId')).not.toEqual(name);
	expect((await world.as('helene').view('wishes', wish.id)).status).toBe(200);
});
