import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { World } from '../support/pocketbase.ts';
import {
	answerText,
	chooseKind,
	give,
	openWords,
	preview,
	useReady,
	waitingLine
} from './answer.ts';
import { openMyAnswer, openMyWish, openMyWishes, sayBack, withdraw } from './follow.ts';
import { byMouse, byTouch } from './hand.ts';
import {
	choose,
	finish,
	goHome,
	goThroughSteps,
	keepForMe,
	listenersShown,
	openBoard,
	sayWords,
	send,
	strip,
	syncState,
	tile
} from './say.ts';
import { saidAll, spokenTexts } from './voice.ts';
import { comeBack, comeIn, expect, goOffline, test } from './world.ts';

const pool = 'Je veux aller à la piscine.';
const music = "J'aime la musique.";

test('one wish: said offline with pictograms, answered, understood, withdrawn', async ({
	tablet,
	helene,
	world
}) => {
	test.setTimeout(150_000);
	let lina = await tablet.open();
	await comeIn(lina, world, 'lina');
	await expect(waitingLine(helene, pool)).toHaveCount(0);
	await goOffline(lina);
	await test.step('Lina keeps a wish for herself', () => keepsMusic(lina));
	await test.step('Lina tells Hélène that she wants to go to the pool', () => tellsPool(lina));

	await test.step('the tablet is closed and opened again: nothing is lost', async () => {
		await tablet.close();
		lina = await tablet.open({ offline: true });
		await lina.goto(world.url);
		await expect(lina.locator('[data-screen=home]')).toBeVisible();
		await expect(syncState(lina)).toHaveAttribute('data-sync', 'waiting');
		await expect(waitingLine(helene, pool)).toHaveCount(0);
	});

	await test.step('the network comes back: Hélène sees the wish within 2 seconds of its leaving', async () => {
		await comeBack(lina);
		await expect(syncState(lina)).toHaveAttribute('data-sync', 'sent', { timeout: 30_000 });
		await expect(waitingLine(helene, pool)).toBeVisible({ timeout: 2000 });
	});

	await test.step('what Lina kept for herself is nowhere but on her tablet', async () => {
		await seesNothingPrivate(helene);
		expect(bytesOnServer(world, pool)).toBe(true);
		expect(bytesOnServer(world, music)).toBe(false);
	});

	await test.step('Hélène reads it, and Lina can see that', async () => {
		await openWords(helene, byMouse, pool);
		await openMyWishes(lina, byTouch);
		await openMyWish(lina, byTouch, pool);
		await expect(listenersShown(lina)).toContainText('Hélène a lu');
	});

	await test.step('Hélène answers « On essaie » with a ready sentence', () => answersTrial(helene));

	await test.step('Lina reads and hears the answer, and says that she understood', async () => {
		await readsAndHears(lina);
		await expect(helene.getByText(/Lina a compris/)).toBeVisible();
	});

	await test.step('Lina no longer wants it: her words stay, marked', async () => {
		await lina.locator('[data-bar=back]').tap();
		await withdraw(lina, byTouch);
		await expect(lina.getByText('Je le veux encore')).toBeAttached();
		await expect(helene.getByText(/Lina ne le veut plus/)).toBeVisible();
		await expect(helene.locator('[data-screen=answer]')).toContainText(pool);
	});
});

async function keepsMusic(lina: Page) {
	await openBoard(lina, byTouch);
	await sayWords(lina, byTouch, { core: ['je', 'aimer'], leisure: ['musique'] });
	await goThroughSteps(lina, byTouch, []);
	await expect(lina.locator('[data-screen=say-send]')).toContainText(music);
	await expect(listenersShown(lina)).toContainText('Pour moi');
	await keepForMe(lina, byTouch);
	await goHome(lina, byTouch);
}

async function tellsPool(lina: Page) {
	await openBoard(lina, byTouch);
	await sayWords(lina, byTouch, { core: ['je', 'vouloir', 'aller'], leisure: ['piscine'] });
	await goThroughSteps(lina, byTouch, ['Hélène']);
	await expect(lina.locator('[data-screen=say-send]')).toContainText(pool);
	await expect(listenersShown(lina).getByRole('listitem')).toHaveText(['Hélène']);
	await send(lina, byTouch);
	await goHome(lina, byTouch);
	await expect(syncState(lina)).toHaveAttribute('data-sync', 'waiting');
}

async function seesNothingPrivate(helene: Page) {
	await helene.getByRole('link', { name: 'Mes situations' }).click();
	await helene.locator('[data-screen=situations]').getByRole('link', { name: /Lina/ }).click();
	await expect(helene.locator('[data-screen=situation]')).toContainText(pool);
	await expect(helene.locator('[data-screen=situation]')).not.toContainText('musique');
	await helene.getByRole('link', { name: /^À répondre/ }).click();
}

async function answersTrial(helene: Page) {
	await chooseKind(helene, 'On essaie');
	await answerText(helene).fill('La MDPH refuse.');
	await expect(helene.getByText('Difficile à comprendre').first()).toBeVisible();
	await answerText(helene).fill('');
	await useReady(helene, byMouse, 'Oui, on essaie.');
	await expect(helene.getByText('Prêt à relire')).toBeVisible();
	await expect(preview(helene)).toContainText('Oui, on essaie.');
	await expect(preview(helene).locator('li img').first()).toBeVisible();
	await give(helene, byMouse, 'Lina');
}

async function readsAndHears(lina: Page) {
	await openMyAnswer(lina, byTouch, 'Hélène');
	await lina.locator('[data-bar=listen]').tap();
	await saidAll(lina);
	expect((await spokenTexts(lina)).join(' ')).toContain('Oui, on essaie.');
	await sayBack(lina, byTouch, "J'ai compris");
}

/** Whether these words lie anywhere in the server's folder, as SQLite keeps them: in plain UTF-8. */
function bytesOnServer(world: World, words: string) {
	const folder = `${world.folder}/data`;
	return readdirSync(folder)
		.filter((file) => file.includes('.db'))
		.some((file) => readFileSync(`${folder}/${file}`).includes(words));
}

test('the battery goes flat in the middle of a phrase: the strip is as it was (R19)', async ({
	lina
}) => {
	await openBoard(lina, byTouch);
	await sayWords(lina, byTouch, { core: ['je', 'vouloir'], leisure: ['piscine'] });
	await lina.reload();
	await expect(strip(lina)).toHaveCount(3);
	await expect(strip(lina).last()).toContainText('piscine');
	await finish(lina, byTouch);
	await choose(lina, byTouch, 'Je passe');
	await choose(lina, byTouch, 'Important');
	await expect(lina.locator('[data-screen=say-help]')).toBeVisible();
	await lina.reload();
	await expect(lina.locator('[data-screen=say-help]')).toBeVisible();
});

test('a trembling finger makes one word and one wish (R30)', async ({ lina, helene }) => {
	await openBoard(lina, byTouch);
	await tile(lina, 'je').dblclick();
	await expect(strip(lina)).toHaveCount(1);
	await byTouch(tile(lina, 'vouloir'));
	await byTouch(tile(lina, 'aller'));
	await goThroughSteps(lina, byTouch, ['Hélène']);
	const text = 'Je veux aller.';
	await lina.getByRole('button', { name: 'Envoyer', exact: true }).dblclick();
	await expect(lina.locator('[data-screen=said]')).toBeVisible();
	await expect(waitingLine(helene, text)).toHaveCount(1);
	await goHome(lina, byTouch);
	await expect(syncState(lina)).toHaveAttribute('data-sync', 'sent');
	await expect(waitingLine(helene, text)).toHaveCount(1);
});
