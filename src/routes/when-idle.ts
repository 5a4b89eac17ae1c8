/** Runs something when the page has nothing better to do, at the latest after `withinMs`. */
export function whenIdle(run: () => void, withinMs = 3000): void {
	// Safari has no idle callback.
	if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: withinMs });
	else setTimeout(run, withinMs / 2);
}
