import * as z from 'zod/mini';
import { AccountId, ConceptId, PersonId, WishId } from './ids.ts';
import { LifeDomain } from './life-domain.ts';

/** What the words are (F01). */
export const WishKind = z.enum(['wish', 'dream', 'dislike', 'fear', 'question', 'thanks']);
export type WishKind = z.infer<typeof WishKind>;

/**
 * Who helped and how (`domain.md` §3.4). `spoke-for-me` is shown with a banner and never counts as the person's own voice.
 */
export const HelpMode = z.enum([
	'alone',
	'showed-choices',
	'read-aloud',
	'held-device',
	'asked-questions',
	'wrote-my-words',
	'spoke-for-me',
	'not-said'
]);
export type HelpMode = z.infer<typeof HelpMode>;

export const HelpCheck = z.enum([
	'none',
	'asked-differently',
	'reversed-order',
	'same-another-day',
	'same-other-person',
	'behaviour-agrees'
]);

/** How the words were given. */
export const Means = z.enum(['pictograms', 'voice', 'photo', 'drawing', 'text', 'mat']);
export type Means = z.infer<typeof Means>;

/** What a person said, kept word for word; only the audience and the withdrawal ever change. Synced once shared. */
export const Wish = z.object({
	id: WishId,
	person: PersonId,
	author: AccountId,
	kind: WishKind,
	/** The pictograms in the order they were chosen; empty when said without pictograms. */
	words: z.array(ConceptId),
	/** The sentence as it was shown and spoken to the person. */
	text: z.string(),
	domains: z.array(LifeDomain),
	/** 1 a little, 2 important, 3 very important, 0 not said. */
	importance: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
	means: z.array(Means),
	helpMode: HelpMode,
	/** Account of who helped; empty when alone or not said. */
	helper: z.union([AccountId, z.literal('')]),
	helpCheck: HelpCheck,
	/** Accounts that hear it, besides the person; empty while it is private. Nobody else reads it, coordinators included. */
	audience: z.array(AccountId),
	/** UTC, ISO 8601, by the device's clock: for display only. */
	madeAt: z.string(),
	/** Set when the person no longer wants it; empty otherwise. The words stay. */
	withdrawnAt: z.string()
});
export type Wish = z.infer<typeof Wish>;

/** Whether these words count as the person's own voice. */
export const isOwnVoice = (wish: Pick<Wish, 'helpMode'>) => wish.helpMode !== 'spoke-for-me';
