import { expect, test } from 'vitest';
import { AccountId, AnswerId, RowId, WishId } from './ids.ts';
import { type Trace, traceId } from './trace-id.ts';

const heleneOpensTheWish: Trace = {
	wish: WishId.parse('wishtabletbus00'),
	answer: '',
	account: AccountId.parse('helene000000000')
};

test('is a server id, and the same on every device', () => {
	const id = traceId(heleneOpensTheWish);
	expect(RowId.safeParse(id).success).toBe(true);
	expect(traceId({ ...heleneOpensTheWish })).toBe(id);
});

test('differs for another account, wish or answer', () => {
	const others: Trace[] = [
		heleneOpensTheWish,
		{ ...heleneOpensTheWish, account: AccountId.parse('sami00000000000') },
		{ ...heleneOpensTheWish, wish: WishId.parse('wishtabletbus01') },
		{ ...heleneOpensTheWish, answer: AnswerId.parse('answer000000001') }
	];
	expect(new Set(others.map(traceId)).size).toBe(others.length);
});

test('ten thousand wishes opened by one account leave ten thousand ids', () => {
	const ids = Array.from({ length: 10_000 }, (_, n) =>
		traceId({ ...heleneOpensTheWish, wish: WishId.parse(`wish${String(n).padStart(11, '0')}`) })
	);
	expect(new Set(ids).size).toBe(10_000);
});
