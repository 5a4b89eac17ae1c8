import type { WishState } from '#domain/wish-state.ts';
import { m } from '#i18n/paraglide/messages.js';

/** Where a wish stands, in one or two words; the same words everywhere. */
export function stateText(state: WishState): string {
	switch (state) {
		case 'private':
			return m.state_private();
		case 'new':
			return m.state_new();
		case 'seen':
			return m.state_seen();
		case 'searching':
			return m.state_searching();
		case 'yes':
			return m.state_yes();
		case 'trial':
			return m.state_trial();
		case 'not-now':
			return m.state_not_now();
		case 'no':
			return m.state_no();
		case 'withdrawn':
			return m.state_withdrawn();
	}
}

/** The picture of each state. */
export const statePicture: Record<WishState, string> = {
	private: 'etat-prive',
	new: 'etat-nouveau',
	seen: 'etat-vu',
	searching: 'etat-cherche',
	yes: 'etat-oui',
	trial: 'etat-essai',
	'not-now': 'etat-pas-maintenant',
	no: 'etat-non',
	withdrawn: 'etat-retire'
};
