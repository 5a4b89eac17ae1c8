import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Name } from '../support/people.ts';
import {
	adultScreens,
	arrive,
	doorScreens,
	newTabletScreens,
	openScreens,
	type Screen,
	settled,
	youngScreens
} from './screens.ts';
import { comeIn, newDevice, type Size, sizes, test } from './world.ts';
import { visitTheDoor } from './door.ts';

const folder = fileURLToPath(new URL('../../screenshots', import.meta.url));
/** Screens that are also pictured in the other themes. */
const themed = new Set(['home', 'say', 'my-answer', 'answer']);

/** Pictures a list of screens, each at every size. */
async function picture(
	page: Page,
	screens: readonly Screen[],
	{ who, use, name }: { who: string; use: Size[]; name?: Name }
) {
	for (const screen of screens) {
		await page.setViewportSize(sizes[use[0] ?? 'tablet']);
		await arrive(page, screen, name);
		for (const size of use) {
			await page.setViewportSize(sizes[size]);
			await settled(page);
			await page.screenshot({ path: `${folder}/${who}-${screen.name}-${size}.png` });
		}
		if (!themed.has(screen.name)) continue;
		await page.setViewportSize(sizes[use[0] ?? 'tablet']);
		for (const theme of ['dark', 'contrast']) {
			await page.evaluate(
				(name) => document.documentElement.setAttribute('data-theme', name),
				theme
			);
			await page.screenshot({ path: `${folder}/${who}-${screen.name}-${theme}.png` });
		}
		await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'));
	}
}

const everySize: Size[] = ['tablet', 'phone', 'desktop', 'upright'];

for (const name of ['lina', 'youssef', 'maxime'] as const) {
	test(`screens of ${name}`, async ({ browser, world }) => {
		const page = await newDevice(browser, { viewport: sizes.tablet, baseURL: world.url });
		await comeIn(page, world, name);
		await picture(page, youngScreens, { who: name, name, use: everySize });
	});
}

test('screens before anybody is in', async ({ browser, world }) => {
	const page = await newDevice(browser, { viewport: sizes.tablet, baseURL: world.url });
	await picture(page, newTabletScreens, { who: 'door', use: everySize });
	await visitTheDoor(page, world);
	await picture(page, doorScreens, { who: 'door', use: everySize });
	await picture(page, openScreens, { who: 'open', use: ['desktop', 'phone', 'tablet'] });
});

for (const name of ['helene', 'sandrine'] as const) {
	test(`screens of ${name}`, async ({ browser, world }) => {
		const page = await newDevice(browser, { viewport: sizes.desktop, baseURL: world.url });
		await comeIn(page, world, name);
		await picture(page, adultScreens, { who: name, name, use: ['desktop', 'phone', 'tablet'] });
	});
}
