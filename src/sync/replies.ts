import * as z from 'zod/mini';
import { AccountId, ConceptId, PersonId } from '#domain/ids.ts';
import { Role } from '#domain/session.ts';

/** What the server says of itself. The last three come only to somebody signed in; numbers never go back within one dataset. */
export const Head = z.object({
	schema: z.number(),
	minClient: z.number(),
	datasetId: z.string(),
	demo: z.boolean(),
	/** `YYYY-MM-DD`, the demo's own day; empty outside the demo. */
	today: z.string(),
	platformName: z.string(),
	seq: z.optional(z.number()),
	epoch: z.optional(z.number()),
	minTombSeq: z.optional(z.number()),
	/** Highest `seq` of each collection: what did not move is not listed. */
	seqs: z.optional(z.record(z.string(), z.number()))
});
export type Head = z.infer<typeof Head>;
/** A head told to somebody signed in. */
export type SignedHead = Head & { seq: number; epoch: number };

/** The head, if it was told to somebody signed in; a dead token is a guest, and would be shown empty lists. */
export function signedHead(head: Head): SignedHead | undefined {
	const { seq, epoch } = head;
	return seq === undefined || epoch === undefined ? undefined : { ...head, seq, epoch };
}

/** A page of a list: rows stay unknown until `wire.ts` has read each one. */
export const Page = z.object({ items: z.array(z.unknown()) });

/** What became of an operation. `parked`: it was refused and will never be applied. */
export const Receipt = z.object({
	id: z.string(),
	outcome: z.enum(['', 'parked']),
	reason: z._default(z.string(), '')
});
export type Receipt = z.infer<typeof Receipt>;

/** PocketBase's answer to any successful sign-in. */
export const Signed = z.object({
	token: z.string().check(z.minLength(1)),
	record: z.object({ id: AccountId, role: Role, name: z.string(), face: ConceptId }),
	meta: z.nullish(z.object({ person: z.nullish(z.union([PersonId, z.literal('')])) }))
});
export type Signed = z.infer<typeof Signed>;

export const Enrolled = z.object({
	device: z.string(),
	secret: z.string(),
	kind: z.enum(['shared', 'own']),
	platformName: z.string()
});
export type Enrolled = z.infer<typeof Enrolled>;

export const NewCode = z.object({ code: z.string(), expiresAt: z.string() });
export type NewCode = z.infer<typeof NewCode>;

export const OtpSent = z.object({ otpId: z.string() });

const mail = z.object({ subject: z.string(), text: z.string() });
/** Newest first. */
export const Mails = z.array(mail);
export type Mails = z.infer<typeof Mails>;
