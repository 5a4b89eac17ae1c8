import { expect, test } from 'vitest';
import { type Box, groupRows, itemsUnder, type ScanNode } from './scan-rows.ts';

type Named = { name: string; box: Box };

const at = (name: string, x: number, y: number, width = 100, height = 100): Named => ({
	name,
	box: { x, y, width, height }
});
const tiles = (y: number, ...names: string[]) =>
	names.map((name, index) => at(name, index * 110, y));
const shape = (nodes: ScanNode<Named>[]): unknown[] =>
	nodes.map((node) => ('item' in node ? node.item.name : shape(node.group)));
const steps = (nodes: ScanNode<Named>[]): number =>
	Math.max(nodes.length, ...nodes.map((node) => ('group' in node ? steps(node.group) : 0)));

test('a board becomes rows, from top to bottom and from left to right', () => {
	const board = [...tiles(220, 'bus', 'quoi'), ...tiles(0, 'je', 'vouloir'), ...tiles(110, 'oui')];
	expect(shape(groupRows(board))).toEqual([['je', 'vouloir'], 'oui', ['bus', 'quoi']]);
});

test('controls of different heights side by side are one row', () => {
	const row = [at('effacer', 300, 12, 90, 110), at('bande', 0, 0, 280, 136)];
	expect(shape(groupRows([...row, at('je', 0, 200)]))).toEqual([['bande', 'effacer'], 'je']);
});

test('one row alone needs no first step', () => {
	expect(shape(groupRows(tiles(0, 'oui', 'non', 'je-ne-sais-pas')))).toEqual([
		'oui',
		'non',
		'je-ne-sais-pas'
	]);
});

test('a long row is cut in groups of like size', () => {
	const row = tiles(0, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
	expect(shape(groupRows([...row, at('fini', 0, 300)]))).toEqual([
		[
			['a', 'b', 'c', 'd'],
			['e', 'f', 'g', 'h']
		],
		'fini'
	]);
});

test('forty keys are never more than six steps away on any level, and none is lost', () => {
	const keys = Array.from({ length: 40 }, (_, n) =>
		at(`k${n}`, (n % 5) * 70, Math.floor(n / 5) * 70, 64, 64)
	);
	const nodes = groupRows(keys);
	expect(steps(nodes)).toBeLessThanOrEqual(6);
	expect(itemsUnder({ group: nodes }).map(({ name }) => name)).toEqual(
		keys.map(({ name }) => name)
	);
});

test('in a script that runs from right to left the light does too', () => {
	const rows = [...tiles(0, 'un', 'deux'), ...tiles(110, 'trois', 'quatre')];
	expect(shape(groupRows(rows, { rightToLeft: true }))).toEqual([
		['deux', 'un'],
		['quatre', 'trois']
	]);
});

test('nothing to light is no row', () => {
	expect(groupRows([])).toEqual([]);
});
