import { beforeEach, expect, test } from 'vitest';
import { draftOf, keepDraft } from '#data/drafts.ts';
import { type LocalDatabase, openLocalDatabase } from '#data/local-database.ts';
import { beginnings, beginWords } from './begin-words.ts';

let lina: { db: LocalDatabase; newId: () => string };
let opened = 0;
beforeEach(() => {
	const db = openLocalDatabase(`begin-words-${(opened += 1)}`);
	lina = { db, newId: () => `wish${String(opened).padStart(11, '0')}` };
});
const wordsOf = async () => (await draftOf(lina.db, 'wish')) as { draft: { words: string[] } };

test('the board opens with « je ne … pas aimer »', async () => {
	await beginWords(lina, beginnings.dislike);
	expect((await wordsOf()).draft).toMatchObject({
		words: ['je', 'ne-pas', 'aimer'],
		audience: [],
		importance: 0
	});
});

test('what Lina had begun stays in front', async () => {
	await beginWords(lina, ['je', 'vouloir', 'piscine']);
	await beginWords(lina, beginnings.fear);
	expect((await wordsOf()).draft.words).toEqual(['je', 'vouloir', 'piscine', ...beginnings.fear]);
});

test('touching it again does not say it twice', async () => {
	await beginWords(lina, beginnings.fear);
	await beginWords(lina, beginnings.fear);
	expect((await wordsOf()).draft.words).toEqual([...beginnings.fear]);
});

test('a draft nobody can read any more does not stand in the way', async () => {
	await keepDraft(lina.db, 'wish', { draft: 'old' });
	await beginWords(lina, beginnings.fear);
	expect((await wordsOf()).draft.words).toEqual([...beginnings.fear]);
});
