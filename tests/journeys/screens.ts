import { expect, type Page } from '@playwright/test';
import { byMouse } from './hand.ts';
import { sayWords, strip } from './say.ts';

/** One screen of the app: where it is, and how its state comes about when the address alone is not enough. */
export type Screen = {
	/** Speaking name, also of its screenshot. */
	name: string;
	/** Its folder under `src/routes`, groups left out. */
	route: string;
	/** The `data-screen` marks that stand on it. */
	marks: string[];
	/** Brings it about; the address by default. */
	reach?: (page: Page) => Promise<void>;
};

/** The screens that a young person who is in can meet, in an order in which each prepares the next. */
export const youngScreens: Screen[] = [
	{ name: 'home', route: '/accueil', marks: ['home'] },
	{ name: 'say-empty', route: '/je-dis', marks: ['say'] },
	{ name: 'say', route: '/je-dis', marks: ['say'], reach: sayPool },
	{ name: 'say-pages', route: '/je-dis/pages', marks: ['say-pages'] },
	{ name: 'say-subject', route: '/je-dis/sujet', marks: ['say-subject'] },
	{ name: 'say-important', route: '/je-dis/important', marks: ['say-important'] },
	{ name: 'say-help', route: '/je-dis/aide', marks: ['say-help'] },
	{ name: 'say-helper', route: '/je-dis/aide/qui', marks: ['say-helper'] },
	{ name: 'say-help-mode', route: '/je-dis/aide/comment', marks: ['say-help-mode'] },
	{ name: 'say-listeners', route: '/je-dis/qui', marks: ['say-listeners'] },
	{ name: 'say-send-private', route: '/je-dis/envoyer', marks: ['say-send'] },
	{ name: 'say-send', route: '/je-dis/envoyer', marks: ['say-send'], reach: chooseHelene },
	{ name: 'said', route: '/je-dis/fini', marks: ['said'], reach: sendIt },
	{ name: 'help', route: '/aide', marks: ['help'] },
	{ name: 'help-card', route: '/aide', marks: ['help-card'], reach: firstChoiceOf('/aide') },
	{ name: 'say-no', route: '/ca-ne-va-pas', marks: ['say-no'] },
	{ name: 'danger', route: '/ca-ne-va-pas/danger', marks: ['danger'] }
];

/** The screens before anybody is in, on a tablet that several share. */
export const doorScreens: Screen[] = [
	{ name: 'faces', route: '/', marks: ['faces'] },
	{ name: 'show-badge', route: '/entrer', marks: ['show-badge'] },
	{ name: 'badge-camera', route: '/entrer', marks: ['badge-camera'], reach: open('/entrer?par=camera') },
	{ name: 'badge-code', route: '/entrer', marks: ['badge-code'], reach: open('/entrer?par=code') },
	{ name: 'tablet-code', route: '/entrer', marks: ['tablet-code'], reach: open('/entrer?par=tablette') },
	{ name: 'door-help', route: '/entrer/aide', marks: ['help'] },
	{ name: 'door-danger', route: '/entrer/danger', marks: ['danger'] }
];

/** The first screen of a tablet that no platform knows. */
export const newTabletScreens: Screen[] = [
	{ name: 'tablet-unknown', route: '/', marks: ['tablet-unknown'] }
];

/** Adult screens that one meets without being in. */
export const openScreens: Screen[] = [
	{ name: 'adult-sign-in', route: '/adulte', marks: ['adult-sign-in'] },
	{ name: 'credits', route: '/credits', marks: ['credits'] }
];

/** The screens of adults who are in. */
export const adultScreens: Screen[] = [
	{ name: 'waiting', route: '/a-repondre', marks: ['a-repondre'] }
];

/** Every screen there is: a route or a mark that is in none of them fails the crawl. */
export const allScreens = [
	...youngScreens,
	...doorScreens,
	...newTabletScreens,
	...openScreens,
	...adultScreens
];

/** Brings a screen about and waits until it stands still. */
export async function arrive(page: Page, screen: Screen) {
	await (screen.reach ?? open(screen.route))(page);
	for (const mark of screen.marks) await expect(page.locator(`[data-screen=${mark}]`)).toBeVisible();
	await settled(page);
}

/** Pictures have arrived, nothing loads any more, and what depends on the size has been laid out anew. */
export async function settled(page: Page) {
	await page.waitForFunction(
		() =>
			document.fonts.status === 'loaded' &&
			!document.querySelector('.empty') &&
			Array.from(document.images).every((image) => image.complete)
	);
	await page.evaluate(
		() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
	);
}

function open(address: string) {
	return async (page: Page) => {
		await page.goto(address);
	};
}

function firstChoiceOf(address: string) {
	return async (page: Page) => {
		await page.goto(address);
		await page.locator('[data-choice]').first().click();
	};
}

async function sayPool(page: Page) {
	await page.goto('/je-dis');
	await expect(page.locator('[data-tile]').first()).toBeVisible();
	if ((await strip(page).count()) > 0) return;
	await sayWords(page, byMouse, { core: ['je', 'vouloir', 'aller'], leisure: ['piscine'] });
}

async function chooseHelene(page: Page) {
	await page.goto('/je-dis/qui');
	await page.locator('[data-choice]').filter({ hasText: 'Hélène' }).click();
	await page.goto('/je-dis/envoyer');
}

async function sendIt(page: Page) {
	await page.goto('/je-dis/envoyer');
	await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
}
