import * as z from 'zod/mini';
import type { AccountId } from '#domain/ids.ts';
import { Access } from '#domain/person.ts';
import type { DeviceDatabase } from './device-database.ts';

/**
 * How somebody wants the screens to be: what the adults set with them (`Access`), and over it what they chose themself on
 * this device. `switches`: how a person who cannot touch a tile chooses one: with one button, with two, or by touching
 * anywhere.
 */
export type Preferences = {
	mode: Access['mode'];
	theme: Access['theme'];
	perPage: number;
	switches: 'off' | 'one' | 'two' | 'touch';
	scanMs: number;
};

const Own = z.partial(
	z.object({
		mode: Access.shape.mode,
		theme: Access.shape.theme,
		switches: z.enum(['off', 'one', 'two', 'touch']),
		scanMs: z.number()
	})
);
/** What a person may change themself. This device only: it lies beside the face, so that it holds before the badge is shown. */
export type OwnPreferences = Partial<Omit<Preferences, 'perPage'>>;

/** How screens are before anybody said anything. */
export const plainPreferences: Preferences = {
	mode: 'pictos-words',
	theme: 'light',
	perPage: 4,
	switches: 'off',
	scanMs: 1500
};

const ownKey = (account: AccountId) => `preferences:${account}`;
const accessKey = (account: AccountId) => `access:${account}`;

/** How this account meets the screens on this device; plain when it has never been here. */
export async function preferencesOf(db: DeviceDatabase, account: AccountId): Promise<Preferences> {
	const [own, access] = await db.notes.bulkGet([ownKey(account), accessKey(account)]);
	return { ...fromAccess(access?.value), ...chosen(own?.value) };
}

/** Keeps what the person chose. @param choice only what changes */
export async function choosePreference(
	db: DeviceDatabase,
	account: AccountId,
	choice: OwnPreferences
): Promise<void> {
	await db.transaction('rw', db.notes, async () => {
		const before = await db.notes.get(ownKey(account));
		await db.notes.put({ key: ownKey(account), value: { ...chosen(before?.value), ...choice } });
	});
}

/** Remembers what the adults set, so that the greeting is already as it should be. */
export async function rememberAccess(
	db: DeviceDatabase,
	account: AccountId,
	access: Access
): Promise<void> {
	const before = await db.notes.get(accessKey(account));
	if (JSON.stringify(before?.value) === JSON.stringify(access)) return;
	await db.notes.put({ key: accessKey(account), value: access });
}

/**
 * How the faces are lit when nobody is in: as the one who needs a switch would have it, when there is one here.
 * *Assumed*: with several switch users the slowest pace suits all.
 */
export async function switchesHere(
	db: DeviceDatabase,
	accounts: readonly AccountId[]
): Promise<Pick<Preferences, 'switches' | 'scanMs'>> {
	const all = await Promise.all(accounts.map((account) => preferencesOf(db, account)));
	const scanned = all.filter((preferences) => preferences.switches !== 'off');
	// A touch anywhere would take the tablet from those who touch a face: it waits until its person is in.
	const keyed = scanned.filter((preferences) => preferences.switches !== 'touch');
	const slowest = keyed.toSorted((a, b) => b.scanMs - a.scanMs)[0];
	// Nothing else of theirs: the faces look the same for everybody.
	const { switches, scanMs } = slowest ?? plainPreferences;
	return { switches, scanMs };
}

function fromAccess(value: unknown): Preferences {
	const parsed = Access.safeParse(value);
	if (!parsed.success) return plainPreferences;
	const { mode, theme, perPage, scan, scanMs } = parsed.data;
	return { mode, theme, perPage, switches: scan ? 'one' : 'off', scanMs };
}

/** What an older version wrote and nobody understands any more counts as not chosen. */
function chosen(value: unknown): OwnPreferences {
	const { mode, theme, switches, scanMs } = Own.safeParse(value).data ?? {};
	return {
		...(mode && { mode }),
		...(theme && { theme }),
		...(switches && { switches }),
		...(scanMs && { scanMs })
	};
}
