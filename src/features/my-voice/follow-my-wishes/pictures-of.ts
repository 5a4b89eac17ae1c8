import type { Pictograms } from '#data/pictograms.svelte.ts';
import type { ConceptId } from '#domain/ids.ts';

/** The pictograms of words that are here; one whose picture has not arrived is left out. */
export const picturesOf = (pictograms: Pictograms, words: readonly ConceptId[]) =>
	words.flatMap((word) => pictograms.get(word) ?? []);

const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];

/** The picture of a day's weekday. @param day `YYYY-MM-DD` */
export const weekdayPicture = (day: string) => weekdays[new Date(day).getUTCDay()] ?? '';
