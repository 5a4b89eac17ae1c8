import { expect, type Page } from '@playwright/test';
import type { Hand } from './hand.ts';

/** Functions about answering, on the adults' side. */

/** One line of the list of words that wait. */
export const waitingLine = (page: Page, text: string) =>
	page.locator('[data-screen=a-repondre]').getByRole('link', { name: text });

/** Opens a line: the words stand there, and their author can see that they were read. */
export async function openWords(page: Page, hand: Hand, text: string) {
	await hand(waitingLine(page, text));
	await expect(page.locator('[data-screen=answer]')).toContainText(text);
}

/** Chooses the kind of answer, with arrows when the hand is a keyboard. */
export async function chooseKind(page: Page, kind: string) {
	await page.getByRole('radio', { name: kind, exact: true }).check();
}

/** Takes a ready sentence by its first words. */
export const useReady = (page: Page, hand: Hand, words: string) =>
	hand(page.getByRole('group', { name: 'Phrases prêtes' }).getByRole('button', { name: words }));

/** The place where the answer is written. */
export const answerText = (page: Page) => page.getByRole('textbox', { name: /^Vos mots pour/ });

/** What the young person will see and hear. */
export const preview = (page: Page) => page.getByRole('region', { name: /verra et entendra/ });

/** Gives the answer. */
export async function give(page: Page, hand: Hand, name: string) {
	await hand(page.getByRole('button', { name: `Répondre à ${name}` }));
	await expect(page.getByText(`Votre réponse à ${name} est donnée.`)).toBeVisible();
}
