import Dexie, { liveQuery } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { accounts, lina, Village } from '../../tests/sync/model/village.ts';
import { wishRow } from '../../tests/support/rows.ts';
import { openDeviceDatabase } from '#data/device-database.ts';
import { openLocalDatabase } from '#data/local-database.ts';
import { syncNote, syncState } from '#data/sync-notes.ts';
import { shareWish } from '#data/wishes.ts';
import type { Session } from '#domain/session.ts';
import { Wish } from '#domain/wish.ts';
import { refused } from '#domain/result.ts';
import { DemoClock } from './clock.ts';
import type { Server } from './server.ts';
import type { Surroundings } from './surroundings.ts';
import { startSync } from './sync-loop.ts';

let made = 0;
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
	await Promise.all(stops.splice(0).map((stop) => stop()));
});

/** Lina's tablet with the real loop, a server in memory and a network that can be cut. */
function tablet(village = new Village()) {
	made += 1;
	const deviceDb = openDeviceDatabase(`loop-device-${made}`);
	const db = openLocalDatabase(`loop-${made}`);
	const account = accounts.lina;
	const calls: ((what: 'online' | 'visibility') => void)[] = [];
	const line = { isCut: false, asked: 0, isFull: false };
	const server = new Proxy(village.server, {
		get: (target, name) => {
			const value: unknown = Reflect.get(target, name);
			if (!['head', 'batch', 'list', 'one'].includes(String(name))) return value;
			return (...given: never[]) => {
				line.asked += 1;
				if (line.isCut) return refused({ code: 'offline', status: 0, body: undefined });
				return typeof value === 'function' ? value.apply(target, given) : undefined;
			};
		}
	}) as unknown as Server;
	const surroundings: Surroundings = {
		alone: (_, task) => task(),
		isVisible: () => true,
		onChange: (call) => {
			calls.push(call);
			return () => undefined;
		},
		isStorageFull: () => Promise.resolve(line.isFull),
		random: () => 1
	};
	const clock = new DemoClock(deviceDb, () => Date.parse('2026-12-04T10:00:00.000Z'));
	const start = () => {
		stops.push(startSync({ db, deviceDb, server, clock, account, surroundings }));
	};
	const comeIn = async () => {
		village.server.tokens.set('linas', account);
		const session = { account, role: 'young', name: 'Lina', face: 'face-1' } as Session;
		const hashes = { badgeHash: '', shortCodeHash: '' };
		await deviceDb.profiles.put({ account, session, token: 'linas', ...hashes, lastSeenAt: '' });
	};
	const say = async () => {
		const whose = { id: village.newId(), person: lina, author: account };
		const wish = Wish.parse(wishRow('lina', { ...whose, audience: [accounts.helene] }));
		await shareWish(db, wish, village.newId());
		return wish;
	};
	const sayOnline = () => {
		for (const call of calls) call('online');
	};
	return { village, db, deviceDb, line, start, comeIn, say, sayOnline };
}

/** Settles when a local query is true; the test's own time-out is the only clock. */
const until = (what: () => Promise<boolean>) =>
	new Promise<void>((seen) => {
		const subscription = liveQuery(what).subscribe((isSo) => {
			if (!isSo) return;
			seen();
			queueMicrotask(() => subscription.unsubscribe());
		});
	});

test('a new word leaves at once, though the next look at the server is a minute away', async () => {
	const { db, comeIn, start, say, village } = tablet();
	await comeIn();
	start();
	await until(async () => (await syncNote(db)).lastSyncAt !== '');
	const wish = await say();
	await until(async () => (await syncState(db)).state === 'sent');
	expect(village.server.state.tables.wishes[wish.id]).toBeDefined();
});

test('without network it waits calmly, and the returning network is used at once', async () => {
	const { db, comeIn, start, say, sayOnline, line } = tablet();
	await comeIn();
	line.isCut = true;
	await say();
	start();
	await until(async () => (await syncNote(db)).phase === 'offline');
	expect(await syncState(db)).toEqual({ state: 'waiting', count: 1, of: 1 });
	line.isCut = false;
	sayOnline();
	await until(async () => (await syncState(db)).state === 'sent');
});

test('a profile that must sign in asks the server nothing, and leaves as soon as it has', async () => {
	const { db, comeIn, start, say, line } = tablet();
	await say();
	start();
	await until(async () => (await syncState(db)).state === 'login');
	expect(line.asked).toBe(0);
	await comeIn();
	await until(async () => (await syncState(db)).state === 'sent');
});

test('a token that dies is forgotten once, and the words stay', async () => {
	const { db, deviceDb, comeIn, start, say, village } = tablet();
	await comeIn();
	village.server.tokens.delete('linas');
	await say();
	start();
	await until(async () => (await syncState(db)).state === 'login');
	expect((await deviceDb.profiles.get(accounts.lina))?.token).toBe('');
	expect(await db.outbox.count()).toBe(1);
});

test('a full tablet says so, whether the browser tells or a write fails', async () => {
	const { db, comeIn, start, line, sayOnline, village } = tablet();
	await comeIn();
	line.isFull = true;
	start();
	await until(async () => (await syncState(db)).state === 'full');
	line.isFull = false;
	sayOnline();
	await until(async () => (await syncState(db)).state === 'sent');
	db.wishes.hook('creating', () => {
		throw new Dexie.QuotaExceededError('no room');
	});
	const whose = { id: village.newId(), person: lina, author: accounts.lina };
	village.server.put('wishes', wishRow('lina', whose));
	sayOnline();
	await until(async () => (await syncState(db)).state === 'full');
});

test('two tabs of one profile send each word once', async () => {
	const { db, comeIn, start, say, village } = tablet();
	await comeIn();
	for (let i = 0; i < 5; i++) await say();
	start();
	start();
	await until(async () => (await syncState(db)).state === 'sent');
	const { history } = village.server.state;
	expect(new Set(history).size).toBe(5);
	expect(history).toHaveLength(5);
});
