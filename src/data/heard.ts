import type { Answer, Reaction, Read } from '#domain/answer.ts';
import type { AccountId } from '#domain/ids.ts';
import type { CircleMember, Person } from '#domain/person.ts';
import type { Wish } from '#domain/wish.ts';
import type { LocalDatabase } from './local-database.ts';
import { everyMember, everyone } from './people.ts';
import { allAnswers, allReads, reactionsTo, wishesToldToMe } from './wishes.ts';

/** Everything an adult was told, with the people around it. */
export type Heard = {
	/** By first name, in French order. */
	persons: Person[];
	members: CircleMember[];
	/** Newest first; only words that were told to this very account. */
	wishes: Wish[];
	answers: Answer[];
	reactions: Reaction[];
	reads: Read[];
};

/** What an account was told, of everybody. Words told to others are left out, even if this device should hold them. */
export async function heardBy(db: LocalDatabase, account: AccountId): Promise<Heard> {
	const [persons, members, told, answers, reactions, reads] = await Promise.all([
		everyone(db),
		everyMember(db),
		wishesToldToMe(db),
		allAnswers(db),
		reactionsTo(db),
		allReads(db)
	]);
	const wishes = told.filter((wish) => wish.audience.includes(account));
	return { persons, members, wishes, answers, reactions, reads };
}

/** Rows about wishes, by the wish they are about. */
export function byWish<Row extends { wish: string }>(rows: readonly Row[]): Map<string, Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const group = groups.get(row.wish);
		if (group) group.push(row);
		else groups.set(row.wish, [row]);
	}
	return groups;
}
