import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, badgeOf, deviceOf, personOf, type Name } from '../support/people.ts';
import { World } from '../support/pocketbase.ts';

let world: World;
beforeAll(async () => {
	world = await World.open({ neighbours: true });
});
afterAll(() => world.close());

const keyOf = (name: Name) => {
	const key = world.keys.links.keys[name];
	if (!key) throw new Error(`${name} has no keys`);
	return key;
};
/** The device of one, shown the badge of another. */
const show = (on: Name, badge: object, secret = keyOf(on).deviceSecret) =>
	world.asNobody().post('/api/mv/badge', { device: keyOf(on).device, secret, ...badge });

describe('a badge', () => {
	test('of a young person opens their account and says whose voice it is', async () => {
		const { status, body } = await show('lina', { badge: keyOf('lina').badge });
		expect(status).toBe(200);
		expect(body).toMatchObject({
			record: { id: accountOf('lina'), role: 'young', name: 'Lina', face: 'face-lina' },
			meta: { person: personOf('lina') }
		});
		const me = await fetch(`${world.url}/api/collections/wishes/records`, {
			headers: { Authorization: body.token ?? '' }
		});
		expect(me.status).toBe(200);
	});

	test('typed as its short code, in small letters and with spaces, opens it too', async () => {
		const code = keyOf('lina').shortCode.toLowerCase();
		const reply = await show('tom', { shortCode: `${code.slice(0, 4)} ${code.slice(4)}` });
		expect(reply.status).toBe(200);
		expect(reply.body).toMatchObject({ record: { id: accountOf('lina') } });
	});

	test('gives a token that lasts 180 days', async () => {
		const { body } = await show('lina', { badge: keyOf('lina').badge });
		const [, claims] = (body.token ?? '').split('.');
		const { exp } = JSON.parse(Buffer.from(claims ?? '', 'base64url').toString()) as {
			exp: number;
		};
		expect((exp - Date.now() / 1000) / 86_400).toBeCloseTo(180, 1);
	});

	test('leaves on the device the moment it was last seen', async () => {
		const { body: before } = await world.asAdmin().view('devices', deviceOf('noe'));
		await show('noe', { badge: keyOf('noe').badge });
		const { body: after } = await world.asAdmin().view('devices', deviceOf('noe'));
		expect(String(after['lastSeenAt']) > String(before['lastSeenAt'])).toBe(true);
	});

	test('never signs in without an enrolled device', async () => {
		const { badge } = keyOf('lina');
		for (const device of [{}, { device: 'lina' }, { device: deviceOf('lina'), secret: 'wrong' }]) {
			const reply = await world.asNobody().post('/api/mv/badge', { ...device, badge });
			expect(reply.status).toBe(403);
			expect(reply.body.data?.code).toBe('device-unknown');
		}
	});

	test('that nobody knows is refused', async () => {
		const reply = await show('ines', { badge: 'somebody-else' });
		expect([reply.status, reply.body.data?.code]).toEqual([403, 'badge-unknown']);
		for (const empty of [{}, { badge: '' }, { shortCode: '' }, { badge: 7 }, { shortCode: '--' }]) {
			expect((await show('maxime', empty)).body.data?.code).toBe('badge-unknown');
		}
	});

	test('that was voided is refused', async () => {
		await world
			.asAdmin()
			.update('badges', badgeOf('ines'), { voidedAt: '2026-12-01T08:00:00.000Z' });
		const reply = await show('tom', { badge: keyOf('ines').badge });
		expect(reply.body.data?.code).toBe('badge-voided');
	});

	test('of another platform is refused, both ways', async () => {
		expect((await show('lina', { badge: keyOf('amina').badge })).body.data?.code).toBe(
			'badge-foreign'
		);
		expect((await show('amina', { badge: keyOf('lina').badge })).body.data?.code).toBe(
			'badge-foreign'
		);
	});

	test('on a revoked device is refused, whoever shows it', async () => {
		await world
			.asAdmin()
			.update('devices', deviceOf('sami'), { revokedAt: '2026-12-01T08:00:00.000Z' });
		const reply = await show('sami', { badge: keyOf('lina').badge });
		expect([reply.status, reply.body.data?.code]).toEqual([403, 'device-revoked']);
	});

	test('says nothing of anybody when it is refused', async () => {
		const { text } = await show('lina', { badge: keyOf('amina').badge });
		expect(text).not.toMatch(/amina|token|person/i);
	});
});

describe('too many tries', () => {
	test('five wrong codes make that device wait, and only for codes', async () => {
		const wrong = () => show('youssef', { shortCode: 'WRONG222' });
		for (let n = 0; n < 5; n++) expect((await wrong()).body.data?.code).toBe('badge-unknown');
		const sixth = await wrong();
		expect(sixth.status).toBe(429);
		expect(sixth.body.data).toEqual({ code: 'too-many-tries', minutes: 5 });
		const right = await show('youssef', { shortCode: keyOf('youssef').shortCode });
		expect(right.body.data?.code).toBe('too-many-tries');
		expect((await show('youssef', { badge: keyOf('youssef').badge })).status).toBe(200);
		expect((await show('lina', { shortCode: keyOf('youssef').shortCode })).status).toBe(200);
	});

	test('a right code forgives the wrong ones before it', async () => {
		for (let round = 0; round < 3; round++) {
			for (let n = 0; n < 4; n++) await show('jordan', { shortCode: 'WRONG222' });
			expect((await show('jordan', { shortCode: keyOf('tom').shortCode })).status).toBe(200);
		}
	});

	test('the wait ends by itself', () => {
		const load = createRequire(import.meta.url);
		const tries = load('../../pb_hooks/tries.js') as {
			read: (kept: string, now: number) => { count: number; lastAt: number };
			write: (before: { count: number }, now: number) => string;
			minutesToWait: (tries: { lastAt: number }, now: number) => number;
		};
		const kept = tries.write({ count: 4 }, 1_000_000);
		expect(tries.read(kept, 1_000_000 + 299_000).count).toBe(5);
		expect(tries.minutesToWait(tries.read(kept, 1_000_000), 1_000_000 + 61_000)).toBe(4);
		expect(tries.read(kept, 1_000_000 + 300_000).count).toBe(0);
	});
});

describe('outside the demo', () => {
	test('a coordinator or a lead never comes by badge, everybody else may', async () => {
		const real = await World.open({ env: { MV_DEMO: '' } });
		try {
			const come = (name: Name) => {
				const { device, deviceSecret, badge } = keyOf(name);
				const own = real.keys.links.keys[name] ?? { device, deviceSecret, badge };
				const body = { device: own.device, secret: own.deviceSecret, badge: own.badge };
				return real.asNobody().post('/api/mv/badge', body);
			};
			for (const name of ['helene', 'direction'] as const) {
				expect((await come(name)).body.data?.code, name).toBe('role-not-by-badge');
			}
			for (const name of ['lina', 'jordan', 'sandrine'] as const) {
				expect((await come(name)).status, name).toBe(200);
			}
			expect((await real.asNobody().get('/api/mv/demo/mails?to=x')).status).toBe(404);
			expect((await real.asNobody().get('/api/mv/head')).body['demo']).toBe(false);
		} finally {
			await real.close();
		}
	});

	test('in the demo Hélène’s link opens her account without a second factor', async () => {
		expect((await show('helene', { badge: keyOf('helene').badge })).status).toBe(200);
	});
});

describe('a new device', () => {
	const enrol = (code: string, label = 'Tablette du groupe') =>
		world.asNobody().post('/api/mv/enrol', { code, label });
	const newCode = async (body: object = {}) =>
		(await world.as('helene').post('/api/mv/enrolment-codes', body)).body as {
			code?: string;
			expiresAt?: string;
		};

	test('comes in with a coordinator’s code, once', async () => {
		const { code = '', expiresAt = '' } = await newCode();
		expect(code).toMatch(/^[A-HJ-NP-Z2-9]{8}$/);
		expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(59 * 60_000);
		const { status, body } = await enrol(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`);
		expect(status).toBe(200);
		expect(body).toMatchObject({ kind: 'shared', platformName: 'Les Deux-Rives' });
		const device = { device: body['device'], secret: body['secret'] };
		const reply = await world
			.asNobody()
			.post('/api/mv/badge', { ...device, badge: keyOf('lina').badge });
		expect(reply.status).toBe(200);
		expect((await enrol(code)).body.data?.code).toBe('enrolment-code-unknown');
		const { body: row } = await world.asAdmin().view('devices', String(body['device']));
		expect(row).toMatchObject({ label: 'Tablette du groupe', enrolledBy: accountOf('helene') });
		expect(row['secretHash']).not.toContain(String(body['secret']));
	});

	test('of one person is made by asking for it', async () => {
		const { code = '' } = await newCode({ kind: 'own' });
		expect((await enrol(code)).body['kind']).toBe('own');
	});

	test('one code lets one device in, even when two ask at the same moment', async () => {
		const { code = '' } = await newCode();
		const replies = await Promise.all([enrol(code), enrol(code), enrol(code)]);
		expect(replies.map((reply) => reply.status).sort()).toEqual([200, 400, 400]);
	});

	test('is refused with a code nobody gave, or one that is too old', async () => {
		expect((await enrol('ABCDEFGH')).body.data?.code).toBe('enrolment-code-unknown');
		const { code = '' } = await newCode();
		const all = (
			await world.asAdmin().list('enrolments', { filter: 'usesLeft = 1', sort: '-expiresAt' })
		).body.items;
		for (const { id } of all ?? []) {
			await world.asAdmin().update('enrolments', id, { expiresAt: '2026-01-01T00:00:00.000Z' });
		}
		expect((await enrol(code)).body.data?.code).toBe('enrolment-code-unknown');
	});

	test('cannot be let in by anybody but a coordinator or a lead', async () => {
		for (const name of ['lina', 'sandrine', 'sami', 'jordan', 'ase'] as const) {
			const reply = await world.as(name).post('/api/mv/enrolment-codes', {});
			expect([reply.status, reply.body.data?.code]).toEqual([403, 'role-cannot-enrol']);
		}
		expect((await world.asNobody().post('/api/mv/enrolment-codes', {})).status).toBe(401);
		expect((await world.as('direction').post('/api/mv/enrolment-codes', {})).status).toBe(200);
	});

	test('the shared tablet of the demo comes in with its printed code, again and again', async () => {
		for (let n = 0; n < 2; n++) {
			expect((await enrol(world.keys.links.tablet)).body['kind']).toBe('shared');
		}
	});
});
