import { beforeEach, describe, expect, test } from 'vitest';
import type { Device } from '#data/device.ts';
import { openLocalDatabase } from '#data/local-database.ts';
import { keepPrivate, wishesOf } from '#data/wishes.ts';
import type { Answer } from '#domain/answer.ts';
import { emptyDraft, makeWish } from '#domain/compose-wish.ts';
import { AccountId, AnswerId, ConceptId, PersonId, WishId } from '#domain/ids.ts';
import type { CircleMember } from '#domain/person.ts';
import type { Wish } from '#domain/wish.ts';
import { MyWishes } from './my-wishes.svelte.ts';
import { OneWish } from './one-wish.svelte.ts';

const person = PersonId.parse('personlina00000');
const lina = AccountId.parse('lina00000000000');
const helene = AccountId.parse('helene000000000');
const sami = AccountId.parse('sami00000000000');
const karim = AccountId.parse('karim0000000000');
const morning = '2026-12-04T09:00:00.000Z';
let tests = 0;
let device: Device;

beforeEach(async () => {
	tests += 1;
	let ids = 0;
	device = {
		db: openLocalDatabase(`follow-my-wishes-${tests}`),
		now: () => morning,
		newId: () => `id${String((ids += 1)).padStart(13, '0')}`,
		session: { account: lina, role: 'young', name: 'Lina', face: concept('face-lina'), person }
	};
	await device.db.circle.bulkPut([
		{ ...member(helene, 'Hélène'), seq: 1, rev: 1 },
		{ ...member(sami, 'Sami'), seq: 2, rev: 1 },
		{ ...member(karim, 'Karim'), mayHear: false, seq: 3, rev: 1 }
	]);
});

const concept = (id: string) => ConceptId.parse(id);

const member = (account: AccountId, name: string): CircleMember => ({
	id: `member${account.slice(0, 9)}`,
	person,
	account,
	relation: 'professional',
	name,
	face: concept('face-1'),
	mayHear: true,
	mayAnswer: true,
	from: '',
	until: ''
});

function poolWish(audience: AccountId[]): Wish {
	const draft = { ...emptyDraft(WishId.parse('wishpool0000000')), words: [concept('piscine')] };
	const made = makeWish(
		{ ...draft, audience },
		{ session: device.session, text: 'Je veux aller à la piscine.', madeAt: morning }
	);
	if (!made.ok) throw new Error(made.refusal.code);
	return made.value;
}

const heleneAnswers: Answer = {
	id: AnswerId.parse('answeryes000000'),
	wish: WishId.parse('wishpool0000000'),
	person,
	author: helene,
	kind: 'yes',
	sentences: ['Oui.'],
	pictograms: [[]],
	againOn: '',
	reason: '',
	alternative: '',
	answeredAt: morning
};

/** The wish as Lina meets it, once this device has remembered. */
async function opened(audience: AccountId[]) {
	const wish = poolWish(audience);
	if (audience.length > 0) await device.db.wishes.put({ ...wish, seq: 1, rev: 1 });
	else await keepPrivate(device.db, wish);
	const one = new OneWish(device, wish.id);
	await knows(() => one.wish);
	return one;
}

/** Waits until a reading of the local database says so. */
async function knows(fact: () => unknown) {
	const stop = $effect.root(() => {
		$effect.pre(() => void fact());
	});
	await expect.poll(fact).toBeTruthy();
	return stop;
}

const gestures = async () =>
	(await device.db.outbox.toArray()).map((entry) => entry.intention.kind);

describe('the answer', () => {
	test('opened twice leaves one trace', async () => {
		const one = await opened([helene]);
		await Promise.all([one.leaveTrace(heleneAnswers), one.leaveTrace(heleneAnswers)]);
		expect(await gestures()).toEqual(['words-read']);
	});

	test('« J’ai compris » touched twice is said once, and can be changed', async () => {
		const one = await opened([helene]);
		await one.say('understood', heleneAnswers);
		await knows(() => one.reactionTo(heleneAnswers) === 'understood');
		await one.say('understood', heleneAnswers);
		expect(await gestures()).toEqual(['answer-taken']);
		await one.say('not-agreed', heleneAnswers);
		expect(await gestures()).toEqual(['answer-taken', 'answer-taken']);
	});
});

describe('« Je ne veux plus »', () => {
	test('stays in the list, marked, and can be wanted again', async () => {
		const one = await opened([helene]);
		const mine = new MyWishes(device);
		await one.withdraw();
		await knows(() => one.state === 'withdrawn');
		await knows(() => mine.all?.[0]?.state === 'withdrawn');
		await one.wantAgain();
		await knows(() => one.state === 'new');
	});

	test('a private wish: nothing leaves', async () => {
		const one = await opened([]);
		await one.withdraw();
		await knows(() => one.state === 'withdrawn');
		expect(await gestures()).toEqual([]);
	});
});

describe('« Montrer à… »', () => {
	test('only faces that may hear and were not told are shown', async () => {
		const one = await opened([helene]);
		expect(one.others.map((other) => other.name)).toEqual(['Sami']);
	});

	test('a private wish told to Hélène leaves whole and is private no more', async () => {
		const one = await opened([]);
		await one.choose(helene);
		await knows(() => one.chosen.length === 1);
		await Promise.all([one.tell(), one.tell()]);
		expect(await gestures()).toEqual(['wish-shared']);
		expect(await wishesOf(device.db, person)).toMatchObject([{ audience: [helene] }]);
		await knows(() => one.state === 'new');
	});

	test('a wish Hélène knows, told to Sami too', async () => {
		const one = await opened([helene]);
		await one.choose(sami);
		await knows(() => one.chosen.length === 1);
		await one.tell();
		expect(await wishesOf(device.db, person)).toMatchObject([{ audience: [helene, sami] }]);
	});
});
