import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { World } from '../support/pocketbase.ts';
import { builtApp, comeIn, expect, keepsTheApp, newDevice, sizes, test } from './world.ts';

test('a new version is offered, taken when the person wants it, and nothing is lost', async ({
	browser
}) => {
	const site = mkdtempSync(`${tmpdir()}/ma-voix-site-`);
	cpSync(builtApp, site, { recursive: true });
	const world = await World.open({ publicDir: site });
	const page = await newDevice(browser, { viewport: sizes.desktop });
	await comeIn(page, world, 'helene');
	await keepsTheApp(page);
	await page.reload();
	await expect(page.getByText('Une nouvelle version est prête.')).toHaveCount(0);

	appendFileSync(`${site}/service-worker.js`, '\n// the next version');
	await page.reload();
	await expect(page.getByText('Une nouvelle version est prête.')).toBeVisible();
	const reloaded = page.waitForEvent('load');
	await page.getByRole('button', { name: 'Mettre à jour' }).click();
	await reloaded;
	await expect(page.locator('[data-screen=a-repondre]')).toBeVisible();
	await expect(page.getByText('Une nouvelle version est prête.')).toHaveCount(0);
	await page.context().close();
	await world.close();
	rmSync(site, { recursive: true });
});
