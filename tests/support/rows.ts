import { newId } from './client.ts';
import { accountOf, personOf, type Name, type Young } from './people.ts';

/** A wish that somebody might send: complete, private unless told otherwise. */
export const wishRow = (who: Young, more: object = {}) => ({
	id: newId(),
	person: personOf(who),
	author: accountOf(who),
	kind: 'wish',
	words: ['je', 'vouloir', 'aller', 'piscine'],
	text: 'Je veux aller à la piscine.',
	domains: ['loisirs'],
	importance: 2,
	means: ['pictograms'],
	helpMode: 'alone',
	helper: '',
	helpCheck: 'none',
	audience: [] as string[],
	madeAt: '2026-12-04T08:00:00.000Z',
	withdrawnAt: '',
	...more
});

/** A yes to a wish. */
export const answerRow = (
	who: Name,
	about: { wish: string; person: Young },
	more: object = {}
) => ({
	id: newId(),
	wish: about.wish,
	person: personOf(about.person),
	author: accountOf(who),
	kind: 'yes',
	sentences: ['Oui.'],
	pictograms: [['oui']],
	againOn: '',
	reason: '',
	alternative: '',
	answeredAt: '2026-12-04T09:00:00.000Z',
	...more
});

export const readRow = (who: Name, about: { wish: string; person: Young }, answer = '') => ({
	id: newId(),
	wish: about.wish,
	person: personOf(about.person),
	answer,
	account: accountOf(who),
	readAt: '2026-12-04T09:00:00.000Z'
});

export const reactionRow = (
	who: Young,
	about: { wish: string; answer: string },
	more: object = {}
) => ({
	id: newId(),
	wish: about.wish,
	person: personOf(who),
	answer: about.answer,
	author: accountOf(who),
	kind: 'understood',
	reactedAt: '2026-12-04T10:00:00.000Z',
	...more
});

export const receiptRow = (who: Name, more: object = {}) => ({
	id: newId(),
	actor: accountOf(who),
	device: newId(),
	n: 1,
	outcome: '',
	reason: '',
	...more
});
