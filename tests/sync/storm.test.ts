import { afterAll, beforeAll, expect, test } from 'vitest';
import { syncedCollections } from '../../src/domain/intention.ts';
import { readRow } from '../../src/sync/wire.ts';
import { World } from '../support/pocketbase.ts';
import type { TestDevice } from './device.ts';
import { FaultProxy } from './fault-proxy.ts';
import { type Done, Storm } from './storm.ts';

let world: World;
let proxy: FaultProxy;
let storm: Storm;
/** Revisions of the demo's own wishes when the storm began; new ones begin at 1. */
const before = new Map<string, number>();

const given = process.env['MV_STORM_SEED'];
const seed = given ? Number(given) : Date.now() % 1_000_000_000;
const turns = Number(process.env['MV_STORM_TURNS'] ?? 50);

beforeAll(async () => {
	world = await World.open();
	proxy = await FaultProxy.open(() => world.url);
	storm = new Storm(world, proxy, seed);
	console.info(`storm: seed ${seed}, ${turns} turns`);
	const { body } = await world.asAdmin().list('wishes');
	for (const row of body.items ?? []) before.set(row.id, Number(row['rev']));
	await storm.begin(['lina', 'lina', 'helene', 'sandrine']);
	for (let turn = 0; turn < turns; turn++) await storm.turn();
	await storm.calm();
	const report = { gestures: storm.done.length, requests: proxy.passed.length, kills: storm.kills };
	console.info(`storm: ${JSON.stringify({ ...report, faults: proxy.counts })}`);
}, 180_000);
afterAll(async () => {
	await proxy.close();
	await world.close();
});

/** What the server and the device say of a gesture. */
async function endOf({ opid, row, device }: Done) {
	const receipt = await world.asAdmin().view('ops', opid);
	const parked = (await device.db.parked.get(opid)) !== undefined;
	const isThere = async (name: string) => (await world.asAdmin().view(name, row)).status === 200;
	const places = await Promise.all(['wishes', 'answers', 'reads'].map(isThere));
	const outcome = receipt.status === 200 ? String(receipt.body['outcome']) : 'none';
	return { outcome, parked, written: places.includes(true), actor: receipt.body['actor'] };
}

test('every gesture was taken once, or refused with a receipt and kept', async () => {
	expect(storm.done.length).toBeGreaterThan(turns / 4);
	const updates = new Map<string, number>();
	for (const done of storm.done) {
		const end = await endOf(done);
		expect(end.actor, done.opid).toBe(done.device.account);
		if (end.outcome === 'parked') {
			expect(end.parked, done.opid).toBe(true);
			if (!done.changes) expect(end.written, done.opid).toBe(false);
			continue;
		}
		expect(end, done.opid).toMatchObject({ outcome: '', parked: false });
		if (!done.changes && !(await isTwinRead(done))) expect(end.written, done.opid).toBe(true);
		if (done.changes) updates.set(done.row, (updates.get(done.row) ?? 0) + 1);
	}
	// Each change of a wish raised its revision once: none was lost, none happened twice.
	for (const [row, times] of updates) {
		const { body } = await world.asAdmin().view('wishes', row);
		expect(body['rev'], row).toBe((before.get(row) ?? 1) + times);
	}
});

/** The same wish opened on two tablets of one person is one trace, under the other's id. */
async function isTwinRead({ row, device }: Done): Promise<boolean> {
	const entry = await device.db.outbox.where('row').equals(row).first();
	return entry?.intention.kind === 'words-read';
}

test.each(syncedCollections)(
	'everybody has the %s that the rules show, and no other',
	async (name) => {
		for (const device of storm.devices) {
			const shown = await shownTo(device, name);
			const here = await device.db.table(name).orderBy('id').toArray();
			expect(here, device.name).toEqual(shown);
		}
	}
);

async function shownTo(device: TestDevice, name: (typeof syncedCollections)[number]) {
	const { body } = await world.as(device.name).list(name, { sort: 'id' });
	return (body.items ?? []).map((raw) => {
		const read = readRow(name, raw);
		return read?.is === 'row' ? read.row : read;
	});
}
