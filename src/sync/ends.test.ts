import { expect, test } from 'vitest';
import { pauseMs } from './ends.ts';

const seen = { isVisible: true, random: 1 };

test('a failure is tried again after 1 s, then twice as long each time, up to 5 minutes', () => {
	const pauses = [1, 2, 3, 4, 9, 10, 400].map((failures) => pauseMs('offline', failures, seen));
	expect(pauses).toEqual([1000, 2000, 4000, 8000, 256_000, 300_000, 300_000]);
});

test('chance shortens a pause by half at most', () => {
	expect(pauseMs('server-busy', 4, { ...seen, random: 0 })).toBe(4000);
});

test('when all is well it asks every minute while looked at, and every five when not', () => {
	expect(pauseMs('done', 0, seen)).toBe(60_000);
	expect(pauseMs('done', 0, { ...seen, isVisible: false })).toBe(300_000);
});

test('a ground that moved is tried at once', () => {
	expect(pauseMs('changed', 0, seen)).toBe(0);
});
