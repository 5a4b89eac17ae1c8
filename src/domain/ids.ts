import * as z from 'zod/mini';

/** The server's own form of an id: exactly 15 of a–z and 0–9. Devices make them, so that a retry is harmless. */
const recordId = z.string().check(z.regex(/^[a-z0-9]{15}$/));

export const AccountId = recordId.brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;
export const PersonId = recordId.brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;
export const WishId = recordId.brand<'WishId'>();
export type WishId = z.infer<typeof WishId>;
export const AnswerId = recordId.brand<'AnswerId'>();
export type AnswerId = z.infer<typeof AnswerId>;
/** Any row of any synced collection. */
export const RowId = recordId;
export type RowId = z.infer<typeof RowId>;

/** A pictogram's concept, for example `piscine`: kebab-case, no accents, stable for ever. */
export const ConceptId = z
	.string()
	.check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))
	.brand<'ConceptId'>();
export type ConceptId = z.infer<typeof ConceptId>;

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Spells an id from random bytes.
 *
 * @param bytes at least 15; each is folded onto the 36 letters (bias below 1.6 %, harmless for ids)
 */
export function spellId(bytes: Uint8Array): RowId {
	return Array.from(bytes.subarray(0, 15), (byte) => alphabet[byte % 36]).join('');
}
