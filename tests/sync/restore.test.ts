import { cpSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shareWish } from '../../src/data/wishes.ts';
import { World } from '../support/pocketbase.ts';
import { newId, TestDevice } from './device.ts';
import { wishOf } from './words.ts';

let world: World;
beforeAll(async () => {
	world = await World.open();
});
afterAll(() => world.close());

/** Does something to the folder while the server is down. */
async function whileClosed(work: (data: string, backup: string) => void) {
	await world.pause();
	work(`${world.folder}/data`, `${world.folder}/backup`);
	await world.start();
}

test('what an older backup does not know comes back from the tablets', async () => {
	const lina = await TestDevice.of('lina', world.url, world.keys.tokens['lina'] ?? '');
	const helene = await TestDevice.of('helene', world.url, world.keys.tokens['helene'] ?? '');
	const kept = wishOf('lina', ['helene']);
	await shareWish(lina.db, kept, newId());
	await lina.round();
	await whileClosed((data, backup) => cpSync(data, backup, { recursive: true }));

	const lost = wishOf('lina', ['helene']);
	await shareWish(lina.db, lost, newId());
	expect(await lina.round()).toBe('done');
	await helene.round();
	expect(await helene.db.wishes.get(lost.id)).toBeDefined();
	await whileClosed((data, backup) => {
		rmSync(data, { recursive: true });
		cpSync(backup, data, { recursive: true });
	});
	expect((await world.as('helene').view('wishes', lost.id)).status).toBe(404);

	expect(await lina.round()).toBe('changed');
	expect(await lina.round()).toBe('done');
	await helene.round();
	await helene.round();
	for (const wish of [kept, lost]) {
		expect((await helene.db.wishes.get(wish.id))?.text).toBe(wish.text);
		expect((await lina.db.wishes.get(wish.id))?.text).toBe(wish.text);
	}
	expect(await lina.db.outbox.where('state').notEqual('clean').count()).toBe(0);
});
