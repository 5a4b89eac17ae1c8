import type { AnswerKind } from '#domain/answer.ts';
import { longDate } from '#domain/easy-read/long-date.ts';
import {
	fillIn,
	type ReadySentence,
	readySentences,
	reasonSentences,
	type Slot,
	type SlotValues
} from '#domain/easy-read/ready-sentences.ts';
import { sentencesOf } from '#domain/easy-read/sentences.ts';
import { m } from '#i18n/paraglide/messages.js';
import type { KeptDraft } from './kept-draft.ts';

/** A ready sentence as it stands now: `text` with its places filled in, or with « (qui ?) » where one is empty. */
export type ReadyText = {
	pattern: string;
	text: string;
	slots: readonly Slot[];
	isFilled: boolean;
};

/** Ready sentences of a kind, with what the fields say. */
export function readyTexts(kind: AnswerKind, draft: KeptDraft): ReadyText[] {
	return readySentences
		.filter((sentence) => sentence.kind === kind)
		.map((sentence) => {
			const filled = fillIn(sentence, valuesOf(draft));
			const { text: pattern, slots } = sentence;
			return { pattern, slots, text: filled ?? withBlanks(sentence, draft), isFilled: !!filled };
		});
}

/** The words of one's own, then the ready sentences that were chosen; a sentence that comes twice is said once. */
export function composed(own: string, chosen: readonly ReadyText[]): string {
	const before = new Set(sentencesOf(own).map(({ text }) => text));
	const added: string[] = [];
	for (const { text, isFilled } of chosen) {
		if (!isFilled) continue;
		for (const sentence of sentencesOf(text)) {
			if (!before.has(sentence.text)) added.push(sentence.text);
			before.add(sentence.text);
		}
	}
	return [own, added.join(' ')].filter((part) => part !== '').join(/\s$/.test(own) ? '' : ' ');
}

function valuesOf({ times, againOn, who, alternative, reason }: KeptDraft): SlotValues {
	return { times: String(times), date: againOn, who, alternative, ...(reason && { reason }) };
}

/** « Je dois parler avec (qui ?) »: what is known is already said. */
function withBlanks(sentence: ReadySentence, draft: KeptDraft): string {
	const said: Record<Slot, string> = {
		times: String(draft.times),
		date: longDate(draft.againOn) || m.answer_blank_date(),
		who: draft.who.trim() || m.answer_blank_who(),
		alternative: draft.alternative.trim() || m.answer_blank_alternative(),
		reason: draft.reason === '' ? m.answer_blank_reason() : reasonSentences[draft.reason]
	};
	return sentence.slots.reduce(
		(text, slot) => text.replaceAll(`{${slot}}`, () => said[slot]),
		sentence.text
	);
}
