import * as z from 'zod/mini';
import { AccountId, ConceptId, PersonId } from './ids.ts';

/** What an account is on the platform. `young` has one person; the others see people through their circle. */
export const Role = z.enum([
	'young',
	'parent',
	'guardian',
	'peer',
	'coordinator',
	'professional',
	'lead'
]);
export type Role = z.infer<typeof Role>;

/** Who is signed in on this device. This device only. */
export const Session = z.object({
	account: AccountId,
	role: Role,
	name: z.string(),
	face: ConceptId,
	/** Set for `young`: whose voice this is. */
	person: z.optional(PersonId)
});
export type Session = z.infer<typeof Session>;

/** Young people and peers meet youth screens; everybody else the adult ones. Assumed: peers use the adult list until their own screens exist. */
export const usesYouthScreens = (role: Role) => role === 'young';
