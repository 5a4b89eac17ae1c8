import { m } from './paraglide/messages.js';

/** How somebody helped a person to say something; the same words as `HelpMode` in the domain. */
type Help =
	| 'alone'
	| 'showed-choices'
	| 'read-aloud'
	| 'held-device'
	| 'asked-questions'
	| 'wrote-my-words'
	| 'spoke-for-me'
	| 'not-said';

/** Who helped, in a sentence; a helper nobody can name is « quelqu'un ». Empty when nothing was said about help. */
export function helpText(help: Help, names: { helper: string; person: string }): string {
	const helper = names.helper === '' ? m.said_somebody() : names.helper;
	const { person } = names;
	switch (help) {
		case 'alone':
			return m.said_alone();
		case 'showed-choices':
			return m.said_showed_choices({ helper });
		case 'read-aloud':
			return m.said_read_aloud({ helper });
		case 'held-device':
			return m.said_held_device({ helper });
		case 'asked-questions':
			return m.said_asked_questions({ helper });
		case 'wrote-my-words':
			return m.said_wrote_my_words({ helper });
		case 'spoke-for-me':
			return m.said_spoke_for_me({ helper, person });
		case 'not-said':
			return '';
	}
}

type Means = 'pictograms' | 'voice' | 'photo' | 'drawing' | 'text' | 'mat';

const means: Record<Means, () => string> = {
	pictograms: m.said_with_pictograms,
	voice: m.said_with_voice,
	photo: m.said_with_photo,
	drawing: m.said_with_drawing,
	text: m.said_with_text,
	mat: m.said_with_mat
};

/** « avec des pictogrammes, avec sa voix ». */
export const meansText = (used: readonly Means[]): string =>
	used.map((one) => means[one]()).join(', ');

type Check =
	| 'none'
	| 'asked-differently'
	| 'reversed-order'
	| 'same-another-day'
	| 'same-other-person'
	| 'behaviour-agrees';

/** How the words were checked with the person; empty when they were not. */
export function checkText(check: Check): string {
	switch (check) {
		case 'none':
			return '';
		case 'asked-differently':
			return m.said_check_asked_differently();
		case 'reversed-order':
			return m.said_check_reversed_order();
		case 'same-another-day':
			return m.said_check_same_another_day();
		case 'same-other-person':
			return m.said_check_same_other_person();
		case 'behaviour-agrees':
			return m.said_check_behaviour_agrees();
	}
}

type Kind = 'wish' | 'dream' | 'dislike' | 'fear' | 'question' | 'thanks';

const kinds: Record<Kind, () => string> = {
	wish: m.said_kind_wish,
	dream: m.said_kind_dream,
	dislike: m.said_kind_dislike,
	fear: m.said_kind_fear,
	question: m.said_kind_question,
	thanks: m.said_kind_thanks
};

/** What the words are: a wish, a dream, a fear… */
export const kindText = (kind: Kind): string => kinds[kind]();

/** How important it is for the person; empty when they did not say. */
export function importanceText(importance: 0 | 1 | 2 | 3): string {
	switch (importance) {
		case 0:
			return '';
		case 1:
			return m.said_importance_1();
		case 2:
			return m.said_importance_2();
		case 3:
			return m.said_importance_3();
	}
}
