import { beforeAll, expect, test } from 'vitest';
import { dayText, momentText } from './day-text.ts';
import { overwriteGetLocale } from './paraglide/runtime.js';

beforeAll(() => overwriteGetLocale(() => 'fr'));

test('a day is said in full words, its year only when it is another one', () => {
	expect(dayText('2026-12-11', '2026-12-04')).toBe('vendredi 11 décembre');
	expect(dayText('2027-03-01', '2026-12-04')).toBe('lundi 1er mars 2027');
	expect(dayText('2026-12-11')).toBe('vendredi 11 décembre 2026');
	expect(dayText('')).toBe('');
});

test('an hour is said as one says it', () => {
	const local = (hours: number, minutes: number) =>
		new Date(2026, 11, 4, hours, minutes).toISOString();
	expect(momentText(local(9, 5))).toBe('4 décembre à 9 h 05');
	expect(momentText(local(14, 0))).toBe('4 décembre à 14 h');
	expect(momentText(local(0, 30))).toBe('4 décembre à 0 h 30');
});
