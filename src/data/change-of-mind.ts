import type { RowId, WishId } from '#domain/ids.ts';
import type { Wish } from '#domain/wish.ts';
import type { LocalDatabase } from './local-database.ts';
import { addIntention, stillHere, takeBack } from './outbox.ts';

type Stamp = { opid: RowId; madeAt: string };

/**
 * Undoes a wish that was made a moment ago: as if never said when nothing has left yet, otherwise withdrawn for those who
 * may have heard it.
 */
export async function unsay(db: LocalDatabase, wish: Wish, stamp: Stamp): Promise<void> {
	await db.transaction('rw', db.privateWishes, db.wishes, db.outbox, async () => {
		if (await db.privateWishes.get(wish.id)) {
			await db.privateWishes.delete(wish.id);
			return;
		}
		const opid = await stillHere(db, wish.id);
		if (opid && (await takeBack(db, opid))) return;
		// Neither here nor told: it was undone already.
		if (!(await isKnown(db, wish.id))) return;
		const withdrawnAt = stamp.madeAt;
		await addIntention(db, { kind: 'wish-withdrawn', wish: wish.id, withdrawnAt }, stamp);
	});
}

const isKnown = async (db: LocalDatabase, row: WishId) =>
	(await db.wishes.get(row)) !== undefined ||
	(await db.outbox.where('row').equals(row).count()) > 0;

/** Takes « Je ne veux plus » back: the wish counts again. A private wish changes on this device alone. */
export async function wantAgain(db: LocalDatabase, wish: Wish, stamp: Stamp): Promise<void> {
	await db.transaction('rw', db.privateWishes, db.outbox, async () => {
		if (await db.privateWishes.get(wish.id)) {
			await db.privateWishes.update(wish.id, { withdrawnAt: '' });
			return;
		}
		await addIntention(db, { kind: 'wish-withdrawn', wish: wish.id, withdrawnAt: '' }, stamp);
	});
}
