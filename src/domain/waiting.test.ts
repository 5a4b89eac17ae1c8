import { describe, expect, test } from 'vitest';
import type { Answer, Reaction } from './answer.ts';
import { waitingOf } from './waiting.ts';
import type { Wish } from './wish.ts';

const at = { now: '2026-12-04T09:00:00.000Z', today: '2026-12-04' };
const wish = {
	id: 'w5',
	madeAt: '2026-11-30T08:05:00.000Z',
	audience: ['helene'],
	withdrawnAt: '',
	importance: 3
} as unknown as Wish;
const answered = (againOn: string, answeredAt = '2026-12-01T10:00:00.000Z') =>
	({
		id: `a${answeredAt}`,
		wish: 'w5',
		kind: 'searching',
		againOn,
		answeredAt
	}) as unknown as Answer;
const reacted = (answer: Answer, kind: Reaction['kind'], reactedAt: string) =>
	({ answer: answer.id, kind, reactedAt }) as unknown as Reaction;

describe('what waits for an adult', () => {
	test('a told wish without an answer waits since it was said', () => {
		expect(waitingOf(wish, { answers: [], reactions: [] }, at)).toMatchObject({
			why: 'no-answer',
			days: 4
		});
	});

	test('a private wish never waits', () => {
		const hers = { ...wish, audience: [] };
		expect(waitingOf(hers, { answers: [], reactions: [] }, at)).toBeUndefined();
	});

	test('a wish that was taken back never waits', () => {
		const past = { ...wish, withdrawnAt: '2026-12-01T08:00:00.000Z' };
		expect(waitingOf(past, { answers: [], reactions: [] }, at)).toBeUndefined();
	});

	test('an answered wish does not wait', () => {
		expect(waitingOf(wish, { answers: [answered('')], reactions: [] }, at)).toBeUndefined();
	});

	test('a promise waits seven days before its day, not eight', () => {
		const near = waitingOf(wish, { answers: [answered('2026-12-11')], reactions: [] }, at);
		expect(near).toMatchObject({ why: 'promise', againOn: '2026-12-11' });
		expect(
			waitingOf(wish, { answers: [answered('2026-12-12')], reactions: [] }, at)
		).toBeUndefined();
	});

	test('a promise whose day is past still waits', () => {
		const late = waitingOf(wish, { answers: [answered('2026-12-01')], reactions: [] }, at);
		expect(late).toMatchObject({ why: 'promise' });
	});

	test('what was promised within a day does not wait, unless today is the day', () => {
		const justNow = answered('2026-12-08', '2026-12-04T08:00:00.000Z');
		expect(waitingOf(wish, { answers: [justNow], reactions: [] }, at)).toBeUndefined();
		const today = answered('2026-12-04', '2026-12-04T08:00:00.000Z');
		expect(waitingOf(wish, { answers: [today], reactions: [] }, at)).toMatchObject({
			why: 'promise'
		});
	});

	test('only the last answer promises', () => {
		const answers = [answered('2026-12-05'), answered('', '2026-12-03T10:00:00.000Z')];
		expect(waitingOf(wish, { answers, reactions: [] }, at)).toBeUndefined();
	});

	test('« pas d’accord » brings it back, until the person agrees or a new answer comes', () => {
		const answer = answered('');
		const no = reacted(answer, 'not-agreed', '2026-12-02T08:00:00.000Z');
		const yes = reacted(answer, 'understood', '2026-12-03T08:00:00.000Z');
		expect(waitingOf(wish, { answers: [answer], reactions: [no] }, at)).toMatchObject({
			why: 'not-agreed',
			days: 2
		});
		expect(waitingOf(wish, { answers: [answer], reactions: [no, yes] }, at)).toBeUndefined();
		const next = answered('', '2026-12-03T10:00:00.000Z');
		expect(waitingOf(wish, { answers: [answer, next], reactions: [no] }, at)).toBeUndefined();
	});
});
