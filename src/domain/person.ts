import * as z from 'zod/mini';
import { AccountId, ConceptId, PersonId, RowId } from './ids.ts';

/** How a young person meets the screens. Synced, made by the adults with the person; each device may hold its own choice beside it. */
export const Access = z.object({
	/** Pictures alone (words stay as accessible names), pictures and words, or words and voice. */
	mode: z.enum(['pictos', 'pictos-words', 'words-voice']),
	/** Main choices on one screen. */
	perPage: z.number(),
	/** One-switch scanning on from the start. */
	scan: z.boolean(),
	/** Milliseconds a scanned row or item stays lit. */
	scanMs: z.number(),
	theme: z.enum(['light', 'dark', 'contrast']),
	/** How the words the person says of themself agree: « Je suis fatigué » or « Je suis fatiguée ». */
	agreement: z._default(z.enum(['m', 'f']), 'm')
});
export type Access = z.infer<typeof Access>;

/** A young person supported by the platform. Synced: read by themself and by their circle. */
export const Person = z.object({
	id: PersonId,
	account: AccountId,
	firstName: z.string(),
	/** UTC day of birth, `YYYY-MM-DD`; empty when unknown. */
	bornOn: z.string(),
	/** A drawing from the `faces` pack. Photos come with attachments. */
	face: ConceptId,
	/** The service they come to, as the platform names it: « Accueil de jour ». */
	service: z.string(),
	/** Next review of the plan, `YYYY-MM-DD`; empty when none is set. */
	reviewOn: z.string(),
	access: Access
});
export type Person = z.infer<typeof Person>;

/** What somebody is for the person. French institutional nouns are explained in the glossary. */
export const Relation = z.enum([
	'mother',
	'father',
	'family',
	'guardian', // legal guardian or ASE service
	'tutor', // tuteur, mandataire judiciaire (adults)
	'coordinator', // coordinatrice de parcours
	'facilitator', // facilitateur de choix de vie
	'professional',
	'peer', // intervenant pair
	'lead'
]);
export type Relation = z.infer<typeof Relation>;

/**
 * One line of « Mon cercle »: who is who for a person, with dates and limits. Synced: read by the person and their circle.
 * A member hears only what the person chose to tell them (`Wish.audience`).
 */
export const CircleMember = z.object({
	id: RowId,
	person: PersonId,
	account: AccountId,
	relation: Relation,
	/** As the person calls them: « Maman », « Hélène ». */
	name: z.string(),
	face: ConceptId,
	/** The person may choose them as a listener. False when a judge forbids contact: the reason is never shown. */
	mayHear: z.boolean(),
	/** They may give an answer to a wish they were told. */
	mayAnswer: z.boolean(),
	/** `YYYY-MM-DD`, both ends included; empty means open. */
	from: z.string(),
	until: z.string()
});
export type CircleMember = z.infer<typeof CircleMember>;

/** Whether a membership counts on a day (`YYYY-MM-DD`). */
export const isMemberOn = (member: Pick<CircleMember, 'from' | 'until'>, day: string) =>
	(member.from === '' || member.from <= day) && (member.until === '' || day <= member.until);
