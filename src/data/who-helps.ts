import type { CircleMember } from '#domain/person.ts';
import type { Device } from './device.ts';
import { circleOf } from './people.ts';

/**
 * Who may be shown as somebody to go to, in the order of the circle. Somebody the person may not be heard by (a judge
 * forbids contact) is never proposed.
 */
export async function whoHelps({ db, session, now }: Device): Promise<CircleMember[]> {
	if (!session.person) return [];
	const members = await circleOf(db, session.person, now().slice(0, 10));
	return members.filter((member) => member.mayHear);
}
