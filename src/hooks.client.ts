import type { HandleClientError } from '@sveltejs/kit';
import { getLocale } from '#i18n/paraglide/runtime.js';
import { wearLastTheme } from '#ui/theme.svelte.ts';

/** Before anything is drawn: the language a screen reader speaks, and the colours of whoever was here. */
export function init(): void {
	document.documentElement.lang = getLocale();
	wearLastTheme();
}

/** A bug ends here: what kind, where, and a number to find it by. Never a name, a word or a sentence of anybody. */
export const handleError: HandleClientError = ({ error, event, status }) => {
	const id = crypto.randomUUID().slice(0, 8);
	const kind = error instanceof Error ? error.name : typeof error;
	console.error('bug', { id, kind, status, route: event.route.id, at: framesOf(error) });
	return { message: id };
};

/** Where in the code it happened. The first line of a stack repeats the message, which may hold words: it is left out. */
const framesOf = (error: unknown) =>
	error instanceof Error
		? (error.stack ?? '')
				.split('\n')
				.filter((line) => /^\s+at |@/.test(line))
				.slice(0, 5)
				.map((line) => line.trim())
		: [];
