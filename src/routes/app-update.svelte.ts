import { createContext } from 'svelte';

/** How often a page that stays open for days asks for a new version: when it is looked at again, at most every hour. */
const askEveryMs = 60 * 60_000;

/**
 * The worker that keeps the app on this device, and a new version when one is ready. A new version is offered where nobody
 * is in the middle of something. It comes by itself only when nothing was touched yet or nobody is in, and no other window
 * is open.
 */
export class AppUpdate {
	#waiting: ServiceWorker | undefined;
	#touched = false;
	/** A new version waits. */
	ready = $state(false);

	/** Registers the worker. Call it once the first screen can be used: before, it would compete with it. */
	async watch(): Promise<void> {
		if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
		const touch = () => (this.#touched = true);
		addEventListener('pointerdown', touch, { once: true, capture: true });
		addEventListener('keydown', touch, { once: true, capture: true });
		const { Workbox } = await import('workbox-window');
		const workbox = new Workbox('/service-worker.js');
		workbox.addEventListener('waiting', ({ sw, wasWaitingBeforeRegister }) => {
			this.#waiting = sw;
			this.ready = true;
			if (wasWaitingBeforeRegister && !this.#touched) this.applyIfAlone();
		});
		let reloads = false;
		workbox.addEventListener('controlling', ({ isUpdate }) => {
			if (!isUpdate || reloads) return;
			reloads = true;
			location.reload();
		});
		await workbox.register().catch(() => {
			console.error('worker-not-registered'); // the app works on, with network only
		});
		let askedAt = performance.now();
		document.addEventListener('visibilitychange', () => {
			if (document.hidden || performance.now() - askedAt < askEveryMs) return;
			askedAt = performance.now();
			workbox.update().catch(() => undefined); // without network: next time
		});
	}

	/** Somebody said yes: the new version takes over and the page opens again at the same place. */
	apply() {
		this.#waiting?.postMessage({ type: 'SKIP_WAITING' });
	}

	/** The new version takes over unless another window is open. */
	applyIfAlone() {
		this.#waiting?.postMessage({ type: 'SKIP_WAITING_IF_ALONE' });
	}
}

export const [getAppUpdate, setAppUpdate] = createContext<AppUpdate>();
