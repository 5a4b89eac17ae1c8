/**
 * People with tremor often touch twice; a second touch on the same control within this time counts as the same one.
 * *Assumed*: 300 ms, to confirm with the occupational therapist (R30).
 */
export const touchPauseMs = 300;

/** Makes a capturing click handler that swallows the second touch of a pair on the same control. */
export function oncePerTouch(pauseMs = touchPauseMs) {
	let last: { control: Element; at: number } | undefined;
	return (event: MouseEvent) => {
		const control = event.target instanceof Element ? event.target.closest('button, a') : null;
		if (!control) return;
		if (last && last.control === control && event.timeStamp - last.at < pauseMs) {
			event.preventDefault();
			event.stopImmediatePropagation();
			return;
		}
		last = { control, at: event.timeStamp };
	};
}
