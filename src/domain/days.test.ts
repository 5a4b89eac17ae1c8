import { expect, test } from 'vitest';
import { addDays, ageOn, dayOf, daysBetween } from './days.ts';

test('days are counted over a change of hour', () => {
	expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
	expect(daysBetween('2026-12-04', '2026-12-01')).toBe(-3);
});

test('a week later, over a new year', () => {
	expect(addDays('2026-12-28', 7)).toBe('2027-01-04');
});

test('the day is the one of the place, not of Greenwich', () => {
	expect(dayOf('2026-12-03T23:30:00.000Z', 'Europe/Paris')).toBe('2026-12-04');
});

test('a birthday makes a year, the day before does not', () => {
	expect(ageOn('2012-03-08', '2026-03-08')).toBe(14);
	expect(ageOn('2012-03-08', '2026-03-07')).toBe(13);
	expect(ageOn('', '2026-03-07')).toBeUndefined();
});
