import { describe, expect, test } from 'vitest';
import { emptyDraft, makeWish, type Utterance, withDomain, withListener } from './compose-wish.ts';
import { AccountId, ConceptId, PersonId, WishId } from './ids.ts';

const helene = AccountId.parse('helene000000000');
const lina: Utterance = {
	session: {
		account: AccountId.parse('lina00000000000'),
		role: 'young',
		name: 'Lina',
		face: ConceptId.parse('face-lina'),
		person: PersonId.parse('personlina00000')
	},
	text: 'Je veux aller à la piscine.',
	madeAt: '2026-12-04T09:00:00.000Z'
};
const draft = emptyDraft(WishId.parse('wishpool0000000'));
const said = { ...draft, words: ['je', 'vouloir', 'piscine'].map((word) => ConceptId.parse(word)) };

test('Lina said nothing yet: no wish', () => {
	expect(makeWish(draft, lina)).toEqual({ ok: false, refusal: { code: 'nothing-said' } });
});

test('Lina skipped every step: private, help not said, importance not said', () => {
	const decision = makeWish(said, lina);
	expect(decision).toMatchObject({
		ok: true,
		value: {
			id: draft.id,
			person: lina.session.person,
			author: lina.session.account,
			text: 'Je veux aller à la piscine.',
			means: ['pictograms'],
			audience: [],
			importance: 0,
			helpMode: 'not-said',
			withdrawnAt: ''
		}
	});
});

test('an account without a person cannot speak in somebody’s place', () => {
	const { person: _, ...account } = lina.session;
	expect(() => makeWish(said, { ...lina, session: account })).toThrow();
});

describe('parts of life', () => {
	test('the third replaces the first; touching again takes away', () => {
		const three = ['loisirs', 'maison', 'ecole'] as const;
		const chosen = three.reduce((before, domain) => withDomain(before, domain), said);
		expect(chosen.domains).toEqual(['maison', 'ecole']);
		expect(withDomain(chosen, 'maison').domains).toEqual(['ecole']);
	});

	test('love is for oneself unless the person says otherwise afterwards', () => {
		const toldHelene = withListener(said, helene);
		expect(withDomain(toldHelene, 'loisirs').audience).toEqual([helene]);
		const love = withDomain(toldHelene, 'amour');
		expect(love.audience).toEqual([]);
		expect(withListener(love, helene).audience).toEqual([helene]);
	});
});

test('touching a face twice takes it away', () => {
	expect(withListener(withListener(said, helene), helene).audience).toEqual([]);
});
