import type { DeviceDatabase } from '#data/device-database.ts';
import type { LocalDatabase } from '#data/local-database.ts';
import type { AccountId } from '#domain/ids.ts';
import type { Line } from '#sync/exchange/exchange.ts';
import type { Server } from '#sync/server.ts';

/** The line of a profile, or undefined while it must sign in again. */
export async function lineOf(db: DeviceDatabase, account: AccountId): Promise<Line | undefined> {
	const token = (await db.profiles.get(account))?.token;
	if (!token) return undefined;
	const isMine = async () => (await db.profiles.get(account))?.token === token;
	return { account, token, isMine };
}

/** Replaces a token, unless a newer one has come in the meantime. */
async function replaceToken(db: DeviceDatabase, line: Line, token: string) {
	await db.profiles
		.where('account')
		.equals(line.account)
		.and((profile) => profile.token === line.token)
		.modify({ token });
}

/** Marks a token as dead. The words of the profile stay, and wait until it signs in again. */
export const forgetToken = (db: DeviceDatabase, line: Line) => replaceToken(db, line, '');

/** Once a day, asks for a token with its whole life before it: whoever comes often never signs in again. */
export async function keepTokenFresh(
	{ db, deviceDb, server }: { db: LocalDatabase; deviceDb: DeviceDatabase; server: Server },
	line: Line,
	now: string
): Promise<void> {
	const today = now.slice(0, 10);
	const last = await db.meta.get('tokenFreshOn');
	if (last?.value === today) return;
	// A token that came in by a sign-in today is fresh as well: the first day only writes the note.
	const reply = last ? await server.refresh(line.token) : undefined;
	if (reply && !reply.ok) return; // not pressing: the old one still serves
	if (reply?.value.record.id === line.account) {
		await replaceToken(deviceDb, line, reply.value.token);
	}
	await db.meta.put({ key: 'tokenFreshOn', value: today });
}
