import { afterEach, expect, test } from 'vitest';
import type { Control } from './scan-controls.ts';
import { type ScanClock, Scanner } from './scanning.svelte.ts';

afterEach(() => document.body.replaceChildren());

/** A clock that stands until it is turned. */
function handClock() {
	let due: { left: number; then: () => void } | undefined;
	const clock: ScanClock = {
		wait: (ms, then) => {
			const mine = { left: ms, then };
			due = mine;
			return () => {
				if (due === mine) due = undefined;
			};
		}
	};
	const turn = (ms: number) => {
		for (let left = ms; due && left > 0;) {
			const now = due;
			const spent = Math.min(left, now.left);
			now.left -= spent;
			left -= spent;
			if (now.left > 0) return;
			due = undefined;
			now.then();
		}
	};
	return { clock, turn, isWaiting: () => due !== undefined };
}

/** Rows of buttons by name; the last row is the bar. */
function screenOf(rows: string[][], bar: string[] = []) {
	const chosen: string[] = [];
	const controls: Control[] = [...rows, bar].flatMap((row, y) =>
		row.map((name, x) => {
			const element = document.createElement('button');
			element.textContent = name;
			element.onclick = () => chosen.push(name);
			document.body.append(element);
			const box = { x: x * 110, y: y * 110, width: 100, height: 100 };
			return { element, box, inBar: row === bar };
		})
	);
	return { chosen, controls, find: () => controls };
}

const board = () =>
	screenOf(
		[
			['je', 'vouloir'],
			['piscine', 'bus']
		],
		['accueil', 'aide']
	);
const lit = (scanner: Scanner) => scanner.light?.controls.map(({ element }) => element.textContent);

test('Maxime reaches « bus » with one switch: second row, second tile', () => {
	const { clock, turn } = handClock();
	const screen = board();
	const scanner = new Scanner(clock, screen.find);
	scanner.start('one', 1000);
	expect(lit(scanner)).toEqual(['je', 'vouloir']);
	turn(1500);
	expect(lit(scanner)).toEqual(['piscine', 'bus']);
	scanner.choose();
	expect(lit(scanner)).toEqual(['piscine']);
	turn(1500);
	expect(lit(scanner)).toEqual(['bus']);
	expect(document.activeElement?.textContent).toBe('bus');
	scanner.choose();
	expect(screen.chosen).toEqual(['bus']);
	expect(lit(scanner)).toEqual(['je', 'vouloir']);
});

test('the first place of a level stays lit half as long again, the others do not', () => {
	const { clock, turn } = handClock();
	const scanner = new Scanner(clock, board().find);
	scanner.start('one', 1000);
	turn(1499);
	expect(lit(scanner)).toEqual(['je', 'vouloir']);
	turn(1);
	expect(lit(scanner)).toEqual(['piscine', 'bus']);
	turn(1000);
	expect(lit(scanner)).toEqual(['accueil', 'aide']);
	turn(1000);
	expect(lit(scanner)).toEqual(['je', 'vouloir']);
});

test('at the end of a row stands the way out, and a press there goes back to the rows', () => {
	const { clock, turn } = handClock();
	const screen = board();
	const scanner = new Scanner(clock, screen.find);
	scanner.start('one', 1000);
	scanner.choose();
	turn(1500 + 1000);
	expect(scanner.light).toMatchObject({ out: true });
	expect(lit(scanner)).toEqual(['je', 'vouloir']);
	scanner.choose();
	expect(scanner.light).toMatchObject({ out: false });
	expect(screen.chosen).toEqual([]);
});

test('a row nobody chooses from is left after two rounds', () => {
	const { clock, turn } = handClock();
	const scanner = new Scanner(clock, board().find);
	scanner.start('one', 1000);
	scanner.choose();
	turn(2 * (1500 + 1000 + 1000));
	expect(lit(scanner)).toEqual(['je', 'vouloir']);
	expect(scanner.light).toMatchObject({ out: false });
});

test('with two switches nothing moves by itself', () => {
	const { clock, isWaiting } = handClock();
	const screen = board();
	const scanner = new Scanner(clock, screen.find);
	scanner.start('two', 1000);
	expect(isWaiting()).toBe(false);
	scanner.step();
	scanner.choose();
	scanner.step();
	scanner.choose();
	expect(screen.chosen).toEqual(['bus']);
});

test('a new screen begins at the top; the same screen keeps the place', () => {
	const { clock, turn } = handClock();
	let screen = board();
	const scanner = new Scanner(clock, () => screen.find());
	scanner.start('one', 1000);
	turn(1500);
	scanner.lookAgain();
	expect(lit(scanner)).toEqual(['piscine', 'bus']);
	screen = screenOf([['oui', 'non']]);
	scanner.lookAgain();
	expect(lit(scanner)).toEqual(['oui']);
});

test('off means that nothing is lit and nothing waits', () => {
	const { clock, isWaiting } = handClock();
	const scanner = new Scanner(clock, board().find);
	scanner.start('one', 1000);
	scanner.start('off', 1000);
	expect(scanner.light).toBeUndefined();
	expect(isWaiting()).toBe(false);
});
