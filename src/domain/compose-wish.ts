import * as z from 'zod/mini';
import { AccountId, ConceptId, WishId } from './ids.ts';
import {
	type LifeDomain,
	LifeDomain as LifeDomainSchema,
	privateByDefault
} from './life-domain.ts';
import type { Session } from './session.ts';
import { accepted, refused, type Result } from './result.ts';
import { HelpMode, type Wish } from './wish.ts';

/** How important a wish is to the person: 1 a little, 2 important, 3 very important, 0 not said. */
export const Importance = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
export type Importance = z.infer<typeof Importance>;

/** A wish being composed; every field may still be empty, and every step may be skipped (F01). This device only. */
export const WishDraft = z.object({
	/** Given once, when the draft begins: sending twice cannot make two wishes. */
	id: WishId,
	words: z.array(ConceptId),
	domains: z.array(LifeDomainSchema),
	importance: Importance,
	helpMode: HelpMode,
	helper: z.union([AccountId, z.literal('')]),
	/** Empty means « Pour moi ». */
	audience: z.array(AccountId)
});
export type WishDraft = z.infer<typeof WishDraft>;

/** At most two parts of life for one wish (`domain.md` §3.2). */
export const maxDomains = 2;

export type ComposeRefusal = { code: 'nothing-said' };

/** A draft in which nothing has been said yet; private until the person chooses who hears it. */
export const emptyDraft = (id: WishId): WishDraft => ({
	id,
	words: [],
	domains: [],
	importance: 0,
	helpMode: 'not-said',
	helper: '',
	audience: []
});

/** Whose voice it is, the sentence as it was shown and spoken, and when. `madeAt` UTC, ISO 8601. */
export type Utterance = { session: Session; text: string; madeAt: string };

/** Turns a draft into a wish. The only refusal is silence: nobody limits what a person may wish. */
export function makeWish(
	draft: WishDraft,
	{ session, text, madeAt }: Utterance
): Result<Wish, ComposeRefusal> {
	if (draft.words.length === 0) return refused({ code: 'nothing-said' });
	if (!session.person) throw new Error('a wish is made by the person whose voice it is');
	return accepted<Wish>({
		...draft,
		person: session.person,
		author: session.account,
		kind: 'wish',
		text,
		means: ['pictograms'],
		helpCheck: 'none',
		madeAt,
		withdrawnAt: ''
	});
}

/**
 * Adds or takes away a part of life. A third one replaces the oldest. Choosing a part that is private by default brings
 * the audience back to « Pour moi » : the person can still choose faces afterwards (`domain.md` §3.2).
 */
export function withDomain(draft: WishDraft, domain: LifeDomain): WishDraft {
	if (draft.domains.includes(domain)) {
		return { ...draft, domains: draft.domains.filter((other) => other !== domain) };
	}
	const domains = [...draft.domains, domain].slice(-maxDomains);
	return { ...draft, domains, audience: privateByDefault.has(domain) ? [] : draft.audience };
}

/** Adds or takes away somebody who will hear the wish. */
export const withListener = (draft: WishDraft, account: AccountId): WishDraft => ({
	...draft,
	audience: toggled(draft.audience, account)
});

/** The same list with one more account, or without it when it was there; the order of choosing is kept. */
export const toggled = (accounts: readonly AccountId[], account: AccountId): AccountId[] =>
	accounts.includes(account)
		? accounts.filter((other) => other !== account)
		: [...accounts, account];
