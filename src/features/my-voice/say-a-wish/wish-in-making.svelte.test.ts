import { beforeEach, describe, expect, test } from 'vitest';
import type { Device } from '#data/device.ts';
import { draftOf, keepDraft } from '#data/drafts.ts';
import { openLocalDatabase } from '#data/local-database.ts';
import { wishesOf } from '#data/wishes.ts';
import { AccountId, ConceptId, PersonId } from '#domain/ids.ts';
import { WishInMaking } from './wish-in-making.svelte.ts';

const person = PersonId.parse('personlina00000');
const helene = AccountId.parse('helene000000000');
const words = ['je', 'vouloir', 'piscine'].map((word) => ConceptId.parse(word));
const sentence = 'Je veux aller à la piscine.';
let tests = 0;
let lina: Device;

beforeEach(() => {
	tests += 1;
	let ids = 0;
	lina = {
		db: openLocalDatabase(`say-a-wish-${tests}`),
		now: () => '2026-12-04T09:00:00.000Z',
		newId: () => `id${String((ids += 1)).padStart(13, '0')}`,
		session: {
			account: AccountId.parse('lina00000000000'),
			role: 'young',
			name: 'Lina',
			face: ConceptId.parse('face-lina'),
			person
		}
	};
});

async function linaSaysPool() {
	await lina.db.circle.put({
		id: 'circlehelene000',
		person,
		account: helene,
		relation: 'coordinator',
		name: 'Hélène',
		face: ConceptId.parse('face-helene'),
		mayHear: true,
		mayAnswer: true,
		from: '',
		until: '',
		seq: 1,
		rev: 1
	});
	const making = new WishInMaking(lina);
	await making.read();
	for (const word of words) await making.say(word);
	return making;
}

test('the battery goes flat: the same words at the same place of the board', async () => {
	const making = await linaSaysPool();
	await making.open('loisirs', 2);
	await making.matters(3);

	const again = new WishInMaking(lina);
	await again.read();
	expect(again.draft).toEqual(making.draft);
	expect([again.page, again.turn]).toEqual(['loisirs', 2]);
});

test('a draft nobody can read any more begins anew', async () => {
	await keepDraft(lina.db, 'wish', { draft: { words: 'piscine' }, page: 'core', turn: 0 });
	const making = new WishInMaking(lina);
	await making.read();
	expect(making.ready).toBe(true);
	expect(making.isEmpty).toBe(true);
});

test('« Effacer » takes the last word back', async () => {
	const making = await linaSaysPool();
	await making.eraseLast();
	expect(making.draft.words).toEqual(words.slice(0, 2));
});

test('nothing said: refused, and nothing is kept', async () => {
	const making = new WishInMaking(lina);
	expect(await making.make('')).toMatchObject({ ok: false, refusal: { code: 'nothing-said' } });
	expect(await wishesOf(lina.db, person)).toEqual([]);
});

describe('« Envoyer »', () => {
	test('to nobody: the wish stays on this device and nothing leaves', async () => {
		const making = await linaSaysPool();
		await making.make(sentence);
		expect(await wishesOf(lina.db, person)).toMatchObject([{ text: sentence, audience: [] }]);
		expect(await lina.db.outbox.count()).toBe(0);
	});

	test('to Hélène: one gesture leaves, and the board is empty for the next words', async () => {
		const making = await linaSaysPool();
		await making.toggleListener(helene);
		await making.make(sentence);
		const [entry] = await lina.db.outbox.toArray();
		expect(entry?.intention).toMatchObject({ kind: 'wish-shared', wish: { audience: [helene] } });
		expect(making.isEmpty).toBe(true);
		expect(await draftOf(lina.db, 'wish')).toBeUndefined();
	});

	test('somebody chosen days ago who has left the circle does not hear it', async () => {
		const making = await linaSaysPool();
		await making.toggleListener(helene);
		await lina.db.circle.toCollection().modify({ until: '2026-12-01' });
		const made = await making.make(sentence);
		expect(made.ok && made.value.audience).toEqual([]);
		expect(await lina.db.outbox.count()).toBe(0);
	});

	test('touched twice: one wish', async () => {
		const making = await linaSaysPool();
		await making.toggleListener(helene);
		await Promise.all([making.make(sentence), making.make(sentence)]);
		expect(await lina.db.outbox.count()).toBe(1);
	});

	test('power goes between sending and forgetting the draft: not offered a second time', async () => {
		const making = await linaSaysPool();
		const kept = await draftOf(lina.db, 'wish');
		await making.make(sentence);
		await keepDraft(lina.db, 'wish', kept);
		const again = new WishInMaking(lina);
		await again.read();
		expect(again.isEmpty).toBe(true);
	});
});

describe('« Annuler »', () => {
	const makeAndUndo = async (leaves: boolean) => {
		const making = await linaSaysPool();
		await making.toggleListener(helene);
		const made = await making.make(sentence);
		if (leaves) await lina.db.outbox.toCollection().modify({ state: 'sending' });
		if (made.ok) await making.undo(made.value);
		return making;
	};

	test('before it left: nothing leaves, and everything is as before', async () => {
		const making = await makeAndUndo(false);
		expect(await lina.db.outbox.count()).toBe(0);
		expect(making.draft).toMatchObject({ words, audience: [helene] });
		expect(making.lastMade).toBe('');
	});

	test('touched twice: undone once, and nothing leaves', async () => {
		const making = await linaSaysPool();
		await making.toggleListener(helene);
		const made = await making.make(sentence);
		if (!made.ok) throw new Error('the wish was made');
		await making.undo(made.value);
		await making.undo(made.value);
		expect(await lina.db.outbox.count()).toBe(0);
	});

	test('after it left: those who heard it see that it is withdrawn', async () => {
		await makeAndUndo(true);
		const kinds = (await lina.db.outbox.toArray()).map((entry) => entry.intention.kind);
		expect(kinds).toEqual(['wish-shared', 'wish-withdrawn']);
	});

	test('a private wish: as if never said', async () => {
		const making = await linaSaysPool();
		const made = await making.make(sentence);
		if (made.ok) await making.undo(made.value);
		expect(await wishesOf(lina.db, person)).toEqual([]);
		expect(making.draft.words).toEqual(words);
	});
});
