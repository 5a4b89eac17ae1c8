import {
	answerText,
	chooseKind,
	give,
	openWords,
	preview,
	useReady,
	waitingLine
} from './answer.ts';
import { openMyAnswer, openMyWish, openMyWishes } from './follow.ts';
import { byMouse, byTouch } from './hand.ts';
import { expect, newDevice, sizes, test } from './world.ts';

test('Hélène comes in with her password and the code of the e-mail', async ({ browser, world }) => {
	const page = await newDevice(browser, { viewport: sizes.desktop });
	await page.goto(`${world.url}/adulte`);
	await page.getByLabel('Adresse e-mail').fill('helene@deux-rives.example');
	await page.getByLabel('Mot de passe', { exact: true }).fill('pas-le-bon-mot');
	await page.getByRole('button', { name: 'Entrer', exact: true }).click();
	await expect(page.getByText("L'adresse ou le mot de passe ne correspond pas.")).toBeVisible();

	await page.getByLabel('Mot de passe', { exact: true }).fill(world.keys.links.password);
	await page.getByRole('button', { name: 'Entrer', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Le code reçu par e-mail' })).toBeVisible();
	await expect(page.locator('[data-screen=waiting]')).toHaveCount(0);
	const mail = page.getByRole('region', { name: 'E-mail de la démonstration' });
	await expect(mail).toContainText(/\b\d{6,8}\b/);
	const [code = ''] = /\b\d{6,8}\b/.exec(await mail.innerText()) ?? [];
	await page.getByLabel('Code', { exact: true }).fill(code);
	await page.getByRole('button', { name: 'Entrer', exact: true }).click();
	await expect(waitingLine(page, 'Je veux ma tablette dans le bus.')).toBeVisible();
});

test('Sandrine answers her daughter on her phone, and hears only what she was told', async ({
	sandrine,
	lina
}) => {
	const invite = 'Je veux inviter Tom à la maison.';
	await expect(waitingLine(sandrine, invite)).toBeVisible();
	await expect(waitingLine(sandrine, 'Je veux ma tablette dans le bus.')).toHaveCount(0);
	await openWords(sandrine, byTouch, invite);
	await chooseKind(sandrine, 'Oui');
	await useReady(sandrine, byTouch, "Oui. C'est possible.");
	await expect(preview(sandrine)).toContainText("C'est possible.");
	await give(sandrine, byTouch, 'Lina');

	await openMyWishes(lina, byTouch);
	await openMyWish(lina, byTouch, invite);
	await openMyAnswer(lina, byTouch, 'Maman');
	await expect(lina.locator('[data-screen=my-answer]')).toContainText("C'est possible.");
});

test('a no asks for its reason and for a way on, and keeps what was written', async ({
	helene
}) => {
	await openWords(helene, byMouse, 'Je veux ma tablette dans le bus.');
	await chooseKind(helene, 'Non');
	await answerText(helene).fill('Non. Le chauffeur ne veut pas.');
	await helene.getByRole('button', { name: 'Répondre à Lina' }).click();
	await expect(
		helene
			.getByText('Choisissez la raison. Un non s’explique toujours.')
			.or(helene.getByText("Choisissez la raison. Un non s'explique toujours."))
			.first()
	).toBeVisible();
	await helene.getByLabel('La raison').selectOption('rule-or-law');
	await helene.getByRole('button', { name: 'Répondre à Lina' }).click();
	await expect(
		helene.getByText('Proposez autre chose, ou choisissez un jour pour en reparler.').first()
	).toBeVisible();
	await expect(answerText(helene)).toHaveValue('Non. Le chauffeur ne veut pas.');
	await helene.reload();
	await expect(answerText(helene)).toHaveValue('Non. Le chauffeur ne veut pas.');
	await helene.getByLabel('À la place, vous proposez').fill('ta tablette à midi');
	await give(helene, byMouse, 'Lina');
});
