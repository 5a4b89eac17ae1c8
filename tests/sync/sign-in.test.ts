import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDeviceDatabase, openSession, profilesHere } from '../../src/data/device-database.ts';
import { AccountId } from '../../src/domain/ids.ts';
import { DemoClock } from '../../src/sync/clock.ts';
import { Server } from '../../src/sync/server.ts';
import { makeGate } from '../../src/sync/session.ts';
import { accountOf, badgeOf, type Name, personOf } from '../support/people.ts';
import { World } from '../support/pocketbase.ts';
import { FaultProxy } from './fault-proxy.ts';

let world: World;
let proxy: FaultProxy;
let made = 0;

beforeAll(async () => {
	world = await World.open();
	proxy = await FaultProxy.open(() => world.url);
});
beforeEach(() => proxy.heal());
afterAll(async () => {
	await proxy.close();
	await world.close();
});

const keyOf = (name: Name) => {
	const key = world.keys.links.keys[name];
	if (!key) throw new Error(`${name} has no badge`);
	return key;
};

/** A tablet of the platform, its clock on a real day in another year. */
async function tablet(enrolledFor?: Name) {
	made += 1;
	const db = openDeviceDatabase(`tablet-${made}`);
	const clock = new DemoClock(db, () => Date.parse('2031-05-06T08:30:00.000Z'));
	const gate = makeGate({ db, server: new Server(proxy.url), clock });
	if (enrolledFor) {
		const key = keyOf(enrolledFor);
		await gate.adoptEnrolment(`${key.device}.${key.deviceSecret}`);
	}
	return { db, gate, clock };
}

async function codeMailedTo(gate: Awaited<ReturnType<typeof tablet>>['gate'], email: string) {
	const [newest] = (await gate.demoMails(email)) ?? [];
	const code = /\b\d{6}\b/.exec(newest?.subject ?? '');
	if (!code) throw new Error(`no code was mailed to ${email}`);
	return code[0];
}

test('Lina’s badge opens her profile, then opens it again without network', async () => {
	const { gate, db, clock } = await tablet('lina');
	const badge = { secret: keyOf('lina').badge };
	const session = { account: accountOf('lina'), role: 'young', person: personOf('lina') };
	expect(await gate.showBadge(badge)).toMatchObject({ ok: true, value: session });
	expect(await openSession(db)).toMatchObject(session);
	expect(clock.now()).toBe('2026-12-04T08:30:00.000Z');

	await gate.leave();
	expect(await openSession(db)).toBeUndefined();
	proxy.cutOff();
	expect(await gate.showBadge(badge)).toMatchObject({ ok: true, value: session });
	expect(await openSession(db)).toMatchObject(session);
	const noe = { secret: keyOf('noe').badge };
	expect(await gate.showBadge(noe)).toEqual({
		ok: false,
		refusal: { code: 'offline-first-time' }
	});
});

test('a typed code opens by any spelling, with and without network, and only its own face', async () => {
	const { gate } = await tablet('lina');
	const { shortCode } = keyOf('lina');
	expect((await gate.showBadge({ shortCode: shortCode.toLowerCase() })).ok).toBe(true);
	proxy.choose = () => 'portal';
	const spelled = `${shortCode.slice(0, 4)}-${shortCode.slice(4)} `;
	const lina = AccountId.parse(accountOf('lina'));
	const noe = AccountId.parse(accountOf('noe'));
	expect((await gate.showBadge({ shortCode: spelled }, lina)).ok).toBe(true);
	expect((await gate.showBadge({ shortCode: spelled }, noe)).ok).toBe(false);
});

test('a voided badge opens nothing, and the tablet forgets it for the times without network', async () => {
	const { gate } = await tablet('ines');
	const badge = { secret: keyOf('ines').badge };
	expect((await gate.showBadge(badge)).ok).toBe(true);
	await world.asAdmin().update('badges', badgeOf('ines'), { voidedAt: '2026-12-04T08:00:00.000Z' });
	expect(await gate.showBadge(badge)).toEqual({ ok: false, refusal: { code: 'badge-voided' } });
	proxy.cutOff();
	expect(await gate.showBadge(badge)).toEqual({
		ok: false,
		refusal: { code: 'offline-first-time' }
	});
});

test('an unknown device and an unknown badge each say so', async () => {
	const stranger = await tablet();
	const badge = { secret: keyOf('lina').badge };
	const deviceUnknown = { ok: false, refusal: { code: 'device-unknown' } };
	expect(await stranger.gate.showBadge(badge)).toEqual(deviceUnknown);
	await stranger.gate.adoptEnrolment('devnobody000000.wrong');
	expect(await stranger.gate.showBadge(badge)).toEqual(deviceUnknown);
	const { gate } = await tablet('lina');
	expect(await gate.showBadge({ secret: 'nobody-made-this-badge' })).toEqual({
		ok: false,
		refusal: { code: 'badge-unknown' }
	});
});

test('after five wrong typed codes one waits some minutes; the badge still works', async () => {
	const { gate } = await tablet('tom');
	for (let i = 0; i < 5; i++) await gate.showBadge({ shortCode: 'AAAA2222' });
	const refused = await gate.showBadge({ shortCode: 'AAAA2222' });
	expect(refused).toMatchObject({ ok: false, refusal: { code: 'too-many-tries', minutes: 5 } });
	expect((await gate.showBadge({ secret: keyOf('tom').badge })).ok).toBe(true);
});

test('Hélène comes with her password and the code of her mail', async () => {
	const { gate, db } = await tablet();
	const email = 'helene@deux-rives.example';
	expect(await gate.showPassword(email, 'not this one')).toEqual({
		ok: false,
		refusal: { code: 'wrong-password' }
	});
	const asked = await gate.showPassword(email, world.keys.links.password);
	if (!asked.ok || 'session' in asked.value) throw new Error('a second step was expected');
	expect(await openSession(db)).toBeUndefined();
	expect(await gate.showCode(asked.value, '000000')).toEqual({
		ok: false,
		refusal: { code: 'wrong-code' }
	});
	const opened = await gate.showCode(asked.value, await codeMailedTo(gate, email));
	expect(opened).toMatchObject({ ok: true, value: { role: 'coordinator' } });
	expect(await openSession(db)).toMatchObject({ account: accountOf('helene') });
});

test('a code alone is not enough for Hélène, and is enough for Sandrine', async () => {
	const { gate } = await tablet();
	const opened = [];
	for (const email of ['helene@deux-rives.example', 'sandrine@deux-rives.example']) {
		const asked = await gate.askCode(email);
		if (!asked.ok) throw new Error(asked.refusal.code);
		opened.push(await gate.showCode(asked.value, await codeMailedTo(gate, email)));
	}
	expect(opened[0]).toEqual({ ok: false, refusal: { code: 'role-not-by-badge' } });
	expect(opened[1]).toMatchObject({ ok: true, value: { role: 'parent' } });
});

test('Hélène lets a new tablet in, once', async () => {
	const hers = await tablet('helene');
	expect((await hers.gate.showBadge({ secret: keyOf('helene').badge })).ok).toBe(true);
	const code = await hers.gate.newEnrolmentCode();
	if (!code.ok) throw new Error(code.refusal.code);
	const fresh = await tablet();
	expect(await fresh.gate.enrol(code.value.code, 'Tablette du salon')).toEqual({
		ok: true,
		value: undefined
	});
	expect((await fresh.gate.showBadge({ secret: keyOf('noe').badge })).ok).toBe(true);
	const again = await tablet();
	expect(await again.gate.enrol(code.value.code, 'Une autre')).toEqual({
		ok: false,
		refusal: { code: 'enrolment-code-unknown' }
	});
});

test('each profile of a tablet holds its own token', async () => {
	const { gate, db } = await tablet('lina');
	await gate.showBadge({ secret: keyOf('lina').badge });
	await gate.showBadge({ secret: keyOf('noe').badge });
	const profiles = await profilesHere(db);
	expect(new Set(profiles.map(({ token }) => token)).size).toBe(2);
	for (const { account, token } of profiles) {
		const [, payload = ''] = token.split('.');
		expect(JSON.parse(atob(payload))).toMatchObject({ id: account });
	}
});

test('a profile of a person’s own device opens again without a badge; on a shared one it does not', async () => {
	const { gate, db } = await tablet('lina');
	await gate.showBadge({ secret: keyOf('lina').badge });
	await gate.leave();
	const lina = AccountId.parse(accountOf('lina'));
	expect((await gate.reopen(lina)).ok).toBe(false);
	const enrolment = (await db.notes.get('enrolment'))?.value as object;
	await db.notes.put({ key: 'enrolment', value: { ...enrolment, kind: 'own' } });
	expect(await gate.reopen(lina)).toMatchObject({ ok: true, value: { account: lina } });
});
