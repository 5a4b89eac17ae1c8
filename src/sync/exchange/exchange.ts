import type { LocalDatabase } from '#data/local-database.ts';
import type { AccountId } from '#domain/ids.ts';
import type { DemoClock } from '#sync/clock.ts';
import type { SyncFailure } from '#sync/http.ts';
import type { Server } from '#sync/server.ts';

/** What an exchange needs of the server. */
export type SyncServer = Pick<Server, 'head' | 'batch' | 'list' | 'one'>;

/** The way from one profile to the server. Its token never serves another profile. */
export type Line = {
	account: AccountId;
	token: string;
	/** Whether the profile still holds this very token; asked again after each answer. */
	isMine: () => Promise<boolean>;
};

/** One profile's memory, its line to the server, and the time. */
export type Exchange = {
	db: LocalDatabase;
	server: SyncServer;
	line: Line;
	clock: Pick<DemoClock, 'now' | 'learn'>;
	/** Told how many gestures have left, of how many. */
	onsent?: (sent: number, total: number) => Promise<void>;
};

/**
 * How an exchange ended. `stuck`: the server neither took nor clearly refused something, it waits for the next round.
 * `changed`: the ground moved (another sign-in, a restored server), begin again at once. `stale`: another tab was faster.
 */
export type RoundEnd = 'done' | 'stuck' | 'changed' | 'stale' | SyncFailure;

const pageSize = 200;

/** One page of a list. `full`: there may be more behind it. */
export type PageRead = { raws: unknown[]; full: boolean };

/**
 * Rows of a list that come after a cursor, oldest first.
 *
 * @param from `seq >= n` to meet the last known row again: PocketBase slows down whoever often gets an empty list
 * (`sync.md` §3h), and such a list is never empty while that row stands where it was
 */
export async function readPage(
	{ server, line }: Exchange,
	collection: string,
	from: `seq > ${number}` | `seq >= ${number}`
): Promise<PageRead | RoundEnd> {
	const reply = await server.list(line.token, collection, { filter: from, perPage: pageSize });
	if (!(await line.isMine())) return 'changed';
	if (!reply.ok) return reply.refusal.code;
	return { raws: reply.value, full: reply.value.length === pageSize };
}
