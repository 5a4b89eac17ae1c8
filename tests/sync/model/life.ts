import {
	addAnswer,
	leaveTrace,
	shareWish,
	tellMore,
	wishesToldToMe,
	withdrawWish
} from '../../../src/data/wishes.ts';
import { Answer, Read } from '../../../src/domain/answer.ts';
import { Wish } from '../../../src/domain/wish.ts';
import { answerRow, readRow, wishRow } from '../../support/rows.ts';
import type { Trouble } from './disorder.ts';
import type { ModelServer, Sabotage } from './model-server.ts';
import { accounts, lina, Village, type Who } from './village.ts';

/** `on`: which tablet, 0 and 1 are Lina's, 2 is Hélène's, 3 is Claire's. `deck`: what befalls each call of the round. */
export type Step =
	| { do: 'share' | 'tell'; on: number; wish: number; to: ('helene' | 'claire')[] }
	| { do: 'withdraw' | 'answer' | 'open'; on: number; wish: number }
	| { do: 'round'; on: number; deck: Trouble[] }
	| { do: 'two loops'; on: number; deck: Trouble[]; other: Trouble[] }
	| { do: 'restart' | 'token dies' | 'sign in'; on: number }
	| { do: 'hears'; who: 'helene' | 'claire'; may: boolean }
	| { do: 'late arrives' | 'back up' | 'restore' | 'server grows old' | 'server grows new' };

const stamp = (opid: string) => ({ opid, madeAt: '2026-12-04T10:00:00.000Z' });
const people = (to: readonly Who[]) => to.map((who) => accounts[who]);

/** A village that lives through steps. */
export class Life {
	readonly village: Village;
	#alter: (server: ModelServer) => ModelServer;
	#backup;

	constructor(sabotage: Sabotage = {}, alter: (server: ModelServer) => ModelServer = (it) => it) {
		this.village = new Village(sabotage);
		this.#alter = alter;
		this.#backup = this.village.server.backup();
	}

	async live(steps: readonly Step[]): Promise<string[]> {
		for (const step of steps) await this.#take(step);
		await this.village.calm();
		const broken = await this.village.brokenPromises();
		await this.village.leave();
		return broken;
	}

	async #take(step: Step): Promise<unknown> {
		const { village } = this;
		if ('on' in step) return this.#takeOn(step);
		switch (step.do) {
			case 'hears':
				return village.hears(step.who, step.may);
			case 'late arrives':
				return village.post.deliver();
			case 'back up':
				this.#backup = village.server.backup();
				return undefined;
			case 'restore':
				village.post.forget(); // letters of weeks ago
				return village.server.restore(this.#backup);
			default:
				village.server.schema = step.do === 'server grows old' ? 0 : 1;
				return undefined;
		}
	}

	async #takeOn(step: Extract<Step, { on: number }>): Promise<unknown> {
		const device = this.village.device(step.on);
		switch (step.do) {
			case 'round':
				return device.round(step.deck, this.#alter);
			case 'two loops':
				return Promise.all([device.round(step.deck, this.#alter), device.round(step.other)]);
			case 'restart':
				return device.restart();
			case 'token dies':
				return device.tokenDies();
			case 'sign in':
				return device.signIn();
			default:
				return this.#gesture(step);
		}
	}

	async #gesture(step: Extract<Step, { wish: number }>): Promise<unknown> {
		const { db, who, account } = this.village.device(step.on);
		const opid = this.village.newId();
		if (step.do === 'share') {
			if (who !== 'lina') return undefined;
			const row = { id: this.village.newId(), person: lina, author: account };
			const audience = people(step.to);
			return shareWish(db, Wish.parse(wishRow('lina', { ...row, audience })), opid);
		}
		const known = await wishesToldToMe(db);
		const wish = known[step.wish % Math.max(1, known.length)];
		if (!wish) return undefined;
		const about = { wish: wish.id, person: 'lina' } as const;
		const row = { id: this.village.newId(), person: lina, account, author: account };
		if (step.do === 'open') {
			return leaveTrace(db, Read.parse({ ...readRow('helene', about), ...row }), opid);
		}
		if (step.do === 'answer' && who !== 'lina') {
			const answer = Answer.parse({ ...answerRow('helene', about), ...row });
			return addAnswer(db, { ok: true, value: answer }, opid);
		}
		if (who !== 'lina') return undefined;
		if (step.do === 'withdraw') return withdrawWish(db, wish, stamp(opid));
		if (step.do !== 'tell') return undefined;
		return tellMore(db, wish.id, { audience: people(step.to), stamp: stamp(opid) });
	}
}
