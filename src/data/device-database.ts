import Dexie, { type EntityTable } from 'dexie';
import type { AccountId } from '#domain/ids.ts';
import type { Session } from '#domain/session.ts';

/** A person who has come in on this device before. This device only. */
export type Profile = {
	account: AccountId;
	session: Session;
	/** Bearer token of the server; empty when it must be renewed. */
	token: string;
	/** SHA-256 (hex) of the badge's secret, so that the badge opens the profile without network; empty for adults. */
	badgeHash: string;
	/** SHA-256 (hex) of the short code and the account, likewise. */
	shortCodeHash: string;
	/** UTC, ISO 8601: for the order of the faces. */
	lastSeenAt: string;
};

/** What this device is to its platform. */
export type Enrolment = {
	device: string;
	secret: string;
	/** `shared`: faces first and a badge to come in. `own`: stays open for its one person. */
	kind: 'shared' | 'own';
	platformName: string;
};

/** Settings of the device itself: enrolment, who is open now, the demo's day. */
export type DeviceNote = { key: string; value: unknown };

export type DeviceDatabase = Dexie & {
	profiles: EntityTable<Profile, 'account'>;
	notes: EntityTable<DeviceNote, 'key'>;
};

/** Opens what the device knows before anybody comes in: faces and its enrolment, never words. */
export function openDeviceDatabase(name = 'mv_device'): DeviceDatabase {
	const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
	db.version(1).stores({ profiles: 'account', notes: 'key' });
	return db as DeviceDatabase;
}

/** Who is open on this device right now, in every tab alike; undefined when the faces are shown. */
export async function openSession(db: DeviceDatabase): Promise<Session | undefined> {
	const note = await db.notes.get('open');
	if (!note || note.value === '') return undefined;
	const profile = await db.profiles.where('account').equals(String(note.value)).first();
	return profile?.session;
}

/** The faces of this device, last seen first. */
export async function profilesHere(db: DeviceDatabase): Promise<Profile[]> {
	const profiles = await db.profiles.toArray();
	return profiles.toSorted((a, b) => (a.lastSeenAt < b.lastSeenAt ? 1 : -1));
}

/** How the device is known to its platform, or undefined before its first enrolment. */
export async function enrolmentOf(db: DeviceDatabase): Promise<Enrolment | undefined> {
	const note = await db.notes.get('enrolment');
	// Written by `sync/session.ts` alone, in this very shape.
	return note?.value as Enrolment | undefined;
}
