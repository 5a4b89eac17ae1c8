import { m } from '#i18n/paraglide/messages.js';

/** What happens after sending, in order: sent, read, answered; each with its picture. @param name of the first listener */
export const whatNow = (name: string | undefined) => [
	{ id: 'etat-nouveau', text: m.said_sent() },
	{ id: 'etat-vu', text: name ? m.said_reads({ name }) : m.said_reads_somebody() },
	{ id: 'reponse', text: name ? m.said_answers({ name }) : m.said_answers_somebody() }
];
