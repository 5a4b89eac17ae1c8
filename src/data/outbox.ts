import type { RowId } from '#domain/ids.ts';
import { type Change, changeOf, type Intention, type SyncedCollection } from '#domain/intention.ts';
import { type LocalDatabase, type OutboxEntry, outboxSchema } from './local-database.ts';

/**
 * Keeps a gesture until the server has it. Call it inside the transaction that decided the gesture, or alone.
 *
 * @param stamp `opid` a fresh id, `madeAt` UTC ISO 8601 for display only
 */
export async function addIntention(
	db: LocalDatabase,
	intention: Intention,
	stamp: { opid: RowId; madeAt: string }
): Promise<void> {
	const { collection, id } = changeOf(intention);
	await db.outbox.add({
		...stamp,
		collection,
		row: id,
		intention,
		state: 'waiting',
		schema: outboxSchema
	});
}

/**
 * Rows as the person sees them: what the server last showed, with this device's own unsent gestures laid over it.
 *
 * @param keep which rows belong to the answer, asked again after the overlay
 */
export async function withPending<Row extends { id: RowId }>(
	db: LocalDatabase,
	collection: SyncedCollection,
	rows: readonly Row[],
	keep: (row: Row) => boolean
): Promise<Row[]> {
	const entries = await db.outbox.where('collection').equals(collection).sortBy('n');
	const seen = new Map<RowId, Row>(rows.map((row) => [row.id, row]));
	for (const entry of entries) {
		if (entry.state !== 'clean') lay(seen, changeOf(entry.intention));
	}
	return [...seen.values()].filter(keep);
}

function lay<Row extends { id: RowId }>(rows: Map<RowId, Row>, change: Change) {
	const existing = rows.get(change.id);
	if (change.action === 'update') {
		if (existing) rows.set(change.id, { ...existing, ...change.fields });
	} else if (!existing) {
		// The collection decides the row's type; `changeOf` builds it from that very type.
		rows.set(change.id, change.fields as Row);
	}
}

/** How many gestures still wait for the server, and how many need somebody to look at them. */
export async function countPending(db: LocalDatabase) {
	const [waiting, parked] = await Promise.all([
		db.outbox.where('state').anyOf('waiting', 'sending', 'held').count(),
		db.parked.count()
	]);
	return { waiting, parked };
}

/**
 * Takes a gesture back while it has not begun to leave.
 *
 * @returns whether it was still here; when false the server has it or is about to
 */
export async function takeBack(db: LocalDatabase, opid: RowId): Promise<boolean> {
	return db.transaction('rw', db.outbox, async () => {
		const entry = await db.outbox.where('opid').equals(opid).first();
		if (entry?.state !== 'waiting') return false;
		await db.outbox.delete(entry.n);
		// What was to change a row that now never was has nothing left to change.
		if (makesRow(entry)) {
			await db.outbox
				.where('row')
				.equals(entry.row)
				.and((other) => other.state === 'waiting')
				.delete();
		}
		return true;
	});
}

/** The gesture that made a row and has not begun to leave, or undefined. */
export async function stillHere(db: LocalDatabase, row: RowId): Promise<RowId | undefined> {
	const entries = await db.outbox.where('row').equals(row).toArray();
	return entries.find((entry) => entry.state === 'waiting' && makesRow(entry))?.opid;
}

const makesRow = ({ intention }: OutboxEntry) => changeOf(intention).action === 'create';
