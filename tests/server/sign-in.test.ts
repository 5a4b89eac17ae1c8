import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountOf, neighbourPlatform } from '../support/people.ts';
import { World } from '../support/pocketbase.ts';

let world: World;
beforeAll(async () => {
	world = await World.open({ neighbours: true });
});
afterAll(() => world.close());

const accounts = '/api/collections/accounts';
const address = (name: string) => `${name}@deux-rives.example`;
const byPassword = (name: string, password = world.keys.links.password) =>
	world.asNobody().post(`${accounts}/auth-with-password`, { identity: address(name), password });
const mailsTo = async (name: string) => {
	const { text } = await world.asNobody().get(`/api/mv/demo/mails?to=${address(name)}`);
	return JSON.parse(text) as { subject: string; text: string }[];
};
const requestCode = async (name: string) => {
	const { body } = await world.asNobody().post(`${accounts}/request-otp`, { email: address(name) });
	return String(body['otpId']);
};
/** The server sends its mails after it answered. */
const askCode = async (name: string) => {
	const before = (await mailsTo(name)).length;
	const otpId = await requestCode(name);
	await expect.poll(async () => (await mailsTo(name)).length).toBeGreaterThan(before);
	const [mail] = await mailsTo(name);
	return { otpId, code: /^\d{6}/.exec(mail?.subject ?? '')?.[0] ?? '' };
};
const byCode = (asked: object) => world.asNobody().post(`${accounts}/auth-with-otp`, asked);

describe('Sandrine, a mother', () => {
	test('comes in with her password', async () => {
		const { status, body } = await byPassword('sandrine');
		expect(status).toBe(200);
		expect(body).toMatchObject({ record: { id: accountOf('sandrine'), role: 'parent' } });
		expect((await byPassword('sandrine', 'not hers')).status).toBe(400);
	});

	test('comes in with a code sent to her address, once', async () => {
		const { otpId, code } = await askCode('sandrine');
		expect((await byCode({ otpId, password: '000000' })).status).toBe(400);
		expect((await byCode({ otpId, password: code })).status).toBe(200);
		expect((await byCode({ otpId, password: code })).status).toBe(400);
	});

	test('reads the code first, in a mail that says what it is for', async () => {
		const { code } = await askCode('sandrine');
		const [mail] = await mailsTo('sandrine');
		expect(mail?.subject).toBe(`${code} : votre code pour Ma Voix`);
		expect(mail?.text.trim().startsWith(code)).toBe(true);
		expect(mail?.text).toContain('pendant 10 minutes');
		expect(await mailsTo('marc')).toEqual([]);
	});
});

describe.each(['helene', 'direction'])('%s needs two proofs', (name) => {
	test('the password alone opens nothing', async () => {
		const { status, body } = await byPassword(name);
		expect(status).toBe(401);
		expect(body['mfaId']).toEqual(expect.any(String));
		expect(body.token).toBeUndefined();
	});

	test('the code alone opens nothing', async () => {
		const { otpId, code } = await askCode(name);
		const { status, body } = await byCode({ otpId, password: code });
		expect([status, body.token]).toEqual([401, undefined]);
	});

	test('password, then code', async () => {
		const { body } = await byPassword(name);
		const { otpId, code } = await askCode(name);
		const reply = await byCode({ otpId, password: code, mfaId: body['mfaId'] });
		expect(reply.status).toBe(200);
		expect(reply.body).toMatchObject({ record: { id: accountOf(name as 'helene') } });
	});

	test('somebody else’s password does not count as the first proof', async () => {
		const other = name === 'helene' ? 'direction' : 'helene';
		const { body } = await byPassword(other);
		const { otpId, code } = await askCode(name);
		expect((await byCode({ otpId, password: code, mfaId: body['mfaId'] })).status).not.toBe(200);
	});
});

describe('a young person', () => {
	test('has no way in but the badge, even with an address and a password', async () => {
		const password = 'un mot de passe';
		const change = { email: address('tom'), password, passwordConfirm: password, verified: true };
		expect((await world.asAdmin().update('accounts', accountOf('tom'), change)).status).toBe(200);
		expect((await byPassword('tom', password)).status).toBe(400);
		const otpId = await requestCode('tom');
		expect(otpId).toMatch(/^[a-z0-9]{15}$/);
		const codes = (await world.asAdmin().list('_otps')).body.items ?? [];
		expect(codes.filter((row) => row['recordRef'] === accountOf('tom'))).toEqual([]);
		expect((await byCode({ otpId, password: '000000' })).status).toBe(400);
	});
});

describe('nobody makes more of themself', () => {
	const forbidden = [
		{ role: 'lead' },
		{ platform: neighbourPlatform },
		{ epoch: 99 },
		{ 'epoch+': 1 },
		{ email: 'autre@deux-rives.example' },
		{ emailVisibility: true },
		{ verified: false },
		{ password: 'azertyuiop', passwordConfirm: 'azertyuiop' },
		{ tokenKey: 'x'.repeat(50) },
		{ id: 'acclead00000000' }
	];
	test.each(forbidden)('%o', async (change) => {
		for (const name of ['lina', 'sandrine', 'helene'] as const) {
			const before = (await world.asAdmin().view('accounts', accountOf(name))).body;
			await world.as(name).update('accounts', accountOf(name), change);
			const after = (await world.asAdmin().view('accounts', accountOf(name))).body;
			for (const column of [
				'id',
				'role',
				'platform',
				'epoch',
				'email',
				'emailVisibility',
				'verified'
			]) {
				expect(after[column], `${name} ${column}`).toEqual(before[column]);
			}
			expect((await world.as(name).get('/api/mv/head')).status).toBe(200);
		}
	});

	test('one may change one’s face, and nobody else’s', async () => {
		const change = { face: 'face-2' };
		expect((await world.as('lina').update('accounts', accountOf('lina'), change)).status).toBe(200);
		expect((await world.as('helene').update('accounts', accountOf('lina'), change)).status).toBe(
			404
		);
	});

	test('nobody makes an account', async () => {
		const row = { name: 'X', role: 'lead', password: 'azertyuiop', passwordConfirm: 'azertyuiop' };
		for (const who of [world.as('direction'), world.as('helene'), world.asNobody()]) {
			expect((await who.create('accounts', row)).status).toBe(403);
		}
	});
});

describe('a token', () => {
	test.each(['rubbish', 'a.b.c', `eyJhbGciOiJIUzI1NiJ9.e30.${'x'.repeat(43)}`])(
		'that is not good (%s) is told so, never treated as a stranger’s',
		async (token) => {
			const paths = [
				'/api/collections/wishes/records',
				'/api/mv/head',
				'/api/collections/accounts/records'
			];
			for (const path of paths) {
				const headers = { Authorization: token };
				expect((await fetch(world.url + path, { headers })).status, path).toBe(401);
			}
			const batch = await fetch(`${world.url}/api/batch`, {
				method: 'POST',
				headers: { Authorization: token, 'Content-Type': 'application/json' },
				body: '{"requests":[]}'
			});
			expect(batch.status).toBe(401);
			expect(await batch.json()).toMatchObject({ status: 401 });
		}
	);

	test('dies with the key of its account', async () => {
		const { body } = await byPassword('marc');
		const headers = { Authorization: body.token ?? '' };
		const ask = () => fetch(`${world.url}/api/mv/head`, { headers });
		expect((await ask()).status).toBe(200);
		const password = 'un autre mot de passe';
		await world
			.asAdmin()
			.update('accounts', accountOf('marc'), { password, passwordConfirm: password });
		expect((await ask()).status).toBe(401);
	});

	test('can be made anew before it ends', async () => {
		const { body } = await byPassword('nadia');
		const reply = await fetch(`${world.url}${accounts}/auth-refresh`, {
			method: 'POST',
			headers: { Authorization: body.token ?? '' }
		});
		expect(reply.status).toBe(200);
	});
});
