/** What the loop needs of the browser around it; tests bring their own. */
export type Surroundings = {
	/** Runs the task while no other tab runs one under the same name. */
	alone: <Value>(name: string, task: () => Promise<Value>) => Promise<Value>;
	/** Whether somebody may be looking. */
	isVisible: () => boolean;
	/** Calls back when the network returns or the page is looked at again. @returns what stops it */
	onChange: (call: (what: 'online' | 'visibility') => void) => () => void;
	/** Whether the device's storage is almost used up. */
	isStorageFull: () => Promise<boolean>;
	/** From 0 to 1, for delays that differ between devices. */
	random: () => number;
};

/** Share of the storage after which the person is told. *Assumed: words are small, 5 % still hold a great many.* */
const fullShare = 0.95;

/** The real browser. Where something is missing (an old browser, Node), the loop goes on without it. */
export const browserSurroundings: Surroundings = {
	alone: (name, task) => {
		const locks = globalThis.navigator?.locks;
		return locks ? locks.request(name, task) : task();
	},
	isVisible: () => globalThis.document?.visibilityState !== 'hidden',
	onChange: (call) => {
		const online = () => call('online');
		const visibility = () => call('visibility');
		globalThis.addEventListener?.('online', online);
		globalThis.document?.addEventListener('visibilitychange', visibility);
		return () => {
			globalThis.removeEventListener?.('online', online);
			globalThis.document?.removeEventListener('visibilitychange', visibility);
		};
	},
	isStorageFull: async () => {
		const { usage = 0, quota = 0 } = (await globalThis.navigator?.storage?.estimate()) ?? {};
		return quota > 0 && usage > quota * fullShare;
	},
	random: Math.random
};
