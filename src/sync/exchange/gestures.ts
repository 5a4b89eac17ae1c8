import type { LocalDatabase, OutboxEntry } from '#data/local-database.ts';

/**
 * How long a gesture is kept after the replica shows it. A backup restored within this time gets it back from the devices.
 * *Assumed: 7 days, to confirm with whoever runs the server.*
 */
const keepCleanMs = 7 * 86_400_000;

const pendingStates: OutboxEntry['state'][] = ['waiting', 'sending'];
const isPending = (entry: OutboxEntry) => pendingStates.includes(entry.state);

/** Numbers of the gestures the server must still hear of, in the order they were made; thousands after a long absence. */
export async function pendingNumbers(db: LocalDatabase): Promise<number[]> {
	const numbers = await Promise.all(
		pendingStates.map((state) => db.outbox.where('state').equals(state).primaryKeys())
	);
	return numbers.flat().toSorted((a, b) => a - b);
}

/** Gestures by their numbers; those that were taken back meanwhile are left out. */
export async function gesturesAt(
	db: LocalDatabase,
	numbers: readonly number[]
): Promise<OutboxEntry[]> {
	const found = await db.outbox.bulkGet([...numbers]);
	return found.filter((entry) => entry !== undefined).filter(isPending);
}

/** Marks gestures as leaving: from here on nobody can take them back. @returns those that are still there */
export async function beginToSend(
	db: LocalDatabase,
	chosen: readonly OutboxEntry[]
): Promise<OutboxEntry[]> {
	return db.transaction('rw', db.outbox, async () => {
		const still = await gesturesAt(
			db,
			chosen.map((entry) => entry.n)
		);
		const fresh = still.filter((entry) => entry.state === 'waiting');
		await db.outbox.bulkPut(fresh.map((entry) => ({ ...entry, state: 'sending' })));
		return still;
	});
}

/** Numbers of the gestures that the server has and the replica may not show yet. */
export const ackedGestures = (db: LocalDatabase): Promise<number[]> =>
	db.outbox.where('state').equals('acked').primaryKeys();

/** The server has these: only called with its receipt in hand. */
export async function markAcked(
	db: LocalDatabase,
	entries: readonly OutboxEntry[],
	ackedAt: string
): Promise<void> {
	const numbers = entries.map((entry) => entry.n);
	await db.transaction('rw', db.outbox, async () => {
		// Another tab may have gone further with an entry: never take it a step back.
		const still = await gesturesAt(db, numbers);
		await db.outbox.bulkPut(still.map((entry) => ({ ...entry, state: 'acked', ackedAt })));
	});
}

/**
 * Sets a gesture aside for somebody to look at: only called once the server holds its `parked` receipt. Words that were
 * to be shared become private again, so that the person still finds them.
 */
export async function park(
	db: LocalDatabase,
	{ n }: OutboxEntry,
	why: { reason: string; parkedAt: string }
): Promise<void> {
	await db.transaction('rw', db.outbox, db.parked, db.privateWishes, async () => {
		const entry = await db.outbox.get(n);
		if (!entry || !isPending(entry)) return;
		const { opid, collection, row, intention, schema, madeAt } = entry;
		await db.parked.put({ n, opid, collection, row, intention, schema, madeAt, ...why });
		if (entry.intention.kind === 'wish-shared') {
			await db.privateWishes.put({ ...entry.intention.wish, audience: [] });
		}
		await db.outbox.delete(n);
	});
}

/** Holds everything while the server is older than this app (it would drop what it does not know), frees it afterwards. */
export async function holdGestures(db: LocalDatabase, serverIsOlder: boolean): Promise<void> {
	const [from, to] = serverIsOlder
		? (['waiting', 'held'] as const)
		: (['held', 'waiting'] as const);
	await db.outbox.where('state').equals(from).modify({ state: to });
}

/** After a whole pull that began after they were acked, the replica shows them: the overlay lets them go. */
export async function markClean(db: LocalDatabase, numbers: number[], now: string): Promise<void> {
	await db.outbox
		.where('n')
		.anyOf(numbers)
		.and((entry) => entry.state === 'acked')
		.modify({ state: 'clean' });
	const old = new Date(Date.parse(now) - keepCleanMs).toISOString();
	await db.outbox
		.where('state')
		.equals('clean')
		.and((entry) => (entry.ackedAt ?? '') < old)
		.delete();
}

/** The server lost some of its past: what it may have lost leaves again; receipts tell what it still has. */
export async function sendAgain(db: LocalDatabase): Promise<void> {
	await db.outbox.where('state').anyOf('acked', 'clean').modify({ state: 'waiting' });
}

/** The name under which this database signs its receipts; two databases never share one. */
export async function deviceName(db: LocalDatabase): Promise<string> {
	const known = await db.meta.get('deviceId');
	if (typeof known?.value === 'string') return known.value;
	return db.transaction('rw', db.meta, async () => {
		const other = await db.meta.get('deviceId'); // another tab may just have named it
		return typeof other?.value === 'string' ? other.value : renameDevice(db);
	});
}

/** Gives this database a new name: somebody copied the old one (a cloned tablet). */
export async function renameDevice(db: LocalDatabase): Promise<string> {
	const value = crypto.randomUUID().replaceAll('-', '').slice(0, 15);
	await db.meta.put({ key: 'deviceId', value });
	return value;
}
