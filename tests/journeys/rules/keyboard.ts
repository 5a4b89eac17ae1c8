import type { JSHandle, Page } from '@playwright/test';
import type { Found, Tools } from './looking.ts';

type Stop = { reached: string; seen: boolean; thin: boolean };

/**
 * R31: with Tab alone every control is reached, in the order of the page, and the one that has the focus shows it with
 * a line of at least 3 px. Of a group of radio buttons one is enough: arrows do the rest.
 */
export async function walkByTab(page: Page, look: JSHandle<Tools>): Promise<Found[]> {
	await page.evaluate(() => {
		if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
	});
	const wanted = new Set(await page.evaluate(controlKeys, look));
	const findings: Found[] = [];
	const met = new Set<string>();
	for (let press = 0; press < wanted.size * 2 + 4 && met.size < wanted.size; press += 1) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(focusNow, look);
		if (!stop || met.has(stop.reached)) continue;
		met.add(stop.reached);
		if (stop.thin)
			findings.push({ rule: 'R31', what: 'the focus shows less than 3 px', where: stop.reached });
		if (!stop.seen)
			findings.push({ rule: 'R31', what: 'the focus is hidden', where: stop.reached });
	}
	for (const key of wanted) {
		if (!met.has(key)) findings.push({ rule: 'R31', what: 'Tab never gets there', where: key });
	}
	const jumps = await page.locator('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').count();
	if (jumps > 0)
		findings.push({ rule: 'R31', what: 'a tabindex changes the order', where: 'page' });
	return findings;
}

/** Names each control of the page so that it is known again; radio buttons of one group share a name. */
function controlKeys(look: Tools): string[] {
	const controls = look.controls().filter((el) => !el.matches(':disabled, [tabindex="-1"]'));
	return controls.map((el, index) => {
		const group = el instanceof HTMLInputElement && el.type === 'radio' ? el.name : '';
		const key = group ? `radio ${group}` : `${index} ${look.where(el)}`;
		el.setAttribute('data-walk', key);
		return key;
	});
}

function focusNow(look: Tools): Stop | undefined {
	const el = document.activeElement;
	const reached = el?.getAttribute('data-walk');
	if (!el || !reached) return undefined;
	const framed = [el, el.closest('label'), el.parentElement].some((shown) => {
		if (!shown) return false;
		const style = getComputedStyle(shown);
		return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 3;
	});
	const own = look.target(el);
	const box = own.getBoundingClientRect();
	const seen = [0.1, 0.5, 0.9].some((part) => {
		const on = document.elementFromPoint(box.left + box.width / 2, box.top + box.height * part);
		return on !== null && (own.contains(on) || on.contains(own));
	});
	return { reached, thin: !framed, seen };
}
