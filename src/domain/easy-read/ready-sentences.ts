import type { AnswerKind, RefusalReason } from '#domain/answer.ts';
import { longDate } from './long-date.ts';

const slotNames = ['times', 'date', 'who', 'alternative', 'reason'] as const;

/** A place in a ready sentence that the adult fills in. */
export type Slot = (typeof slotNames)[number];

/** Sentences an adult may send as they are, or after filling in the places in braces. */
export type ReadySentence = { kind: AnswerKind; text: string; slots: readonly Slot[] };

const ready = (kind: AnswerKind, text: string): ReadySentence => ({
	kind,
	text,
	slots: slotNames.filter((slot) => text.includes(`{${slot}}`))
});

/**
 * What adults may answer, by kind of answer.
 *
 * Content, like the catalogue of pictograms, and not the text of a screen: it is sent to the young person in French.
 * It passes the linter (R12, R13); *not read by young people yet, to confirm with them*.
 */
export const readySentences: readonly ReadySentence[] = [
	ready('yes', "Oui. C'est possible."),
	ready('yes', 'Oui. Tu commences le {date}.'),
	ready('yes', 'Oui. {who} vient avec toi.'),
	ready('yes', 'Oui. On prépare ça ensemble.'),
	ready('trial', 'Oui, on essaie.'),
	ready('trial', 'On essaie {times} fois. Tu gardes ta place.'),
	ready('trial', 'On commence le {date}.'),
	ready('trial', '{who} vient avec toi.'),
	ready('trial', 'Tu peux arrêter.'),
	ready('trial', 'Après, tu dis si tu aimes.'),
	ready('searching', 'On cherche. Je te réponds le {date}.'),
	ready('searching', 'Je dois parler avec {who}. Je te réponds le {date}.'),
	ready('searching', 'Je demande à {who}. Je te réponds le {date}.'),
	ready('not-now', 'Pas maintenant. On en reparle le {date}.'),
	ready('not-now', '{reason} On en reparle le {date}.'),
	ready('not-now', 'Pas maintenant. On te propose {alternative}.'),
	ready('no', "Non. Ce n'est pas possible."),
	ready('no', 'Non. {reason}'),
	ready('no', 'On te propose {alternative}.'),
	ready('no', 'On en reparle le {date}.'),
	ready('no', "Tu peux dire : je ne suis pas d'accord.")
];

/** Why it is no, one or two short sentences for each coded reason. Content, as above. */
export const reasonSentences: Readonly<Record<RefusalReason, string>> = {
	safety: "C'est dangereux pour toi.",
	money: "Il n'y a pas assez d'argent.",
	'rule-or-law': 'La règle dit non.',
	'parents-must-agree': "Tes parents doivent être d'accord.",
	'no-place-or-person': 'Il manque une place ou une personne.',
	'bothers-others': "Ça gêne d'autres jeunes.",
	health: "C'est mauvais pour ta santé.",
	'possible-elsewhere': "Ce n'est pas possible ici. C'est possible ailleurs.",
	other: "Je t'explique pourquoi."
};

/** What the adult fills in; `date` is `YYYY-MM-DD` and is said in full, `reason` is a coded reason. */
export type SlotValues = { [slot in Exclude<Slot, 'reason'>]?: string } & {
	reason?: RefusalReason;
};

/**
 * The sentence with its places filled in.
 *
 * @returns `undefined` while a place is empty or its date is not a day: nothing half-filled is ever sent
 */
export function fillIn({ text, slots }: ReadySentence, values: SlotValues): string | undefined {
	let filled = text;
	for (const slot of slots) {
		const value = wordsFor(slot, values);
		if (value === '') return undefined;
		filled = filled.replaceAll(`{${slot}}`, () => value);
	}
	return filled;
}

function wordsFor(slot: Slot, values: SlotValues): string {
	if (slot === 'date') return longDate(values.date ?? '');
	if (slot === 'reason') return values.reason ? reasonSentences[values.reason] : '';
	return values[slot]?.trim() ?? '';
}
