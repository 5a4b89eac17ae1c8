import { describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import { answerCases, caseDay, plainYes } from './give-answer.cases.ts';
import { giveAnswer } from './give-answer.ts';
import type { AccountId, AnswerId, ConceptId, PersonId, WishId } from './ids.ts';

const helene = 'helene000000000' as AccountId;
const base: Answer = {
	...plainYes,
	id: 'answer000000001' as AnswerId,
	wish: 'wish00000000001' as WishId,
	person: 'lina00000000000' as PersonId,
	author: helene,
	pictograms: [['oui' as ConceptId], ['tablette' as ConceptId]],
	answeredAt: '2026-12-04T09:00:00.000Z'
};

const decide = (
	answer: Partial<Answer>,
	situation: (typeof answerCases)[number]['situation'] = {}
) =>
	giveAnswer(
		{ ...base, ...answer },
		{
			wish: {
				audience: situation.isTold === false ? [] : [helene],
				withdrawnAt: situation.withdrawnAt ?? ''
			},
			mayAnswer: situation.mayAnswer ?? true,
			today: caseDay,
			isHardToRead: situation.isHardToRead ?? false
		}
	);

describe('giving an answer', () => {
	for (const { name, given, situation, expect: expected } of answerCases) {
		test(`${name}: ${expected}`, () => {
			const decision = decide(given, situation);
			expect(decision.ok ? 'accepted' : decision.refusal.code).toBe(expected);
		});
	}

	test('a blank sentence goes, and its pictograms with it', () => {
		const decision = decide({ sentences: [' ', 'Tu viens. '] });
		expect(decision.ok && decision.value.sentences).toEqual(['Tu viens.']);
		expect(decision.ok && decision.value.pictograms).toEqual([['tablette']]);
	});

	test('fields of another kind do not travel with the answer', () => {
		const decision = decide({ againOn: '2020-01-01', reason: 'money', alternative: 'Autre.' });
		expect(decision.ok && decision.value).toMatchObject({
			againOn: '',
			reason: '',
			alternative: ''
		});
	});
});
