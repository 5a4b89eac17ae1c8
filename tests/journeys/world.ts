import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import {
	test as base,
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	chromium,
	expect,
	type Page
} from '@playwright/test';
import { chromiumFlags, findChromium } from '../../scripts/chromium.mjs';
import type { Name } from '../support/people.ts';
import { World } from '../support/pocketbase.ts';
import { spyVoice } from './voice.ts';

export { expect };

/** The app as it was built; the server serves this very folder. */
export const builtApp = fileURLToPath(new URL('../../build', import.meta.url));

/** Screens of the devices people have. */
export const sizes = {
	tablet: { width: 1024, height: 768 },
	upright: { width: 768, height: 1024 },
	desktop: { width: 1280, height: 800 },
	phone: { width: 360, height: 740 }
};
export type Size = keyof typeof sizes;

const touch = (size: Size): BrowserContextOptions => ({ viewport: sizes[size], hasTouch: true });

/** A device that somebody holds, with nothing on it yet. */
export async function newDevice(browser: Browser, options: BrowserContextOptions) {
	const context = await browser.newContext({
		locale: 'fr-FR',
		timezoneId: 'Europe/Paris',
		...options
	});
	await context.addInitScript(spyVoice);
	return context.newPage();
}

/** Opens the link that was printed for somebody and waits until their first screen stands. */
export async function comeIn(page: Page, world: World, name: Name) {
	await page.goto(world.linkOf(name));
	await page.waitForURL(/accueil|a-repondre/);
	await page.locator('[data-screen]').first().waitFor();
}

/** Whether the device keeps the whole app: its service worker is at work, not only installed. */
export const keepsTheApp = (page: Page) =>
	page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		if (!active || active.state === 'activated') return;
		await new Promise((done) => active.addEventListener('statechange', done, { once: true }));
	});

/** The network goes, once the app is on the device. */
export async function goOffline(page: Page) {
	await keepsTheApp(page);
	await page.context().setOffline(true);
}

/** The network is back. */
export const comeBack = (page: Page) => page.context().setOffline(false);

/** A tablet that can be closed and opened again: what it remembers stays in its folder. */
export class Tablet {
	#folder = mkdtempSync(`${tmpdir()}/ma-voix-tablet-`);
	#context: BrowserContext | undefined;

	/** Opens it. @param offline there is no network from the first moment */
	async open({ offline = false } = {}): Promise<Page> {
		const context = await chromium.launchPersistentContext(this.#folder, {
			executablePath: findChromium() ?? '/usr/bin/chromium',
			args: chromiumFlags,
			locale: 'fr-FR',
			timezoneId: 'Europe/Paris',
			offline,
			...touch('tablet')
		});
		this.#context = context;
		await context.addInitScript(spyVoice);
		return context.pages()[0] ?? context.newPage();
	}

	/** Closes it, as when the battery is flat. */
	async close() {
		await this.#context?.close();
		this.#context = undefined;
	}

	async forget() {
		await this.close();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}

type People = {
	/** A real server of its own, with the demo in it and the built app. */
	world: World;
	/** A tablet that can be closed and opened again; nobody is on it yet. */
	tablet: Tablet;
	/** Lina, 14, pictograms alone, on her own touch tablet. */
	lina: Page;
	/** Youssef, 17, pictograms and words, on a phone. */
	youssef: Page;
	/** Hélène, who coordinates, at a desk. */
	helene: Page;
	/** Sandrine, Lina's mother, on an old phone. */
	sandrine: Page;
};

const seat =
	(name: Name, options: BrowserContextOptions) =>
	async (
		{ browser, world }: { browser: Browser; world: World },
		use: (page: Page) => Promise<void>
	) => {
		const page = await newDevice(browser, options);
		await comeIn(page, world, name);
		await use(page);
		await page.context().close();
	};

export const test = base.extend<People>({
	// eslint-disable-next-line no-empty-pattern -- Playwright wants the braces
	world: async ({}, use) => {
		const world = await World.open({ publicDir: builtApp });
		await use(world);
		await world.close();
	},
	// eslint-disable-next-line no-empty-pattern -- Playwright wants the braces
	tablet: async ({}, use) => {
		const tablet = new Tablet();
		await use(tablet);
		await tablet.forget();
	},
	lina: seat('lina', touch('tablet')),
	youssef: seat('youssef', touch('phone')),
	helene: seat('helene', { viewport: sizes.desktop }),
	sandrine: seat('sandrine', touch('phone'))
});
