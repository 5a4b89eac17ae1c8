import { expect, type Page } from '@playwright/test';
import { byMouse } from './hand.ts';
import { type Name, personOf, wish } from '../support/people.ts';
import { forgetSpoken } from './voice.ts';
import { sayWords, strip } from './say.ts';

/** One screen of the app: where it is, and how its state comes about when the address alone is not enough. */
export type Screen = {
	/** Speaking name, also of its screenshot. */
	name: string;
	/** Its folder under `src/routes`, groups left out. */
	route: string;
	/** The `data-screen` marks that stand on it. */
	marks: string[];
	/** Brings it about; the address by default. `who` is in. */
	reach?: (page: Page, who: Name) => Promise<void>;
};

/** Wishes of the demo: one that was answered and one that still waits, for each who tours the screens. */
const answered: Partial<Record<Name, string>> = { lina: 'w2', youssef: 'w9', maxime: 'w16' };
const unanswered: Partial<Record<Name, string>> = { lina: 'w5', youssef: 'w12', maxime: 'w17' };
/** And one that waits for an answer of the adults who tour theirs. */
const toAnswer: Partial<Record<Name, string>> = { helene: 'w5', sandrine: 'w6' };

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
	{ name: 'my-wishes', route: '/mes-envies', marks: ['my-wishes'] },
	{
		name: 'my-wish-waiting',
		route: '/mes-envies/[wish]',
		marks: ['my-wish'],
		reach: openWish(unanswered)
	},
	{
		name: 'my-wish-answered',
		route: '/mes-envies/[wish]',
		marks: ['my-wish'],
		reach: openWish(answered)
	},
	{
		name: 'my-answer',
		route: '/mes-envies/[wish]/reponse',
		marks: ['my-answer'],
		reach: openWish(answered, '/reponse')
	},
	{
		name: 'withdraw',
		route: '/mes-envies/[wish]/je-ne-veux-plus',
		marks: ['withdraw'],
		reach: openWish(unanswered, '/je-ne-veux-plus')
	},
	{
		name: 'show',
		route: '/mes-envies/[wish]/montrer',
		marks: ['show'],
		reach: openWish(unanswered, '/montrer')
	},
	{
		name: 'tell',
		route: '/mes-envies/[wish]/montrer/envoyer',
		marks: ['tell'],
		reach: async (page, who) => {
			await openWish(unanswered, '/montrer')(page, who);
			await page.locator('button[data-choice]').first().click();
			await openWish(unanswered, '/montrer/envoyer')(page, who);
		}
	},
	{ name: 'me', route: '/moi', marks: ['me'] },
	{ name: 'my-colours', route: '/moi/couleurs', marks: ['my-colours'] },
	{ name: 'my-words', route: '/moi/mots', marks: ['my-words'] },
	{ name: 'my-switch', route: '/moi/bouton', marks: ['my-switch'] },
	{ name: 'help', route: '/aide', marks: ['help'] },
	{ name: 'help-card', route: '/aide', marks: ['help-card'], reach: firstChoiceOf('/aide') },
	{ name: 'say-no', route: '/ca-ne-va-pas', marks: ['say-no'] },
	{ name: 'danger', route: '/ca-ne-va-pas/danger', marks: ['danger'] },
	{
		name: 'danger-card',
		route: '/ca-ne-va-pas/danger',
		marks: ['danger-card'],
		reach: firstChoiceOf('/ca-ne-va-pas/danger')
	}
];

/** The screens before anybody is in, on a tablet that several share. */
export const doorScreens: Screen[] = [
	{ name: 'faces', route: '/', marks: ['faces'] },
	{ name: 'show-badge', route: '/entrer', marks: ['show-badge'] },
	{
		name: 'badge-camera',
		route: '/entrer',
		marks: ['badge-camera'],
		reach: open('/entrer?par=camera')
	},
	{ name: 'badge-code', route: '/entrer', marks: ['badge-code'], reach: open('/entrer?par=code') },
	{
		name: 'tablet-code',
		route: '/entrer',
		marks: ['tablet-code'],
		reach: open('/entrer?par=tablette')
	},
	{ name: 'door-help', route: '/entrer/aide', marks: ['help-card'] },
	{ name: 'door-danger', route: '/entrer/danger', marks: ['danger'] },
	{ name: 'oops', route: '/+error', marks: ['oops'], reach: open('/nulle-part') }
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
	{ name: 'waiting', route: '/a-repondre', marks: ['a-repondre'] },
	{ name: 'answer', route: '/a-repondre/[wish]', marks: ['answer'], reach: openToAnswer },
	{
		name: 'answer-no',
		route: '/a-repondre/[wish]',
		marks: ['answer'],
		reach: async (page, who) => {
			await openToAnswer(page, who);
			await page.getByRole('radio', { name: 'Non', exact: true }).check({ force: true });
			await page
				.getByRole('textbox', { name: /Vos mots/ })
				.fill('Non. Ce n’est pas possible, la MDPH refuse.');
			await expect(page.getByText('Difficile à comprendre').first()).toBeVisible();
		}
	},
	{ name: 'situations', route: '/situations', marks: ['situations'] },
	{
		name: 'situation',
		route: '/situations/[person]',
		marks: ['situation'],
		reach: open(`/situations/${personOf('lina')}`)
	},
	{ name: 'this-tablet', route: '/cette-tablette', marks: ['this-tablet'] },
	{ name: 'settings', route: '/reglages', marks: ['settings'] }
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
export async function arrive(page: Page, screen: Screen, who: Name = 'lina') {
	if (page.url().startsWith('http')) await forgetSpoken(page);
	await (screen.reach ?? open(screen.route))(page, who);
	for (const mark of screen.marks)
		await expect(page.locator(`[data-screen=${mark}]`)).toBeVisible();
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

/** Goes there as a link of the app does; the first time the page is loaded. */
async function goTo(page: Page, address: string) {
	if (!page.url().startsWith('http')) {
		await page.goto(address);
		return;
	}
	await page.evaluate((href) => {
		const link = document.createElement('a');
		link.href = href;
		document.body.append(link);
		link.click();
		link.remove();
	}, address);
	await page.waitForURL((url) => url.pathname + url.search === address);
}

function open(address: string) {
	return (page: Page) => goTo(page, address);
}

function firstChoiceOf(address: string) {
	return async (page: Page) => {
		await goTo(page, address);
		await page.locator('[data-choice]').first().click();
	};
}

function openWish(wishes: Partial<Record<Name, string>>, then = '') {
	return async (page: Page, who: Name) => {
		await goTo(page, `/mes-envies/${wish(wishes[who] ?? '')}${then}`);
	};
}

async function openToAnswer(page: Page, who: Name) {
	await goTo(page, `/a-repondre/${wish(toAnswer[who] ?? '')}`);
}

async function sayPool(page: Page) {
	await goTo(page, '/je-dis');
	await expect(page.locator('[data-tile]').first()).toBeVisible();
	if ((await strip(page).count()) > 0) return;
	await sayWords(page, byMouse, { core: ['je', 'vouloir', 'aller'], leisure: ['piscine'] });
}

async function chooseHelene(page: Page) {
	await goTo(page, '/je-dis/qui');
	await page.locator('[data-choice]').filter({ hasText: 'Hélène' }).click();
	await goTo(page, '/je-dis/envoyer');
}

async function sendIt(page: Page) {
	await goTo(page, '/je-dis/envoyer');
	await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
}
