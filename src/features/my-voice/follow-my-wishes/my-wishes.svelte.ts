import type { Device } from '#data/device.ts';
import { byWish } from '#data/heard.ts';
import { Live } from '#data/live.svelte.ts';
import { hasHeardAll } from '#data/sync-notes.ts';
import { allAnswers, allReads, wishesOf } from '#data/wishes.ts';
import type { Wish } from '#domain/wish.ts';
import { type WishState, wishState } from '#domain/wish-state.ts';

/** One line of « Mes envies ». */
export type FollowedWish = { id: string; wish: Wish; state: WishState };

/** Everything this person said, newest first, each with where it stands (F01, F02). Nothing ever leaves the list. */
export class MyWishes {
	#followed: Live<FollowedWish[]>;
	#heardAll: Live<boolean>;

	constructor({ db, session }: Device) {
		this.#heardAll = new Live(() => hasHeardAll(db));
		this.#followed = new Live(async () => {
			if (!session.person) return [];
			const [wishes, answers, reads] = await Promise.all([
				wishesOf(db, session.person),
				allAnswers(db),
				allReads(db)
			]);
			const [answersTo, readsOf] = [byWish(answers), byWish(reads)];
			return wishes.map((wish) => {
				const around = { answers: answersTo.get(wish.id) ?? [], reads: readsOf.get(wish.id) ?? [] };
				return { id: wish.id, wish, state: wishState(wish, around) };
			});
		});
	}

	/** Undefined until this device has remembered; none is only said once the server was heard. */
	get all() {
		const all = this.#followed.current;
		return all?.length === 0 && !this.#heardAll.current ? undefined : all;
	}
}
