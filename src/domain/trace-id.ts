import type { AccountId, AnswerId, RowId, WishId } from './ids.ts';

/** What was opened, and by whom. */
export type Trace = { wish: WishId; answer: AnswerId | ''; account: AccountId };

/**
 * The id of the trace that an account opened a wish, or one of its answers: the same on every device, so that opening
 * twice, even on two devices without network, leaves one row. Three 32-bit FNV-1a hashes with different starts, spelt in
 * base 36: 15 of a–z and 0–9. Not a secret; two different traces meet about once in 10²² pairs.
 */
export function traceId({ wish, answer, account }: Trace): RowId {
	const text = `${wish}/${answer}/${account}`;
	return starts.map((start) => spell(hash(text, start))).join('');
}

const starts = [0x811c9dc5, 0x01000193, 0x9e3779b9];

function hash(text: string, start: number): number {
	let value = start;
	for (let i = 0; i < text.length; i++) {
		value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
		value ^= value >>> 15;
	}
	return value >>> 0;
}

/** Five base-36 digits hold 25.8 bits: the upper ones are folded in by a remainder. */
const spell = (value: number) => (value % 36 ** 5).toString(36).padStart(5, '0');
