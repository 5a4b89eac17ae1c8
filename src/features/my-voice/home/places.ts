import { m } from '#i18n/paraglide/messages.js';

/** Where a young person can go from home. A new place is one line here, with the spot it keeps for ever. */
export const places = [
	{ id: 'say', spot: 'first', tone: 'say', picture: 'je-dis', text: m.home_say },
	{ id: 'wishes', spot: 'second', tone: 'plan', picture: 'mes-envies', text: m.home_wishes },
	{ id: 'no', spot: 'last', tone: 'no', picture: 'ca-ne-va-pas', text: m.home_no }
] as const;

export type PlaceId = (typeof places)[number]['id'];
