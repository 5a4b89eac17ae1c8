import { beforeEach, expect, test } from 'vitest';
import { AccountId } from '#domain/ids.ts';
import type { Access } from '#domain/person.ts';
import { type DeviceDatabase, openDeviceDatabase } from './device-database.ts';
import {
	choosePreference,
	plainPreferences,
	preferencesOf,
	rememberAccess,
	switchesHere
} from './preferences.ts';

const lina = AccountId.parse('lina00000000000');
const maxime = AccountId.parse('maxime000000000');
const linaAccess: Access = {
	mode: 'pictos',
	perPage: 4,
	scan: false,
	scanMs: 2000,
	theme: 'light',
	agreement: 'm'
};
const maximeAccess: Access = { ...linaAccess, mode: 'pictos-words', scan: true, scanMs: 2500 };

let db: DeviceDatabase;
let opened = 0;
beforeEach(() => {
	db = openDeviceDatabase(`preferences-${(opened += 1)}`);
});

test('somebody who was never here meets plain screens', async () => {
	expect(await preferencesOf(db, lina)).toEqual(plainPreferences);
});

test('what Lina chose goes over what the adults set, and only that', async () => {
	await rememberAccess(db, lina, linaAccess);
	await choosePreference(db, lina, { theme: 'dark' });
	await choosePreference(db, lina, { switches: 'two' });
	expect(await preferencesOf(db, lina)).toEqual({
		mode: 'pictos',
		theme: 'dark',
		perPage: 4,
		switches: 'two',
		scanMs: 2000
	});
});

test("Lina's colours are not Maxime's", async () => {
	await choosePreference(db, lina, { theme: 'contrast' });
	expect((await preferencesOf(db, maxime)).theme).toBe('light');
});

test('a choice written by another version is left aside', async () => {
	await db.notes.put({ key: `preferences:${lina}`, value: { theme: 'sepia' } });
	expect(await preferencesOf(db, lina)).toEqual(plainPreferences);
});

test('the faces light up for Maxime, who comes with a switch', async () => {
	await rememberAccess(db, lina, linaAccess);
	await rememberAccess(db, maxime, maximeAccess);
	expect(await switchesHere(db, [lina])).toMatchObject({ switches: 'off' });
	expect(await switchesHere(db, [lina, maxime])).toEqual({ switches: 'one', scanMs: 2500 });
});

test('a touch anywhere never takes the faces from the others', async () => {
	await choosePreference(db, maxime, { switches: 'touch' });
	expect(await switchesHere(db, [lina, maxime])).toMatchObject({ switches: 'off' });
});
