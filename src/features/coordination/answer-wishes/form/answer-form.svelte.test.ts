import { afterEach, expect, test, vi } from 'vitest';
import { ConceptIndex } from '#data/concept-index.svelte.ts';
import type { Device } from '#data/device.ts';
import { openLocalDatabase } from '#data/local-database.ts';
import { answersTo } from '#data/wishes.ts';
import type { ConceptId } from '#domain/ids.ts';
import type { Session } from '#domain/session.ts';
import type { Wish } from '#domain/wish.ts';
import { AnswerForm } from './answer-form.svelte.ts';

const helene = { account: 'helene000000000', role: 'coordinator', name: 'Hélène' } as Session;
const wish = {
	id: 'wish00000000001',
	person: 'lina00000000000',
	audience: [helene.account],
	withdrawnAt: ''
} as unknown as Wish;
const now = { wish, mayAnswer: true, confirmed: false };

let stops: (() => void)[] = [];
afterEach(() => {
	for (const stop of stops) stop();
	stops = [];
});

let made = 0;
function heleneAnswers(name: string) {
	const db = openLocalDatabase(name);
	const newId = () => `id${String(++made).padStart(13, '0')}`;
	const clock = () => '2026-12-04T09:00:00.000Z';
	const device: Device = { db, now: clock, newId, session: helene };
	const form = new AnswerForm(device, wish, new ConceptIndex());
	stops.push(
		$effect.root(() => {
			$effect(() => void form.rows);
		})
	);
	return { db, form, device };
}

test('a ready sentence answers in two touches after the kind', async () => {
	const { db, form } = heleneAnswers('form-ready');
	await form.choose('searching');
	const first = form.ready.find(({ isFilled }) => isFilled);
	await form.useReady(first?.pattern ?? '');
	expect(form.text).toBe('On cherche. Je te réponds le vendredi 11 décembre.');
	expect(await form.give(now)).toBe(true);
	const [answer] = await answersTo(db, wish.id);
	expect(answer).toMatchObject({
		kind: 'searching',
		againOn: '2026-12-11',
		sentences: ['On cherche.', 'Je te réponds le vendredi 11 décembre.']
	});
});

test('a ready sentence follows its fields, until somebody changes the words', async () => {
	const { form } = heleneAnswers('form-follows');
	await form.choose('not-now');
	await form.useReady('Pas maintenant. On en reparle le {date}.');
	await form.fill({ againOn: '2027-03-01' });
	expect(form.text).toBe('Pas maintenant. On en reparle le lundi 1er mars.');
	await form.write('On en reparle au printemps.');
	await form.fill({ againOn: '2027-04-01' });
	expect(form.text).toBe('On en reparle au printemps.');
});

test('two ready sentences say « Oui » once, and a second touch takes one away', async () => {
	const { form } = heleneAnswers('form-twice');
	await form.choose('yes');
	await form.useReady("Oui. C'est possible.");
	await form.useReady('Oui. On prépare ça ensemble.');
	expect(form.text).toBe("Oui. C'est possible. On prépare ça ensemble.");
	await form.useReady("Oui. C'est possible.");
	expect(form.text).toBe('Oui. On prépare ça ensemble.');
});

test('a place that is not filled in never leaves', async () => {
	const { db, form } = heleneAnswers('form-blank');
	await form.choose('yes');
	await form.useReady('Oui. {who} vient avec toi.');
	expect(form.text).toBe('');
	expect(await form.give(now)).toBe(false);
	expect(form.refusal?.code).toBe('nothing-said');
	expect(await answersTo(db, wish.id)).toEqual([]);
});

test('a no without a way on is refused, and nothing that was written is lost', async () => {
	const { form } = heleneAnswers('form-no');
	await form.choose('no');
	await form.fill({ reason: 'safety' });
	await form.write('Non. Le bus est trop plein.');
	expect(await form.give(now)).toBe(false);
	expect(form.refusal?.code).toBe('way-on-missing');
	expect(form.text).toBe('Non. Le bus est trop plein.');
	await form.fill({ alternative: 'une place dans le taxi' });
	expect(await form.give(now)).toBe(true);
});

test('hard words leave only after the adult has seen it', async () => {
	const { form } = heleneAnswers('form-hard');
	await form.choose('yes');
	await form.write('On prendra rendez-vous à la MDPH.');
	expect(await form.give(now)).toBe(false);
	expect(form.refusal?.code).toBe('hard-to-read');
	expect(await form.give({ ...now, confirmed: true })).toBe(true);
});

test('a half-written answer is there again after a flat battery', async () => {
	const { form, device } = heleneAnswers('form-kept');
	await form.choose('trial');
	await form.write('On essaie avec Sami.');
	await form.usePictograms('On essaie avec Sami.', ['essayer' as ConceptId]);
	const again = new AnswerForm(device, wish, new ConceptIndex());
	await again.restore();
	expect(again.draft.kind).toBe('trial');
	expect(again.text).toBe('On essaie avec Sami.');
	expect(again.rows).toEqual([{ sentence: 'On essaie avec Sami.', pictograms: ['essayer'] }]);
});

test('a given answer leaves no draft, and two quick touches give one answer', async () => {
	const { db, form } = heleneAnswers('form-once');
	await form.choose('yes');
	await form.write('Oui.');
	await Promise.all([form.give(now), form.give(now)]);
	expect(await answersTo(db, wish.id)).toHaveLength(1);
	await vi.waitFor(async () => expect(await db.drafts.count()).toBe(0));
});

test('a correction starts from the answer that was given and follows it', async () => {
	const { db, form } = heleneAnswers('form-correct');
	await form.choose('yes');
	await form.write('Oui. Tu viens lundi.');
	await form.give(now);
	const [given] = await answersTo(db, wish.id);
	await form.reopen(given);
	expect(form.text).toBe('Oui.\nTu viens lundi.');
	await form.write('Oui. Tu viens mardi.');
	await form.give(now);
	expect((await answersTo(db, wish.id)).map((answer) => answer.sentences.at(-1))).toEqual(
		expect.arrayContaining(['Tu viens lundi.', 'Tu viens mardi.'])
	);
});
