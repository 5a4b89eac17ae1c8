import { badgeOf } from '../support/people.ts';
import { World } from '../support/pocketbase.ts';
import { lock, showBadge, visitTheDoor } from './door.ts';
import { openMyWishes, wishCard } from './follow.ts';
import { byTouch } from './hand.ts';
import { goThroughSteps, keepForMe, openBoard, sayWords, strip } from './say.ts';
import { builtApp, expect, goOffline, newDevice, sizes, test } from './world.ts';

const touchTablet = { viewport: sizes.tablet, hasTouch: true };
const music = "J'aime la musique.";

test('a badge nobody knows, or one that was voided: a kind sentence, and the door stays closed', async ({
	browser,
	world
}) => {
	const tablet = await newDevice(browser, touchTablet);
	await visitTheDoor(tablet, world, ['lina']);
	await tablet.goto('about:blank');
	await tablet.goto(`${world.url}/entrer#badge=AAAAAAAAAAAAAAAAAAAAAA`);
	await expect(tablet.getByText('Je ne connais pas ce badge.')).toBeVisible();

	await world.asAdmin().update('badges', badgeOf('tom'), { voidedAt: '2026-12-01T08:00:00.000Z' });
	await showBadge(tablet, world, 'tom');
	await expect(tablet.getByText('Ce badge est arrêté.')).toBeVisible();
	await expect(tablet.locator('[data-screen=home]')).toHaveCount(0);
});

test('a badge of another platform does not open a tablet of this one', async ({ browser }) => {
	const world = await World.open({ publicDir: builtApp, neighbours: true });
	const tablet = await newDevice(browser, touchTablet);
	await visitTheDoor(tablet, world, ['lina']);
	await tablet.goto('about:blank');
	await tablet.goto(`${world.url}/entrer#badge=${world.keys.links.keys['amina']?.badge}`);
	await expect(tablet.getByText('Ce badge marche dans un autre lieu.')).toBeVisible();
	await tablet.context().close();
	await world.close();
});

test('without network, somebody who was here before comes in with their badge; somebody new is told kindly', async ({
	browser,
	world
}) => {
	const tablet = await newDevice(browser, touchTablet);
	await visitTheDoor(tablet, world, ['lina', 'youssef']);
	await goOffline(tablet);
	await byTouch(tablet.getByRole('button', { name: 'Lina', exact: true }));
	await expect(tablet.locator('[data-screen=show-badge]')).toContainText('Bonjour Lina.');
	await showBadge(tablet, world, 'lina');
	await expect(tablet.locator('[data-screen=home]')).toBeVisible();
	await lock(tablet);
	await showBadge(tablet, world, 'tom');
	await expect(tablet.getByText('La première fois, il faut le réseau.')).toBeVisible();
});

test('on a shared tablet, the second face meets nothing of what the first one said (R37)', async ({
	browser,
	world
}) => {
	const tablet = await newDevice(browser, touchTablet);
	await visitTheDoor(tablet, world, ['youssef']);
	await showBadge(tablet, world, 'lina');
	await openBoard(tablet, byTouch);
	await sayWords(tablet, byTouch, { core: ['je', 'aimer'], leisure: ['musique'] });
	await goThroughSteps(tablet, byTouch, []);
	await keepForMe(tablet, byTouch);
	await lock(tablet);
	await expect(tablet.getByText(music)).toHaveCount(0);

	await showBadge(tablet, world, 'youssef');
	await openBoard(tablet, byTouch);
	await expect(strip(tablet)).toHaveCount(0);
	await byTouch(tablet.locator('[data-bar=home]'));
	await openMyWishes(tablet, byTouch);
	await expect(wishCard(tablet, 'Un jour, je veux mon appartement.')).toHaveCount(1);
	await expect(wishCard(tablet, music)).toHaveCount(0);
	await lock(tablet);

	await showBadge(tablet, world, 'lina');
	await openMyWishes(tablet, byTouch);
	await expect(wishCard(tablet, music)).toHaveCount(1);
});
