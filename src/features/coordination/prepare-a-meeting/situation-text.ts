import type { WishState } from '#domain/wish-state.ts';
import { kindPicture, kindText } from '#i18n/answer-words.ts';
import { m } from '#i18n/paraglide/messages.js';

/** When somebody last told this adult something. @param days whole days; undefined when they have not yet */
export function lastWordText(days: number | undefined): string {
	if (days === undefined) return m.situations_no_word();
	if (days === 0) return m.situations_last_word_today();
	if (days === 1) return m.situations_last_word_yesterday();
	return m.situations_last_word({ count: days });
}

/** Where words stand, as an adult says it, with its picture of the `screens` pack. */
export function stateText(state: WishState): { words: string; picture: string } {
	switch (state) {
		case 'private':
		case 'new':
			return { words: m.situation_state_new(), picture: 'etat-nouveau' };
		case 'seen':
			return { words: m.situation_state_seen(), picture: 'etat-vu' };
		case 'withdrawn':
			return { words: m.situation_state_withdrawn(), picture: 'etat-retire' };
		default:
			return { words: kindText(state), picture: kindPicture(state) };
	}
}
