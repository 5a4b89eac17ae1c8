import { Answer, Read } from '../../src/domain/answer.ts';
import { Wish } from '../../src/domain/wish.ts';
import type { Name, Young } from '../support/people.ts';
import { accountOf } from '../support/people.ts';
import { answerRow, readRow, wishRow } from '../support/rows.ts';
import { newId } from './device.ts';

/** A wish for the swimming pool, told to some people. */
export const wishOf = (who: Young, listeners: readonly Name[], more: object = {}): Wish =>
	Wish.parse(wishRow(who, { id: newId(), audience: listeners.map(accountOf), ...more }));

/** A yes. */
export const answerOf = (who: Name, about: { wish: string; person: Young }): Answer =>
	Answer.parse(answerRow(who, about, { id: newId() }));

export const readOf = (who: Name, about: { wish: string; person: Young }): Read =>
	Read.parse({ ...readRow(who, about), id: newId() });
