import type { AccountId, PersonId } from './ids.ts';
import { type CircleMember, isMemberOn } from './person.ts';

type Place = { person: PersonId; account: AccountId };

/** What the person calls somebody of their circle, past members included; empty when nobody here knows. */
export const nameIn = (members: readonly CircleMember[], { person, account }: Place): string =>
	members.find((member) => member.person === person && member.account === account)?.name ?? '';

/** Whether an account may answer a person on a day, as the circle says (`domain.md` §2.6). @param day `YYYY-MM-DD` */
export const mayAnswer = (
	members: readonly CircleMember[],
	{ person, account }: Place,
	day: string
) =>
	members.some(
		(member) =>
			member.person === person &&
			member.account === account &&
			member.mayAnswer &&
			isMemberOn(member, day)
	);
