import { expect, test } from 'vitest';
import { widestWord } from './widest-word.ts';

test.each([
	// Measured in Chromium with Atkinson Hyperlegible Next, 600, 18 px.
	{ word: 'psychomotricienne', measured: 156.7 },
	{ word: 'accompagnante', measured: 130.1 },
	{ word: 'vacances', measured: 75.3 },
	{ word: 'Noël', measured: 38.4 },
	{ word: 'il', measured: 10.5 }
])('$word is never taken for narrower than it is, nor for much wider', ({ word, measured }) => {
	const width = widestWord([word]);
	expect(width).toBeGreaterThanOrEqual(measured);
	expect(width).toBeLessThan(measured * 1.08 + 2);
});

test('the widest word counts, not the widest label', () => {
	expect(widestWord(['mal à la tête', 'maison'])).toBe(widestWord(['maison']));
	expect(widestWord([])).toBe(0);
});
