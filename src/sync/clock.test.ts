import { expect, test } from 'vitest';
import { openDeviceDatabase } from '#data/device-database.ts';
import { DemoClock } from './clock.ts';

const realNow = () => Date.parse('2031-05-06T23:45:00.000Z');
let made = 0;
const freshDevice = () => openDeviceDatabase(`clock-${++made}`);

test('outside the demo it is simply the time', async () => {
	const clock = new DemoClock(freshDevice(), realNow);
	await clock.learn({ demo: false, today: '2026-12-04' });
	expect(clock.now()).toBe('2031-05-06T23:45:00.000Z');
});

test('the demo stands on its own day, at the real hour', async () => {
	const clock = new DemoClock(freshDevice(), realNow);
	await clock.learn({ demo: true, today: '2026-12-04' });
	expect(clock.now()).toBe('2026-12-04T23:45:00.000Z');
});

test('the demo’s day holds without network, after the app was closed', async () => {
	const db = freshDevice();
	await new DemoClock(db, realNow).learn({ demo: true, today: '2026-12-04' });
	const reopened = new DemoClock(db, realNow);
	await reopened.ready;
	expect(reopened.now()).toBe('2026-12-04T23:45:00.000Z');
});

test('a device that leaves the demo comes back to the real day', async () => {
	const clock = new DemoClock(freshDevice(), realNow);
	await clock.learn({ demo: true, today: '2026-12-04' });
	await clock.learn({ demo: false, today: '' });
	expect(clock.now()).toBe('2031-05-06T23:45:00.000Z');
});

test('a server with several platforms, asked by nobody, does not change the day', async () => {
	const clock = new DemoClock(freshDevice(), realNow);
	await clock.learn({ demo: true, today: '2026-12-04' });
	await clock.learn({ demo: true, today: '' });
	expect(clock.now()).toBe('2026-12-04T23:45:00.000Z');
});
