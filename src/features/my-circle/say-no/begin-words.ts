import * as z from 'zod/mini';
import type { Device } from '#data/device.ts';
import { draftOf, keepDraft } from '#data/drafts.ts';
import { emptyDraft, WishDraft } from '#domain/compose-wish.ts';
import { ConceptId, WishId } from '#domain/ids.ts';

/** Where the board keeps what is being said; the board reads it when it opens. */
const boardDraft = 'wish';
const Begun = z.object({ draft: WishDraft });

/** Words that the board begins with, by what was touched. */
export const beginnings = {
	dislike: ['je', 'ne-pas', 'aimer'],
	fear: ['je', 'avoir', 'peur']
} as const;

/**
 * Puts the first words of a sentence on the board. What was already begun there stays, in front: nothing said is lost, and
 * « Effacer » takes away word by word.
 */
export async function beginWords(
	{ db, newId }: Pick<Device, 'db' | 'newId'>,
	words: readonly string[]
): Promise<void> {
	const begun = Begun.safeParse(await draftOf(db, boardDraft)).data;
	const draft = begun?.draft ?? emptyDraft(WishId.parse(newId()));
	const added = words.map((word) => ConceptId.parse(word));
	const already = added.every((word, index) => draft.words.at(index - added.length) === word);
	const all = already ? draft.words : [...draft.words, ...added];
	await keepDraft(db, boardDraft, { draft: { ...draft, words: all }, page: 'core', turn: 0 });
}
