import type { Page } from '@playwright/test';
import { answerText, give, openWords, useReady, waitingLine } from './answer.ts';
import { openMyAnswer, openMyWish, openMyWishes, sayBack } from './follow.ts';
import { byKeyboard } from './hand.ts';
import { goHome, goThroughSteps, listenersShown, openBoard, sayWords, send } from './say.ts';
import { saidAll, spokenTexts } from './voice.ts';
import { comeIn, expect, newDevice, sizes, test } from './world.ts';

const pool = 'Je veux aller à la piscine.';

test('one wish by keyboard alone, on both sides', async ({ browser, helene, world }) => {
	test.setTimeout(150_000);
	const lina = await newDevice(browser, { viewport: sizes.tablet });
	await comeIn(lina, world, 'lina');
	const hand = byKeyboard(lina);

	await openBoard(lina, hand);
	await sayWords(lina, hand, { core: ['je', 'vouloir', 'aller'], leisure: ['piscine'] });
	await goThroughSteps(lina, hand, ['Hélène']);
	await expect(listenersShown(lina).getByRole('listitem')).toHaveText(['Hélène']);
	await send(lina, hand);
	await goHome(lina, hand);

	await expect(waitingLine(helene, pool)).toBeVisible();
	const heleneHand = byKeyboard(helene);
	await openWords(helene, heleneHand, pool);
	await chooseKindByArrows(helene, 'On essaie');
	await useReady(helene, heleneHand, 'Oui, on essaie.');
	await expect(answerText(helene)).toBeVisible();
	await give(helene, heleneHand, 'Lina');

	await openMyWishes(lina, hand);
	await openMyWish(lina, hand, pool);
	await openMyAnswer(lina, hand, 'Hélène');
	await hand(lina.locator('[data-bar=listen]'));
	await saidAll(lina);
	expect((await spokenTexts(lina)).join(' ')).toContain('Oui, on essaie.');
	await sayBack(lina, hand, "J'ai compris");
	await expect(helene.getByText(/Lina a compris/)).toBeVisible();
});

/** A group of radio buttons: Tab gets there, arrows choose. */
async function chooseKindByArrows(page: Page, kind: string) {
	await byKeyboard(page)(page.getByRole('radio').first());
	const wanted = page.getByRole('radio', { name: kind, exact: true });
	const all = await page.getByRole('radio').count();
	for (let press = 0; press < all && !(await wanted.isChecked()); press += 1) {
		await page.keyboard.press('ArrowDown');
	}
	await expect(wanted).toBeChecked();
}
