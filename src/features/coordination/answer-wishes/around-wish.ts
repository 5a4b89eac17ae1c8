import type { Device } from '#data/device.ts';
import { stillHere } from '#data/outbox.ts';
import { everyMember, personById } from '#data/people.ts';
import { allReads, answersTo, reactionsTo, wishById } from '#data/wishes.ts';
import type { Answer, Reaction, Read } from '#domain/answer.ts';
import { type RowId, WishId } from '#domain/ids.ts';
import type { CircleMember, Person } from '#domain/person.ts';
import type { Wish } from '#domain/wish.ts';
import { lastAnswer } from '#domain/wish-state.ts';

/** A wish and everything known around it. */
export type Around = {
	wish: Wish;
	person: Person;
	members: CircleMember[];
	/** Oldest first. */
	answers: Answer[];
	reactions: Reaction[];
	reads: Read[];
	/** The gesture of this adult's last answer while it has not begun to leave. */
	leaving: RowId | undefined;
};

/**
 * What the device knows around one wish.
 *
 * @param address what stands in the address; anything may
 * @returns undefined when these words were not told to this account or are not here
 */
export async function aroundWish(
	{ db, session }: Device,
	address: string
): Promise<Around | undefined> {
	const id = WishId.safeParse(address).data;
	if (!id) return undefined;
	const wish = await wishById(db, id);
	if (!wish?.audience.includes(session.account)) return undefined;
	const person = await personById(db, wish.person);
	if (!person) return undefined;
	const [members, answers, reactions, reads] = await Promise.all([
		everyMember(db),
		answersTo(db, id),
		reactionsTo(db, id),
		allReads(db)
	]);
	const last = lastAnswer(answers);
	const isMine = last?.author === session.account;
	return {
		wish,
		person,
		members,
		answers,
		reactions,
		reads: reads.filter((read) => read.wish === id),
		leaving: last && isMine ? await stillHere(db, last.id) : undefined
	};
}
