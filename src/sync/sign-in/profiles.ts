import type { DeviceDatabase, Profile } from '#data/device-database.ts';
import type { AccountId } from '#domain/ids.ts';
import type { Session } from '#domain/session.ts';
import type { BadgeShown } from '#domain/sign-in.ts';
import type { DemoClock } from '#sync/clock.ts';
import type { Signed } from '#sync/replies.ts';
import type { Server } from '#sync/server.ts';

/** What stands behind the door of a device. */
export type Door = { db: DeviceDatabase; server: Server; clock: DemoClock };

type KnownBy = Partial<Pick<Profile, 'badgeHash' | 'shortCodeHash'>>;

/**
 * Keeps a profile after the server said who it is, and opens it. Account, token and session come from one answer, so
 * that nobody ever holds somebody else's token (`sync.md` I7).
 *
 * @param knownBy what opens the profile again without network; what is not given stays as it was
 */
export async function comeIn(door: Door, signed: Signed, knownBy: KnownBy = {}): Promise<Session> {
	const { record, token, meta } = signed;
	const session: Session = {
		account: record.id,
		role: record.role,
		name: record.name,
		face: record.face,
		...(meta?.person ? { person: meta.person } : {})
	};
	await door.db.transaction('rw', door.db.profiles, door.db.notes, async () => {
		const before = await door.db.profiles.get(record.id);
		const known = { badgeHash: '', shortCodeHash: '', ...before, ...knownBy };
		const lastSeenAt = door.clock.now();
		await door.db.profiles.put({ ...known, account: record.id, session, token, lastSeenAt });
		await door.db.notes.put({ key: 'open', value: record.id });
	});
	return session;
}

/** Opens a profile that this device already knows; nothing is asked of the server. */
export async function openHere(door: Door, profile: Profile): Promise<Session> {
	await door.db.transaction('rw', door.db.profiles, door.db.notes, async () => {
		await door.db.profiles.update(profile.account, { lastSeenAt: door.clock.now() });
		await door.db.notes.put({ key: 'open', value: profile.account });
	});
	return profile.session;
}

/** The profile that a badge or a short code opens on this device. @param account look only at this face */
export async function profileShownBy(
	db: DeviceDatabase,
	badge: BadgeShown,
	account?: AccountId
): Promise<Profile | undefined> {
	const profiles = await db.profiles.toArray();
	for (const profile of profiles) {
		if (account && profile.account !== account) continue;
		const known = 'secret' in badge ? profile.badgeHash : profile.shortCodeHash;
		if (known !== '' && known === (await hashOf(badge, profile.account))) return profile;
	}
	return undefined;
}

/** What a profile keeps of the badge that opened it. */
export async function knownBy(badge: BadgeShown, account: AccountId): Promise<KnownBy> {
	const hash = await hashOf(badge, account);
	return 'secret' in badge ? { badgeHash: hash } : { shortCodeHash: hash };
}

/** Codes are read aloud and typed: no matter the case, spaces or dashes. The server spells them the same way. */
const spelled = (code: string) => code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** Salted with the account: the same code on two profiles leaves two different traces. */
async function hashOf(badge: BadgeShown, account: AccountId): Promise<string> {
	const shown = 'secret' in badge ? badge.secret : spelled(badge.shortCode);
	const bytes = new TextEncoder().encode(`${account}:${shown}`);
	const digest = await crypto.subtle.digest('SHA-256', bytes);
	return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
