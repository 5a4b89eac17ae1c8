import { personOf } from '../support/people.ts';
import { chooseKind, give, openWords, useReady } from './answer.ts';
import { openMyAnswer, openMyWish, openMyWishes, sayBack } from './follow.ts';
import { byMouse, bySwitch, type Effort, watchTheLight } from './hand.ts';
import { goHome, goThroughSteps, listenersShown, openBoard, sayWords, send } from './say.ts';
import { saidAll, spokenTexts } from './voice.ts';
import { comeIn, expect, newDevice, sizes, test } from './world.ts';

const pool = 'Je veux aller à la piscine.';
/** Faster than anybody would set it, so that the test ends; the print says so. */
const scanMs = 500;

test('one wish with one switch: nothing but Space, pressed when the wanted thing is lit', async ({
	browser,
	helene,
	world
}) => {
	test.setTimeout(300_000);
	const access = { mode: 'pictos', perPage: 4, scan: true, scanMs, theme: 'light' };
	const set = await world.asAdmin().update('persons', personOf('lina'), { access });
	expect(set.status).toBe(200);
	const lina = await newDevice(browser, { viewport: sizes.tablet });
	await lina.addInitScript(watchTheLight);
	await comeIn(lina, world, 'lina');
	await expect(lina.locator('[data-scan]')).toBeAttached();
	const effort: Effort = { activations: 0, seconds: 0 };
	const hand = bySwitch(effort);

	await openBoard(lina, hand);
	await sayWords(lina, hand, { core: ['je', 'vouloir', 'aller'], leisure: ['piscine'] });
	await goThroughSteps(lina, hand, ['Hélène']);
	await expect(listenersShown(lina).getByRole('listitem')).toHaveText(['Hélène']);
	await send(lina, hand);
	const said = told(effort);
	await goHome(lina, hand);

	await openWords(helene, byMouse, pool);
	await chooseKind(helene, 'On essaie');
	await useReady(helene, byMouse, 'Oui, on essaie.');
	await give(helene, byMouse, 'Lina');

	await openMyWishes(lina, hand);
	await openMyWish(lina, hand, pool);
	await openMyAnswer(lina, hand, 'Hélène');
	await hand(lina.locator('[data-bar=listen]'));
	await saidAll(lina);
	expect((await spokenTexts(lina)).join(' ')).toContain('Oui, on essaie.');
	await sayBack(lina, hand, "J'ai compris");
	await expect(helene.getByText(/Lina a compris/)).toBeVisible();
	console.log(
		`Un bouton, ${scanMs} ms par place : une envie dite en ${said} ; avec la réponse, ${told(effort)}.`
	);
});

const told = ({ activations, seconds }: Effort) =>
	`${activations} appuis, ${Math.round(seconds)} s`;
