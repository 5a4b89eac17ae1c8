const dayMs = 86_400_000;

/** Whole days from one calendar day to another, negative when it is past. @param from, to `YYYY-MM-DD` */
export const daysBetween = (from: string, to: string) =>
	Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** The day some days later. @param day `YYYY-MM-DD` */
export const addDays = (day: string, days: number) =>
	new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/**
 * The calendar day of an instant where the device stands.
 *
 * @param instant UTC, ISO 8601
 * @param timeZone IANA name; the device's own when left out
 */
export function dayOf(instant: string, timeZone?: string): string {
	// The Swedish form is the ISO one.
	return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(
		new Date(instant)
	);
}

/** Whole years of age on a day; undefined when the day of birth is unknown. @param bornOn, day `YYYY-MM-DD` */
export function ageOn(bornOn: string, day: string): number | undefined {
	if (bornOn === '') return undefined;
	const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
	return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
