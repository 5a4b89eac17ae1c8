import { expect, type Page } from '@playwright/test';
import type { Hand } from './hand.ts';

/** Functions about saying a wish, in the order a person meets the screens. */

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const screen = (page: Page, name: string) => page.locator(`[data-screen=${name}]`);

/** A word of the board. */
export const tile = (page: Page, word: string) =>
	page.locator('[data-tile]').and(button(page, word));

/** The pictures that stand in the strip. */
export const strip = (page: Page) => page.locator('[data-strip] ol > li');

/** Opens « Je dis » from the home screen. */
export async function openBoard(page: Page, hand: Hand) {
	await hand(page.getByRole('link', { name: 'Je dis', exact: true }));
	await expect(screen(page, 'say')).toBeVisible();
}

/** Chooses words of the core board, then words of « Mes loisirs ». */
export async function sayWords(
	page: Page,
	hand: Hand,
	words: { core: string[]; leisure: string[] }
) {
	for (const word of words.core) await hand(tile(page, word));
	if (words.leisure.length > 0) await hand(button(page, 'Mes loisirs'));
	for (const word of words.leisure) {
		await expect(tile(page, 'piscine')).toBeVisible();
		while ((await tile(page, word).count()) === 0) await hand(button(page, 'Page suivante'));
		await hand(tile(page, word));
	}
	await expect(strip(page)).toHaveCount(words.core.length + words.leisure.length);
}

/** « J'ai fini » on whatever step stands. */
export const finish = (page: Page, hand: Hand) => hand(button(page, "J'ai fini"));

/** A choice of a step, by its words. */
export const choose = (page: Page, hand: Hand, name: string) =>
	hand(page.locator('[data-choice]').and(button(page, name)));

/** From the filled board to « Tu envoies ta phrase ? » : about nothing named, very important, without help, for these. */
export async function goThroughSteps(page: Page, hand: Hand, listeners: string[]) {
	await finish(page, hand);
	await expect(screen(page, 'say-subject')).toBeVisible();
	await choose(page, hand, 'Je passe');
	await choose(page, hand, 'Très important');
	await choose(page, hand, 'Sans aide');
	await expect(screen(page, 'say-listeners')).toBeVisible();
	for (const name of listeners) {
		await choose(page, hand, name);
		await expect(page.getByRole('button', { name, pressed: true })).toBeVisible();
	}
	await finish(page, hand);
	await expect(screen(page, 'say-send')).toBeVisible();
}

/** The faces that will hear it, as they are shown once more before sending. */
export const listenersShown = (page: Page) =>
	page.getByRole('list', { name: 'Qui entend ta phrase' });

/** The last touch: it leaves, or it stays. */
export async function send(page: Page, hand: Hand) {
	await hand(button(page, 'Envoyer'));
	await expect(screen(page, 'said')).toBeVisible();
}
export async function keepForMe(page: Page, hand: Hand) {
	await hand(button(page, 'Garder pour moi'));
	await expect(screen(page, 'said')).toBeVisible();
}

/** Back home from wherever one is. */
export async function goHome(page: Page, hand: Hand) {
	await hand(page.locator('[data-bar=home]'));
	await expect(screen(page, 'home')).toBeVisible();
}

/** Whether everything left, as the home screen tells it. */
export const syncState = (page: Page) => page.locator('[data-sync]');
