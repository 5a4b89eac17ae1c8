import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { World } from '../support/pocketbase.ts';
import {
	collections,
	actions,
	allows,
	relations,
	type Action,
	type Collection,
	type Relation
} from './access-table.ts';
import { cast, change, newRow, playScene, type Scene } from './scene.ts';

let world: World;
let scene: Scene;
beforeAll(async () => {
	world = await World.open({ neighbours: true });
	scene = await playScene(world);
});
afterAll(() => world.close());

const asked = Object.keys(relations) as Relation[];
const somebody = (relation: Relation) => {
	const name = cast[relation];
	return name ? world.as(name) : world.asNobody();
};

/** Whether the server let it happen, and whether it told anything while refusing. */
const tries: Record<Action, (collection: Collection, relation: Relation) => Promise<boolean>> = {
	list: async (collection, relation) => {
		const reply = await somebody(relation).list(collection);
		const isTold = reply.text.includes(scene.rows[collection]);
		expect(isTold).toBe(
			(await somebody(relation).ids(collection)).includes(scene.rows[collection])
		);
		return isTold;
	},
	view: async (collection, relation) => {
		const reply = await somebody(relation).view(collection, scene.rows[collection]);
		expect(reply.text.includes(scene.rows[collection])).toBe(reply.status === 200);
		return reply.status === 200;
	},
	create: async (collection, relation) => {
		const row = newRow(collection, cast[relation] ?? 'helene', scene);
		return (await somebody(relation).create(collection, row)).status === 200;
	},
	update: async (collection, relation) => {
		const { body } = await world.asAdmin().view(collection, scene.rows[collection]);
		const changes =
			'rev' in body ? { ...change[collection], rev: body['rev'] } : change[collection];
		return (
			(await somebody(relation).update(collection, scene.rows[collection], changes)).status === 200
		);
	},
	delete: async (collection, relation) =>
		(await somebody(relation).remove(collection, scene.rows[collection])).status < 300
};

describe.each(collections)('%s', (collection) => {
	describe.each(asked)('%s', (relation) => {
		test.each(actions.map((action) => ({ action, allowed: allows(collection, relation, action) })))(
			'$action: $allowed',
			async ({ action, allowed }) => {
				expect(await tries[action](collection, relation)).toBe(allowed);
			}
		);
	});
});
