import type { Answer, Reaction, Read } from '#domain/answer.ts';
import type { AccountId, PersonId, RowId, WishId } from '#domain/ids.ts';
import type { Result } from '#domain/result.ts';
import type { Wish } from '#domain/wish.ts';
import type { LocalDatabase } from './local-database.ts';
import { addIntention, withPending } from './outbox.ts';

type Stamp = { opid: RowId; madeAt: string };

/** Everything one person said that this account may hear, private words on this device included, newest first. */
export async function wishesOf(db: LocalDatabase, person: PersonId): Promise<Wish[]> {
	const shared = await withPending<Wish>(
		db,
		'wishes',
		await db.wishes.where('person').equals(person).toArray(),
		(wish) => wish.person === person
	);
	const own = await db.privateWishes.where('person').equals(person).toArray();
	return [...shared, ...own].toSorted(newestFirst);
}

/** Every wish this account was told, of everybody, newest first. Private words are not among them. */
export async function wishesToldToMe(db: LocalDatabase): Promise<Wish[]> {
	const told = await withPending<Wish>(db, 'wishes', await db.wishes.toArray(), () => true);
	return told.toSorted(newestFirst);
}

const newestFirst = (a: Wish, b: Wish) =>
	a.madeAt === b.madeAt ? (a.id < b.id ? 1 : -1) : a.madeAt < b.madeAt ? 1 : -1;

/** One wish, private or shared; undefined when this device does not have it. */
export async function wishById(db: LocalDatabase, id: WishId): Promise<Wish | undefined> {
	const own = await db.privateWishes.get(id);
	if (own) return own;
	const row = await db.wishes.get(id);
	return (await withPending<Wish>(db, 'wishes', row ? [row] : [], (wish) => wish.id === id))[0];
}

/** Keeps words on this device alone. Nothing leaves. */
export async function keepPrivate(db: LocalDatabase, wish: Wish): Promise<void> {
	await db.privateWishes.put({ ...wish, audience: [] });
}

/** Tells a wish to its audience; when it was private until now, it stops being so in the same step. */
export async function shareWish(db: LocalDatabase, wish: Wish, opid: RowId): Promise<void> {
	await db.transaction('rw', db.privateWishes, db.outbox, async () => {
		await db.privateWishes.delete(wish.id);
		await addIntention(db, { kind: 'wish-shared', wish }, { opid, madeAt: wish.madeAt });
	});
}

/** Tells a wish that was already shared to more people. @param audience everybody who hears it from now on */
export async function tellMore(
	db: LocalDatabase,
	wish: WishId,
	told: { audience: AccountId[]; stamp: Stamp }
): Promise<void> {
	await addIntention(db, { kind: 'wish-told', wish, audience: told.audience }, told.stamp);
}

/** « Je ne veux plus » : the words stay, marked. A private wish is marked on this device alone. */
export async function withdrawWish(db: LocalDatabase, wish: Wish, stamp: Stamp): Promise<void> {
	const withdrawnAt = stamp.madeAt;
	await db.transaction('rw', db.privateWishes, db.outbox, async () => {
		if (await db.privateWishes.get(wish.id)) {
			await db.privateWishes.update(wish.id, { withdrawnAt });
			return;
		}
		await addIntention(db, { kind: 'wish-withdrawn', wish: wish.id, withdrawnAt }, stamp);
	});
}

/** Answers to one wish, oldest first. */
export async function answersTo(db: LocalDatabase, wish: WishId): Promise<Answer[]> {
	const rows = await db.answers.where('wish').equals(wish).toArray();
	const answers = await withPending<Answer>(db, 'answers', rows, (answer) => answer.wish === wish);
	return answers.toSorted((a, b) => (a.answeredAt < b.answeredAt ? -1 : 1));
}

/** Every answer this account can see, in no order. */
export async function allAnswers(db: LocalDatabase): Promise<Answer[]> {
	return withPending<Answer>(db, 'answers', await db.answers.toArray(), () => true);
}

/** Every trace of reading this account can see, in no order. */
export async function allReads(db: LocalDatabase): Promise<Read[]> {
	return withPending<Read>(db, 'reads', await db.reads.toArray(), () => true);
}

/** What the person said back to answers, for one wish or, without one, for all; in no order. */
export async function reactionsTo(db: LocalDatabase, wish?: WishId): Promise<Reaction[]> {
	const rows = wish ? db.reactions.where('wish').equals(wish) : db.reactions.toCollection();
	return withPending<Reaction>(
		db,
		'reactions',
		await rows.toArray(),
		(reaction) => wish === undefined || reaction.wish === wish
	);
}

/** Gives an answer when the rules accept it; the decision is made by `domain/give-answer.ts`. */
export async function addAnswer<Refusal>(
	db: LocalDatabase,
	decision: Result<Answer, Refusal>,
	opid: RowId
): Promise<Result<Answer, Refusal>> {
	if (decision.ok) {
		const stamp = { opid, madeAt: decision.value.answeredAt };
		await addIntention(db, { kind: 'answer-given', answer: decision.value }, stamp);
	}
	return decision;
}

/** Leaves the trace that somebody opened a wish (or its answer); once per account, however often it is opened. */
export async function leaveTrace(db: LocalDatabase, read: Read, opid: RowId): Promise<void> {
	await db.transaction('rw', db.reads, db.outbox, async () => {
		const mine = (other: Read) =>
			other.account === read.account && other.wish === read.wish && other.answer === read.answer;
		const rows = await db.reads.where('wish').equals(read.wish).toArray();
		const seen = await withPending<Read>(db, 'reads', rows, mine);
		if (seen.length === 0) {
			await addIntention(db, { kind: 'words-read', read }, { opid, madeAt: read.readAt });
		}
	});
}

/** « J'ai compris » or « Je ne suis pas d'accord ». */
export async function addReaction(
	db: LocalDatabase,
	reaction: Reaction,
	opid: RowId
): Promise<void> {
	const stamp = { opid, madeAt: reaction.reactedAt };
	await addIntention(db, { kind: 'answer-taken', reaction }, stamp);
}
