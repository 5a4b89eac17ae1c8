import { refused } from '../../../src/domain/result.ts';
import type { SyncServer } from '../../../src/sync/exchange/exchange.ts';
import type { Failed } from '../../../src/sync/http.ts';
import type { ModelServer } from './model-server.ts';

/**
 * What happens to one call. `late`: it is lost for the device and arrives long after. `late-copy`: it works, and arrives
 * a second time long after. `kill`: the device dies while it waits.
 */
export const troubles = [
	'none',
	'drop-before',
	'drop-after',
	'late',
	'late-copy',
	'busy',
	'slow',
	'kill'
] as const;
export type Trouble = (typeof troubles)[number];

/** Thrown into a round: its device went dark. Whatever comes after must not be written by it. */
export class Killed extends Error {}

const offline: Failed = { code: 'offline', status: 0, body: undefined };
const busy: Failed = { code: 'server-busy', status: 503, body: undefined };

/** Letters of everybody that are still on their way. */
export class Post {
	readonly #late: (() => Promise<unknown>)[] = [];

	keep(letter: () => Promise<unknown>) {
		this.#late.push(letter);
	}

	/** Everything late arrives, last sent first: the worst order. */
	async deliver() {
		for (const letter of this.#late.splice(0).reverse()) await letter();
	}

	forget() {
		this.#late.length = 0;
	}
}

/** A server behind a bad line: each call meets the next trouble of the deck, and none once the deck is used up. */
export function disturbed(server: ModelServer, post: Post, deck: Trouble[]): SyncServer {
	async function pass<Answer>(
		call: () => Promise<Answer>,
		isWrite: boolean
	): Promise<Answer | ReturnType<typeof refused<Failed>>> {
		const trouble = deck.shift() ?? 'none';
		if (trouble === 'kill') {
			if (isWrite) await call();
			throw new Killed();
		}
		if (trouble === 'drop-before') return refused(offline);
		if (trouble === 'busy') return refused(busy);
		if (trouble === 'late') {
			if (isWrite) post.keep(call);
			return refused(offline);
		}
		const answer = await call();
		if (trouble === 'late-copy' && isWrite) post.keep(call);
		// Somebody else’s steps fit between this answer and its use.
		if (trouble === 'slow')
			for (let i = 0; i < 4; i++) await new Promise((next) => setImmediate(next));
		return trouble === 'drop-after' ? refused(offline) : answer;
	}
	return {
		head: (token) => pass(() => server.head(token), false),
		list: (token, name, asked) => pass(() => server.list(token, name, asked), false),
		one: (token, name, id) => pass(() => server.one(token, name, id), false),
		batch: (token, requests) => pass(() => server.batch(token, requests), true)
	};
}
