import { expect, type Page } from '@playwright/test';
import type { Hand } from './hand.ts';

/** Functions about saying a wish, in the order a person meets the screens. */

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const tile = (page: Page, word: string) =>
	page.locator('[data-tile]').and(button(page, word));

/** Opens « Je dis » from the home screen. */
export async function openBoard(page: Page, hand: Hand) {
	await hand(page.locator('[data-choice]').and(page.getByRole('link', { name: 'Je dis' })));
	await expect(page.locator('[data-screen=say]')).toBeVisible();
}

/** Chooses words of the core board, then words of « Mes loisirs ». */
export async function sayWords(page: Page, hand: Hand, words: { core: string[]; leisure: string[] }) {
	for (const word of words.core) await hand(tile(page, word));
	if (words.leisure.length === 0) return;
	await hand(button(page, 'Mes loisirs'));
	for (const word of words.leisure) {
		await expect(page.locator('[data-tile]').first()).toBeVisible();
		while ((await tile(page, word).count()) === 0) await hand(button(page, 'Page suivante'));
		await hand(tile(page, word));
	}
}

/** The pictures that stand in the strip, by their words. */
export const strip = (page: Page) => page.locator('[data-strip] ol > li');

/** « J'ai fini » on whatever step stands. */
export const finished = (page: Page, hand: Hand) => hand(button(page, "J'ai fini"));

/** A choice of a step, by its words. */
export const choose = (page: Page, hand: Hand, name: string) =>
	hand(page.locator('[data-choice]').and(button(page, name)));
