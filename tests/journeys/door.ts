import { expect, type Page } from '@playwright/test';
import type { Name } from '../support/people.ts';
import type { World } from '../support/pocketbase.ts';

/** Functions about the door: who is on this tablet, coming in, leaving. */

/** Makes the device a tablet that Lina, Youssef and Tom share; afterwards their faces stand. */
export async function visitTheDoor(
	page: Page,
	world: World,
	names: Name[] = ['lina', 'youssef', 'tom']
) {
	await page.goto(`${world.url}/entrer#tablette=${world.keys.links.tablet}`);
	await expect(page.locator('[data-screen=faces]')).toBeVisible();
	for (const name of names) {
		await showBadge(page, world, name);
		await expect(page.locator('[data-screen=home]')).toBeVisible();
		await lock(page);
	}
}

/** The badge is read by another app of the tablet, which opens its link. */
export async function showBadge(page: Page, world: World, name: Name) {
	await page.goto('about:blank');
	await page.goto(`${world.url}/entrer#badge=${world.keys.links.keys[name]?.badge}`);
}

/** Leaves: the faces come back. */
export async function lock(page: Page) {
	await page.goto(new URL('/moi', page.url()).href);
	await page.getByRole('button', { name: 'Je pars' }).click();
	await expect(page.locator('[data-screen=faces]')).toBeVisible();
}
