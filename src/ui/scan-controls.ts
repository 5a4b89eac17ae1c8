import type { Box } from './scan-rows.ts';

/** A control that can be chosen now. `inBar`: it belongs to the bar of every screen. */
export type Control = { element: HTMLElement; box: Box; inBar: boolean };

const usable =
	'a[href], button:not(:disabled), input:not(:disabled):not([type=hidden]), select:not(:disabled), textarea:not(:disabled), summary, [role=button]:not([aria-disabled=true])';

/** The controls one can see and use on this page, in the order of the page. An open dialog hides the rest. */
export function controlsOf(): Control[] {
	const dialog = document.querySelector<HTMLElement>('dialog[open]');
	const found = (dialog ?? document).querySelectorAll<HTMLElement>(usable);
	return [...found].filter(isSeen).map((element) => {
		const { x, y, width, height } = element.getBoundingClientRect();
		return { element, box: { x, y, width, height }, inBar: inBar(element) };
	});
}

/** The bar of every screen is the one with the fixed places; who is in stands among them. */
const inBar = (element: HTMLElement) =>
	element.closest('nav')?.querySelector('[data-bar]') instanceof HTMLElement;

function isSeen(element: HTMLElement): boolean {
	if (element.closest('[inert], [aria-hidden=true]')) return false;
	if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
	const { width, height, right, bottom, x, y } = element.getBoundingClientRect();
	return width > 1 && height > 1 && right > 0 && bottom > 0 && x < innerWidth && y < innerHeight;
}
