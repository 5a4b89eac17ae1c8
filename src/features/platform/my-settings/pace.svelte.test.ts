import { expect, test } from 'vitest';
import { nextPace, paces, paceStep } from './pace.ts';

test('a pace that the adults set in between counts as the nearest step', () => {
	expect(paceStep(2000)).toBe(4);
	expect(paceStep(9000)).toBe(1);
});

test('slower and faster go one step, and stop at the ends', () => {
	expect(nextPace(2500, 1)).toBe(1800);
	expect(nextPace(2500, -1)).toBe(3500);
	expect(nextPace(5000, -1)).toBe(5000);
	expect(nextPace(1200, 1)).toBe(1200);
});

test('every step leads somewhere', () => {
	expect(paces.map(paceStep)).toEqual([1, 2, 3, 4, 5]);
});
