import type { Locator, Page } from '@playwright/test';

/** A way to choose a control. Journeys are told once and done by finger, by keyboard and by one switch. */
export type Hand = (control: Locator) => Promise<void>;

/** One finger: single taps, nothing else (R29). */
export const byTouch: Hand = (control) => control.tap();

/** One mouse: single clicks. */
export const byMouse: Hand = (control) => control.click();

/** Tab until it has the focus, then Enter and Space in turn. */
export function byKeyboard(page: Page): Hand {
	let presses = 0;
	return async (control) => {
		await control.waitFor();
		const most = 2 * (await page.locator('a, button, input, select, textarea').count()) + 5;
		for (let tab = 0; !(await hasFocus(control)); tab += 1) {
			if (tab > most) throw new Error(`Tab never gets to ${control}`);
			await page.keyboard.press('Tab');
		}
		presses += 1;
		const isLink = await control.evaluate((el) => el.tagName === 'A');
		await page.keyboard.press(isLink || presses % 2 === 0 ? 'Enter' : 'Space');
	};
}

const hasFocus = (control: Locator) => control.evaluate((el) => el === document.activeElement);

/** What one switch cost: how often it was pressed, and how long the light was waited for. */
export type Effort = { activations: number; seconds: number };

/** Watches the light from the first moment on: when it last moved. */
export const watchTheLight = () => {
	const watch = { movedAt: 0, pressedAt: -1000 };
	Object.defineProperty(window, 'lightWatch', { value: watch });
	let last = '';
	const look = () => {
		const now = document.querySelector('[data-scan]')?.getAttribute('style') ?? '';
		if (now !== last) watch.movedAt = performance.now();
		last = now;
		requestAnimationFrame(look);
	};
	look();
};

/**
 * One switch: nothing but Space, pressed when the light is on the control or on the group it is in. The press is made in
 * the page, in the very frame in which the light is seen: how busy this machine is must not decide what is chosen.
 */
export function bySwitch(effort: Effort): Hand {
	return async (control) => {
		const started = Date.now();
		await control.waitFor();
		for (let chosen = false; !chosen; effort.activations += 1) {
			chosen = await control.evaluate(pressWhenLit);
		}
		effort.seconds += (Date.now() - started) / 1000;
	};
}

/** Settles after the press; true when the light stood around this control alone, so that it was chosen. */
const pressWhenLit = (control: Element) =>
	new Promise<boolean>((settle) => {
		const { lightWatch } = window as unknown as {
			lightWatch: { movedAt: number; pressedAt: number };
		};
		const look = () => {
			const light = document.querySelector('[data-scan=lit]')?.getBoundingClientRect();
			const box = control.getBoundingClientRect();
			const around =
				light !== undefined &&
				light.left <= box.left + 1 &&
				light.right >= box.right - 1 &&
				light.top <= box.top + 1 &&
				light.bottom >= box.bottom - 1;
			const now = performance.now();
			// Whoever trembles presses twice: a second press within 300 ms counts as the same one (R30).
			const ready = lightWatch.movedAt > lightWatch.pressedAt && now - lightWatch.pressedAt > 350;
			if (!around || !ready) {
				requestAnimationFrame(look);
				return;
			}
			lightWatch.pressedAt = now;
			const key = { key: ' ', code: 'Space', bubbles: true, cancelable: true };
			document.body.dispatchEvent(new KeyboardEvent('keydown', key));
			document.body.dispatchEvent(new KeyboardEvent('keyup', key));
			settle(light.width < box.width + 20 && light.height < box.height + 20);
		};
		look();
	});
