import type { GiveAnswerRefusal } from '#domain/give-answer.ts';
import { dayText } from '#i18n/day-text.ts';
import { m } from '#i18n/paraglide/messages.js';

/** What to do about a refusal, in kind words. */
export function refusalText(refusal: GiveAnswerRefusal): string {
	switch (refusal.code) {
		case 'not-told':
			return m.answer_refused_not_told();
		case 'may-not-answer':
			return m.answer_refused_may_not();
		case 'wish-withdrawn':
			return m.answer_refused_withdrawn();
		case 'nothing-said':
			return m.answer_refused_nothing_said();
		case 'date-missing':
			return refusal.kind === 'searching'
				? m.answer_refused_date_searching()
				: m.answer_refused_date_not_now();
		case 'date-past':
			return m.answer_refused_date_past({ day: dayText(refusal.againOn) });
		case 'reason-missing':
			return m.answer_refused_reason();
		case 'no-explanation':
			return m.answer_refused_explanation();
		case 'way-on-missing':
			return m.answer_refused_way_on();
		case 'hard-to-read':
			return m.answer_refused_hard();
	}
}

/** At which field a refusal is said; `end` stands beside the button. */
export function refusalPlace(
	refusal: GiveAnswerRefusal | undefined
): 'date' | 'reason' | 'alternative' | 'text' | 'end' | undefined {
	switch (refusal?.code) {
		case undefined:
			return undefined;
		case 'date-missing':
		case 'date-past':
			return 'date';
		case 'reason-missing':
			return 'reason';
		case 'way-on-missing':
			return 'alternative';
		case 'nothing-said':
		case 'no-explanation':
			return 'text';
		default:
			return 'end';
	}
}
