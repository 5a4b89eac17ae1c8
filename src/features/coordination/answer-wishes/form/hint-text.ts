import type { Hint } from '#domain/easy-read/hint.ts';
import { m } from '#i18n/paraglide/messages.js';

/** What a hint says to the adult who writes. @param words the words it is about */
export function hintText({ rule, count = 0 }: Hint, words: string): string {
	switch (rule) {
		case 'too-long':
			return m.easy_read_too_long({ count, words: firstWords(words) });
		case 'too-many-sentences':
			return m.easy_read_too_many_sentences({ count });
		case 'several-ideas':
			return m.easy_read_several_ideas({ words });
		case 'passive':
			return m.easy_read_passive({ words });
		case 'double-negation':
			return m.easy_read_double_negation({ words });
		case 'conditional':
			return m.easy_read_conditional({ words });
		case 'future':
			return m.easy_read_future({ words });
		case 'subjunctive':
			return m.easy_read_subjunctive({ words });
		case 'adverb':
			return m.easy_read_adverb({ words });
		case 'acronym':
			return m.easy_read_acronym({ words });
		case 'abbreviation':
			return m.easy_read_abbreviation({ words });
		case 'percent':
			return m.easy_read_percent({ words });
		case 'roman-numeral':
			return m.easy_read_roman_numeral({ words });
		case 'number-in-words':
			return m.easy_read_number_in_words({ words });
		case 'big-number':
			return m.easy_read_big_number({ words });
		case 'date-not-in-full':
			return m.easy_read_date_not_in_full({ words });
		case 'time-not-in-full':
			return m.easy_read_time_not_in_full({ words });
		case 'parenthesis':
			return m.easy_read_parenthesis();
		case 'semicolon':
			return m.easy_read_semicolon();
		case 'special-character':
			return m.easy_read_special_character({ words });
		case 'capitals':
			return m.easy_read_capitals({ words });
		case 'not-tu':
			return m.easy_read_not_tu({ words });
		case 'hard-word':
			return m.easy_read_hard_word({ words });
	}
}

/** Enough of a long sentence to find it again. */
const firstWords = (sentence: string) => sentence.split(/\s+/).slice(0, 4).join(' ');
