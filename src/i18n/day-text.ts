import { getLocale } from './paraglide/runtime.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format is slow, a list asks for hundreds. */
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const locale = getLocale() === 'en' ? 'en-GB' : getLocale();
	const key = `${locale} ${JSON.stringify(options)}`;
	const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
	formats.set(key, known);
	return known;
}

/**
 * A calendar day in full words: « vendredi 11 décembre », with its year when it is not this year's.
 *
 * @param day `YYYY-MM-DD`; anything else gives an empty text
 * @param today `YYYY-MM-DD`; leave it out to always say the year
 */
export function dayText(day: string, today = ''): string {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return '';
	const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : 'numeric';
	const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
	return first(format({ ...options, ...(year && { year }) }).format(new Date(day)));
}

/** An instant as « 4 décembre à 9 h 05 », where the device stands. @param instant UTC, ISO 8601 */
export function momentText(instant: string): string {
	const at = new Date(instant);
	const day = first(format({ day: 'numeric', month: 'long' }).format(at));
	const time = format({ hour: 'numeric', minute: '2-digit' }).format(at);
	return getLocale() === 'fr' ? `${day} à ${frenchTime(time)}` : `${day}, ${time}`;
}

/** « 09:05 » is said « 9 h 05 », « 10:00 » « 10 h ». */
const frenchTime = (time: string) =>
	time.replace(/^0?(\d+):(\d\d)$/, (_, hours, minutes) =>
		minutes === '00' ? `${hours} h` : `${hours} h ${minutes}`
	);

/** « 1 janvier » is said « 1er janvier ». */
const first = (text: string) =>
	getLocale() === 'fr' ? text.replace(/(^|\s)1 (?=\p{L})/u, '$11er ') : text;
