import { expect, type Page } from '@playwright/test';
import type { Hand } from './hand.ts';

/** Functions about « Mes envies » : what became of what I said. */

const screen = (page: Page, name: string) => page.locator(`[data-screen=${name}]`);

/** Opens « Mes envies » from the home screen. */
export async function openMyWishes(page: Page, hand: Hand) {
	await hand(page.getByRole('link', { name: 'Mes envies', exact: true }));
	await expect(screen(page, 'my-wishes')).toBeVisible();
}

/** One wish in the list, by its sentence; the newest is first. */
export const wishCard = (page: Page, text: string) =>
	page.locator('[data-choice]').and(page.getByRole('link', { name: text }));

/** Opens the newest wish that says this. */
export async function openMyWish(page: Page, hand: Hand, text: string) {
	await hand(wishCard(page, text).first());
	await expect(screen(page, 'my-wish')).toBeVisible();
}

/** Opens the answer to the wish that stands open. */
export async function openMyAnswer(page: Page, hand: Hand, from: string) {
	await hand(page.getByRole('link', { name: `${from} répond`, exact: true }));
	await expect(screen(page, 'my-answer')).toBeVisible();
}

/** Says something back to the answer that stands open. */
export async function sayBack(page: Page, hand: Hand, words: string) {
	await hand(page.getByRole('button', { name: words, exact: true }));
	await expect(page.getByRole('button', { name: words, pressed: true })).toBeVisible();
}

/** « Je ne veux plus », twice: once to ask, once to be sure. */
export async function withdraw(page: Page, hand: Hand) {
	await hand(page.getByRole('link', { name: 'Je ne veux plus', exact: true }));
	await expect(screen(page, 'withdraw')).toBeVisible();
	await hand(page.getByRole('button', { name: 'Je ne veux plus', exact: true }));
	await expect(screen(page, 'my-wish')).toBeVisible();
}
