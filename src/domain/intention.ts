import type { Answer, Reaction, Read } from './answer.ts';
import type { AccountId, RowId, WishId } from './ids.ts';
import type { Wish } from './wish.ts';

/** What a person did that others should learn. One gesture, one intention; the outbox keeps them in order. */
export type Intention =
	| { kind: 'wish-shared'; wish: Wish }
	| { kind: 'wish-told'; wish: WishId; audience: AccountId[] }
	| { kind: 'wish-withdrawn'; wish: WishId; withdrawnAt: string }
	| { kind: 'answer-given'; answer: Answer }
	| { kind: 'words-read'; read: Read }
	| { kind: 'answer-taken'; reaction: Reaction };

/** Collections that every device keeps a replica of; a new one is named here and gets its table in `data/`. */
export const syncedCollections = [
	'persons',
	'circle',
	'wishes',
	'answers',
	'reads',
	'reactions'
] as const;
export type SyncedCollection = (typeof syncedCollections)[number];

/** The one row an intention writes: a new row whole, or the fields of a row that change. */
export type Change =
	| { collection: SyncedCollection; id: RowId; action: 'create'; fields: { id: RowId } }
	| { collection: SyncedCollection; id: RowId; action: 'update'; fields: object };

/** What an intention does to which row; the local overlay and the push both read it, so that they cannot differ. */
export function changeOf(intention: Intention): Change {
	switch (intention.kind) {
		case 'wish-shared':
			return creates('wishes', intention.wish);
		case 'wish-told':
			return updates('wishes', intention.wish, { audience: intention.audience });
		case 'wish-withdrawn':
			return updates('wishes', intention.wish, { withdrawnAt: intention.withdrawnAt });
		case 'answer-given':
			return creates('answers', intention.answer);
		case 'words-read':
			return creates('reads', intention.read);
		case 'answer-taken':
			return creates('reactions', intention.reaction);
	}
}

const creates = (collection: SyncedCollection, row: { id: RowId }): Change => ({
	collection,
	id: row.id,
	action: 'create',
	fields: row
});

const updates = (collection: SyncedCollection, id: RowId, fields: object): Change => ({
	collection,
	id,
	action: 'update',
	fields
});

/** Rows that must be on the server before this one, if they come from here. */
export function parentsOf(intention: Intention): RowId[] {
	switch (intention.kind) {
		case 'answer-given':
			return [intention.answer.wish];
		case 'words-read':
			return intention.read.answer
				? [intention.read.wish, intention.read.answer]
				: [intention.read.wish];
		case 'answer-taken':
			return [intention.reaction.wish, intention.reaction.answer];
		default:
			return [];
	}
}
