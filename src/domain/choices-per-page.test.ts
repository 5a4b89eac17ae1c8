import { expect, test } from 'vitest';
import { choicesPerPage } from './choices-per-page.ts';

test.each([
	{ name: 'Youssef reads', given: { mode: 'pictos-words', perPage: 5 }, expect: 5 },
	{ name: 'Lina, pictures alone', given: { mode: 'pictos', perPage: 5 }, expect: 4 },
	{ name: 'Noé tires soon', given: { mode: 'words-voice', perPage: 3 }, expect: 3 },
	{ name: 'nobody ever meets nine', given: { mode: 'words-voice', perPage: 9 }, expect: 5 },
	{ name: 'a setting not made', given: { mode: 'pictos-words', perPage: 0 }, expect: 5 },
	{ name: 'one alone is no choice', given: { mode: 'pictos', perPage: 1 }, expect: 2 },
	{ name: 'settings still on their way', given: undefined, expect: 4 }
] as const)('$name: $expect', ({ given, expect: most }) => {
	expect(choicesPerPage(given)).toBe(most);
});
