import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../app.css', import.meta.url), 'utf8');

/** Every colour token of a theme, the light ones underneath. */
function theme(selector: string): Map<string, string> {
	const tokens = new Map<string, string>();
	for (const name of [':root {', selector]) {
		const from = css.indexOf(name);
		const block = css.slice(from, css.indexOf('}', from));
		for (const [, key, value] of block.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/g)) {
			if (key && value) tokens.set(key, value);
		}
	}
	return tokens;
}

/** WCAG contrast of two `#rrggbb` colours, 1 to 21. */
function contrast(one: string, other: string): number {
	const light = (hex: string) =>
		[1, 3, 5]
			.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
			.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
			.reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index]!, 0);
	const [a, b] = [light(one), light(other)];
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const places = ['say', 'plan', 'meet', 'feel', 'no'];
const classes = ['who', 'do', 'not', 'thing', 'quality', 'little'];

describe.each([
	['light', ':root {'],
	['dark', "[data-theme='dark'] {"],
	['contrast', "[data-theme='contrast'] {"]
])('%s theme', (_name, selector) => {
	const tokens = theme(selector);
	const between = (one: string, other: string) =>
		contrast(tokens.get(`--${one}`) ?? '', tokens.get(`--${other}`) ?? '');

	test.each([...places, ...classes].map((name) => `${name}-soft`).concat('paper', 'card'))(
		'text on %s is at least 7:1',
		(ground) => expect(between('ink', ground)).toBeGreaterThanOrEqual(7)
	);

	test.each(places)('text on the accent %s is at least 7:1', (place) =>
		expect(between('on-accent', place)).toBeGreaterThanOrEqual(7)
	);

	test.each(['paper', 'card'])('muted text on %s is at least 7:1', (ground) =>
		expect(between('muted', ground)).toBeGreaterThanOrEqual(7)
	);

	test.each([...places, ...classes, 'line', 'focus'])('the frame %s is at least 3:1', (frame) => {
		expect(between(frame, 'paper')).toBeGreaterThanOrEqual(3);
		expect(between(frame, 'card')).toBeGreaterThanOrEqual(3);
	});
});
