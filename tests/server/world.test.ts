import { afterAll, beforeAll, expect, test } from 'vitest';
import { World } from '../support/pocketbase.ts';
import { wish } from '../support/people.ts';

let world: World;
beforeAll(async () => {
	world = await World.open();
});
afterAll(() => world.close());

test('Hélène finds what she was told and not what Youssef told Jordan', async () => {
	const heard = await world.as('helene').ids('wishes');
	expect(heard).toContain(wish('w5'));
	expect(heard).not.toContain(wish('w10'));
});

test('the public head names the platform and its demo day', async () => {
	const { body } = await world.asNobody().get('/api/mv/head');
	expect(body).toMatchObject({
		schema: 1,
		demo: true,
		today: '2026-12-04',
		platformName: 'Les Deux-Rives'
	});
	expect(body).not.toHaveProperty('seq');
});
