import type { PersonId } from '#domain/ids.ts';
import { type CircleMember, isMemberOn, type Person } from '#domain/person.ts';
import type { LocalDatabase } from './local-database.ts';

/** A person this account knows, or undefined. */
export const personById = (db: LocalDatabase, id: PersonId): Promise<Person | undefined> =>
	db.persons.get(id);

/** Every person this account knows, by first name in French order. */
export async function everyone(db: LocalDatabase): Promise<Person[]> {
	const persons = await db.persons.toArray();
	return persons.toSorted((a, b) => a.firstName.localeCompare(b.firstName, 'fr'));
}

/** Who is in a person's circle on a day. @param day `YYYY-MM-DD` @returns members in the order the circle was made */
export async function circleOf(
	db: LocalDatabase,
	person: PersonId,
	day: string
): Promise<CircleMember[]> {
	const members = await db.circle.where('person').equals(person).toArray();
	return members.filter((member) => isMemberOn(member, day)).toSorted((a, b) => a.seq - b.seq);
}

/** Who is in anybody's circle, past members included, so that an old wish still finds the name of who helped. */
export const everyMember = (db: LocalDatabase): Promise<CircleMember[]> => db.circle.toArray();
