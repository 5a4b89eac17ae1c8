import { expect, test } from 'vitest';
import { twoPictures } from './two-pictures.ts';

const heart = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 72"><path d="M1"/></svg>';
const cross = '<svg width="72" height="72" viewBox="0 0 72 72"><path d="M2"/></svg>';

test('the second picture stands smaller, in front of the first', () => {
	const both = twoPictures(heart, cross);
	expect(both).toMatch(/^<svg [^>]*viewBox="0 0 72 72"><svg [^>]*width="54"[^>]*><path d="M1"/);
	expect(both).toContain(
		'<svg viewBox="0 0 72 72" x="34" y="34" width="38" height="38"><path d="M2"'
	);
});

test('while one has not arrived the other stands alone', () => {
	expect(twoPictures('', cross)).toBe(cross);
	expect(twoPictures(heart, '')).toBe(heart);
});
