import { m } from './paraglide/messages.js';

/** The same words as in the domain. */
type AnswerKind = 'yes' | 'trial' | 'searching' | 'not-now' | 'no';
type RefusalReason =
	| 'safety'
	| 'money'
	| 'rule-or-law'
	| 'parents-must-agree'
	| 'no-place-or-person'
	| 'bothers-others'
	| 'health'
	| 'possible-elsewhere'
	| 'other';

/** The kinds in the order they are shown, each with its picture of the `screens` pack. */
export const kinds: { kind: AnswerKind; picture: string }[] = [
	{ kind: 'yes', picture: 'etat-oui' },
	{ kind: 'trial', picture: 'etat-essai' },
	{ kind: 'searching', picture: 'etat-cherche' },
	{ kind: 'not-now', picture: 'etat-pas-maintenant' },
	{ kind: 'no', picture: 'etat-non' }
];

/** The picture of a kind, in the `screens` pack. */
export const kindPicture = (kind: AnswerKind): string =>
	kinds.find((one) => one.kind === kind)?.picture ?? '';

const words: Record<AnswerKind, typeof m.answer_kind_yes> = {
	yes: m.answer_kind_yes,
	trial: m.answer_kind_trial,
	searching: m.answer_kind_searching,
	'not-now': m.answer_kind_not_now,
	no: m.answer_kind_no
};

/** « Oui », « On essaie »… @param locale leave it out for the language of the screen */
export const kindText = (kind: AnswerKind, locale?: 'fr'): string =>
	words[kind]({}, locale && { locale });

const reasons: Record<RefusalReason, () => string> = {
	safety: m.answer_reason_safety,
	money: m.answer_reason_money,
	'rule-or-law': m.answer_reason_rule_or_law,
	'parents-must-agree': m.answer_reason_parents_must_agree,
	'no-place-or-person': m.answer_reason_no_place_or_person,
	'bothers-others': m.answer_reason_bothers_others,
	health: m.answer_reason_health,
	'possible-elsewhere': m.answer_reason_possible_elsewhere,
	other: m.answer_reason_other
};

/** A coded reason for a no, in the adult's words. */
export const reasonText = (reason: RefusalReason): string => reasons[reason]();
