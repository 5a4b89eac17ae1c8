import * as z from 'zod/mini';
import { AnswerKind, RefusalReason } from '#domain/answer.ts';
import { ConceptId } from '#domain/ids.ts';

/** What a half-written answer keeps, so that a flat battery loses no word. This device only. */
export const KeptDraft = z.object({
	kind: z.union([AnswerKind, z.literal('')]),
	/** Words of one's own; the ready sentences that follow are not in them. */
	text: z.string(),
	/** Ready sentences that still follow their fields; empty once the words were changed by hand. */
	ready: z.array(z.string()),
	againOn: z.string(),
	reason: z.union([RefusalReason, z.literal('')]),
	alternative: z.string(),
	times: z.number(),
	who: z.string(),
	/** Pictograms chosen by hand, by sentence. */
	pictures: z.record(z.string(), z.array(ConceptId))
});
export type KeptDraft = z.infer<typeof KeptDraft>;

/** A form nobody has touched. */
export const emptyDraft: KeptDraft = {
	kind: '',
	text: '',
	ready: [],
	againOn: '',
	reason: '',
	alternative: '',
	times: 4,
	who: '',
	pictures: {}
};

/** Under which name the draft of an answer is kept. */
export const draftKey = (wish: string) => `answer:${wish}`;
