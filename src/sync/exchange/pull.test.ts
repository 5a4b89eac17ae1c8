import { expect, test } from 'vitest';
import { accounts, lina, type ModelDevice, Village } from '../../../tests/sync/model/village.ts';
import type { ModelServer } from '../../../tests/sync/model/model-server.ts';
import { wishRow } from '../../../tests/support/rows.ts';
import { keepDraft } from '#data/drafts.ts';
import { keepPrivate } from '#data/wishes.ts';
import { Wish } from '#domain/wish.ts';
import { pulledSoFar, readAsideAgain } from './replica.ts';

const helene = accounts.helene;
let told = 0;

/** A wish that Lina told Hélène, written straight into the server. */
function tell(server: ModelServer, more: object = {}): string {
	told += 1;
	const id = `wish${String(told).padStart(11, '0')}`;
	const whose = { id, person: lina, author: accounts.lina, audience: [helene] };
	server.put('wishes', { ...wishRow('lina', whose), ...more });
	return id;
}

function scene(sabotage = {}): { village: Village; server: ModelServer; hers: ModelDevice } {
	const village = new Village(sabotage);
	return { village, server: village.server, hers: village.device(2) };
}

const wishesOn = async ({ db }: ModelDevice) => (await db.wishes.toArray()).map(({ id }) => id);

test('a pull brings every page, and nothing is asked twice', async () => {
	const { server, hers } = scene();
	const ids = Array.from({ length: 450 }, () => tell(server));
	expect(await hers.round()).toBe('done');
	expect(await wishesOn(hers)).toEqual(ids.toSorted());
	const at = await pulledSoFar(hers.db);
	expect(at?.cursors['wishes']).toBe(server.state.seq);
});

test('a first pull that breaks goes on from the page it had', async () => {
	const { server, hers } = scene();
	for (let i = 0; i < 250; i++) tell(server);
	// head, persons, circle, the first page of wishes, then nothing
	expect(await hers.round(['none', 'none', 'none', 'none', 'drop-before'])).toBe('offline');
	expect(await wishesOn(hers)).toHaveLength(200);
	expect(await hers.round()).toBe('done');
	expect(await wishesOn(hers)).toHaveLength(250);
});

test('rows and their place are written together: when the disk is full, both wait', async () => {
	const { server, hers } = scene();
	await hers.round();
	const before = await pulledSoFar(hers.db);
	const id = tell(server);
	const full = () => {
		throw new Error('the disk is full');
	};
	hers.db.wishes.hook('creating', full);
	await expect(hers.round()).rejects.toThrow();
	expect((await pulledSoFar(hers.db))?.cursors).toEqual(before?.cursors);
	hers.db.wishes.hook('creating').unsubscribe(full);
	await hers.round();
	expect(await wishesOn(hers)).toEqual([id]);
});

test('a slow page of another tab does not bring back a wish that was taken away meanwhile', async () => {
	const { village, server, hers } = scene();
	await hers.round();
	const linas = village.device(0);
	const id = tell(server);
	await linas.round();
	let raced = false;
	const race = (real: ModelServer) =>
		new Proxy(real, {
			get: (target, name) => {
				if (name !== 'list' || raced) return bound(target, name);
				return async (token: string, collection: string, asked: never) => {
					const page = await target.list(token, collection, asked);
					if (collection !== 'wishes' || raced) return page;
					raced = true;
					server.put('wishes', { id, audience: [] });
					server.bury('wishes', id, helene);
					expect(await hers.round()).toBe('done'); // the other tab
					return page;
				};
			}
		});
	expect(await hers.round([], race)).toBe('stale');
	expect(raced).toBe(true);
	expect(await wishesOn(hers)).toEqual([]);
	expect(await hers.round()).toBe('done');
	expect(await wishesOn(hers)).toEqual([]);
});

const bound = (target: ModelServer, name: string | symbol): unknown => {
	const value: unknown = Reflect.get(target, name);
	return typeof value === 'function' ? value.bind(target) : value;
};

test('a dead token takes nothing away, even when rights changed meanwhile', async () => {
	const { village, server, hers } = scene();
	const id = tell(server);
	await hers.round();
	village.hears('claire', false);
	hers.tokenDies();
	expect(await hers.round()).toBe('signed-out');
	expect(await wishesOn(hers)).toEqual([id]);
});

test('a token that dies between two pages of a rebuild takes nothing away', async () => {
	const { village, server, hers } = scene();
	const id = tell(server);
	await hers.round();
	village.hears('helene', true); // raises her epoch
	const dies = (real: ModelServer) =>
		new Proxy(real, {
			get: (target, name) => {
				if (name === 'list') hers.tokenDies();
				return bound(target, name);
			}
		});
	expect(await hers.round([], dies)).toBe('signed-out');
	expect(await wishesOn(hers)).toEqual([id]);
});

test('rights that change during a rebuild make it begin again, and nothing is taken away halfway', async () => {
	const { village, server, hers } = scene();
	const id = tell(server);
	await hers.round();
	village.hears('helene', true);
	const changes = (real: ModelServer) =>
		new Proxy(real, {
			get: (target, name) => {
				if (name === 'list') village.hears('helene', false);
				return bound(target, name);
			}
		});
	expect(await hers.round([], changes)).toBe('stale');
	expect(await wishesOn(hers)).toEqual([id]);
	expect(await hers.round()).toBe('done');
	expect(await wishesOn(hers)).toEqual([]);
});

test('the test of the dead token would notice a server that treats it as a guest', async () => {
	const { village, server, hers } = scene({ 'guests-get-empty-lists': true });
	tell(server);
	await hers.round();
	village.hears('helene', true);
	hers.tokenDies();
	await hers.round();
	expect(await wishesOn(hers)).toEqual([]);
});

test('a row that cannot be read is set aside, stops nobody, and is read once it can be', async () => {
	const { server, hers } = scene();
	const strange = tell(server, { kind: 'a-kind-of-next-year' });
	const plain = tell(server);
	expect(await hers.round()).toBe('done');
	expect(await wishesOn(hers)).toEqual([plain]);
	expect(await readAsideAgain(hers.db)).toBe(1);
	const kept = await hers.db.meta.get(`aside:wishes:${strange}`);
	await hers.db.meta.put({ ...kept!, value: { ...(kept!.value as object), kind: 'wish' } });
	expect(await readAsideAgain(hers.db)).toBe(0);
	expect(await wishesOn(hers)).toEqual([strange, plain]);
});

test('a row marked as deleted leaves the device', async () => {
	const { server, hers } = scene();
	const id = tell(server);
	await hers.round();
	expect(await wishesOn(hers)).toEqual([id]);
	server.put('wishes', { id, deleted: true });
	await hers.round();
	expect(await wishesOn(hers)).toEqual([]);
});

test('a rebuild keeps what is unsent, private words and drafts', async () => {
	const { village, hers, server } = scene();
	tell(server);
	const linas = village.device(0);
	await linas.round();
	const secret = Wish.parse(wishRow('lina', { id: 'secret000000001', person: lina }));
	await keepPrivate(linas.db, secret);
	await keepDraft(linas.db, 'je-dis', { words: ['je'] });
	server.restore(server.backup());
	expect(await linas.round()).toBe('changed');
	expect(await linas.round()).toBe('done');
	expect(await linas.db.privateWishes.count()).toBe(1);
	expect(await linas.db.drafts.count()).toBe(1);
	expect(await hers.round()).toBe('done');
});

test('nothing new costs one question', async () => {
	const { server, hers } = scene();
	tell(server);
	await hers.round();
	const asked: string[] = [];
	const counted = (real: ModelServer) =>
		new Proxy(real, {
			get: (target, name) => {
				if (typeof name === 'string') asked.push(name);
				return bound(target, name);
			}
		});
	expect(await hers.round([], counted)).toBe('done');
	expect(asked).toEqual(['head']);
});
