import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';

/** The latest answer to a local query, kept true while something on screen reads it. The only bridge from the database to the screen. */
export class Live<Answer> {
	#answer: Answer | undefined;
	#error: unknown;
	#subscribe;

	constructor(query: () => Promise<Answer>) {
		this.#subscribe = createSubscriber((update) => {
			// Dexie watches what is read after an `await` only in a function that is visibly async.
			const subscription = liveQuery(async () => query()).subscribe(
				(answer) => {
					this.#answer = answer;
					update();
				},
				(error) => {
					this.#error = error;
					update();
				}
			);
			return () => subscription.unsubscribe();
		});
	}

	/** `undefined` until the first answer arrives. Throws if the query failed. */
	get current(): Answer | undefined {
		this.#subscribe();
		if (this.#error) throw this.#error;
		return this.#answer;
	}
}
