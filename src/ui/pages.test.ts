import { expect, test } from 'vitest';
import { gridThatFits, pagesOf, turned } from './pages.ts';

test('seven faces, four at once: two pages; nobody at all: one empty page', () => {
	expect(pagesOf([1, 2, 3, 4, 5, 6, 7], 4)).toEqual([
		[1, 2, 3, 4],
		[5, 6, 7]
	]);
	expect(pagesOf([], 4)).toEqual([[]]);
});

test('after the last page comes the first, before the first the last', () => {
	expect(turned(2, 1, 3)).toBe(0);
	expect(turned(0, -1, 3)).toBe(2);
});

test.each([
	{ name: 'a tablet lying', box: { width: 992, height: 430 }, expect: { columns: 6, rows: 3 } },
	{ name: 'a tablet standing', box: { width: 736, height: 686 }, expect: { columns: 4, rows: 5 } },
	{ name: 'no room yet', box: { width: 0, height: 0 }, expect: { columns: 1, rows: 1 } }
])('$name', ({ box, expect: grid }) => {
	expect(gridThatFits(box, { width: 148, height: 128, gap: 10 })).toEqual(grid);
});
