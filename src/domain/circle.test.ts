import { expect, test } from 'vitest';
import { mayAnswer, nameIn } from './circle.ts';
import type { AccountId, PersonId } from './ids.ts';
import type { CircleMember } from './person.ts';

const lina = 'lina00000000000' as PersonId;
const helene = 'helene000000000' as AccountId;
const sami = 'sami00000000000' as AccountId;
const members = [
	{ person: lina, account: helene, name: 'Hélène', mayAnswer: true, from: '', until: '2026-12-31' },
	{ person: lina, account: sami, name: 'Sami', mayAnswer: false, from: '', until: '' }
] as CircleMember[];

test('who may answer is said by the circle, day by day', () => {
	expect(mayAnswer(members, { person: lina, account: helene }, '2026-12-31')).toBe(true);
	expect(mayAnswer(members, { person: lina, account: helene }, '2027-01-01')).toBe(false);
	expect(mayAnswer(members, { person: lina, account: sami }, '2026-12-04')).toBe(false);
	expect(mayAnswer([], { person: lina, account: helene }, '2026-12-04')).toBe(false);
});

test('somebody is named as the person names them', () => {
	expect(nameIn(members, { person: lina, account: sami })).toBe('Sami');
	expect(nameIn(members, { person: lina, account: 'x' as AccountId })).toBe('');
});
