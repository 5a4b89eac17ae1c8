import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hintsFor } from '#domain/easy-read/hints-for.ts';

const folder = new URL('./messages/', import.meta.url);
type Messages = Record<string, string>;

function read(locale: string, file: string): Messages {
	return JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8'));
}
const files = readdirSync(new URL('fr/', folder));
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe.each(files)('%s', (file) => {
	const [french, english] = [read('fr', file), read('en', file)];

	test('both languages say the same things', () => {
		expect(Object.keys(english).toSorted()).toEqual(Object.keys(french).toSorted());
	});

	test('nothing is empty, and both fill in the same places', () => {
		for (const [key, text] of Object.entries(french)) {
			const other = english[key] ?? '';
			expect([key, text.trim() === '', other.trim() === '']).toEqual([key, false, false]);
			expect([key, placeholders(other)]).toEqual([key, placeholders(text)]);
		}
	});
});

/** Texts that adults read, among the files that young people meet too. */
const forAdults = /^(adult|credits)_/;
/** What stands in a place once it is filled in: a first name or a number. */
const filled = (text: string) =>
	text.replaceAll(/\{(count|of|page|pages|minutes|step)\}/g, '3').replaceAll(/\{\w+\}/g, 'Lina');

const youthTexts = ['frame.json', 'my-voice.json', 'my-circle.json', 'sign-in.json']
	.flatMap((file) => Object.entries(read('fr', file)))
	.filter(([key]) => !forAdults.test(key));

test('there are texts for young people to look at', () => {
	expect(youthTexts.length).toBeGreaterThan(150);
});

test.each(youthTexts)('%s is easy to read (R12, R13)', (_key, text) => {
	const hard = hintsFor(filled(text)).filter(({ level }) => level === 'red');
	expect(hard).toEqual([]);
});

test('a hard text is seen', () => {
	const hard = hintsFor('Ton dossier a été transmis à la MDPH (service instructeur).');
	expect(hard.some(({ level }) => level === 'red')).toBe(true);
});
