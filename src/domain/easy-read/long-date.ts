const days = new Intl.DateTimeFormat('fr', {
	weekday: 'long',
	day: 'numeric',
	month: 'long',
	timeZone: 'UTC'
});

/**
 * A day in full: « vendredi 11 décembre », « dimanche 1er mars ». The year is not said.
 *
 * @param day `YYYY-MM-DD`
 * @returns an empty string when it is not a day
 */
export function longDate(day: string): string {
	const time = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
	const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
	return isDay ? days.format(time).replace(/ 1 /u, ' 1er ') : '';
}
