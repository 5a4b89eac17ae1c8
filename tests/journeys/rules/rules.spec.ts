import { expect, type Page, test } from '@playwright/test';
import { spyVoice } from '../voice.ts';
import { axeFindings } from './axe.ts';
import { reflows } from './calm.ts';
import { lookAt } from './check.ts';
import { goodAdult, goodYoung } from './good-pages.ts';
import { listenAndCompare, stopWorks } from './hearing.ts';
import { walkByTab } from './keyboard.ts';
import { type Setting, toolsIn } from './looking.ts';
import { adultMutations, youngMutations } from './mutations.cases.ts';
import { places, samePlaces } from './places.ts';
import { oneMeaning } from './words.ts';

const young: Setting = { kind: 'young', mode: 'pictos-words', size: 'tablet' };
const adult: Setting = { kind: 'adult', mode: 'pictos-words', size: 'desktop' };

let page: Page;
test.beforeAll(async ({ browser }) => {
	page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
	await page.addInitScript(spyVoice);
});
test.afterAll(() => page.close());

/** Which checks a rule needs; `all` is the whole crawl's look at one screen. */
async function check(html: string, setting: Setting, rule: string) {
	await page.route('http://screen.test/', (route) =>
		route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
	);
	await page.setViewportSize({ width: 1024, height: 768 });
	await page.goto('http://screen.test/');
	const needs = (...rules: string[]) => rule === 'all' || rules.includes(rule);
	const young = setting.kind === 'young';
	const found = await lookAt(page, setting);
	const look = await toolsIn(page);
	if (needs('R15', 'R38')) found.push(...(await axeFindings(page, setting)));
	if (young && needs('R05')) {
		const bar = await page.evaluate(places, { look, setting });
		found.push(...samePlaces(new Map([['this', bar]])));
	}
	if (young && needs('R11')) {
		found.push(...(await listenAndCompare(page, look)), ...(await stopWorks(page)));
	}
	if (needs('R31')) found.push(...(await walkByTab(page, look)));
	if (!young && needs('R39')) {
		await page.setViewportSize({ width: 320, height: 640 });
		found.push(...(await page.evaluate(reflows, { look, setting })));
	}
	return found;
}

test('a good youth screen is clean', async () => {
	expect(await check(goodYoung, young, 'all')).toEqual([]);
});

test('a good adult screen is clean', async () => {
	expect(await check(goodAdult, adult, 'all')).toEqual([]);
});

for (const { rule, name, from, to, mode } of youngMutations) {
	test(`${rule} catches: ${name}`, async () => {
		const broken = goodYoung.replace(from, to);
		expect(broken).not.toBe(goodYoung);
		const found = await check(broken, { ...young, mode: mode ?? young.mode }, rule);
		expect(found.map((finding) => finding.rule)).toContain(rule);
	});
}

for (const { rule, name, from, to } of adultMutations) {
	test(`${rule} for adults catches: ${name}`, async () => {
		const broken = goodAdult.replace(from, to);
		expect(broken).not.toBe(goodAdult);
		const found = await check(broken, adult, rule);
		expect(found.map((finding) => finding.rule)).toContain(rule);
	});
}

test('R05 catches a bar that moves from one screen to the next', () => {
	const ids = ['home', 'back', 'listen', 'help', 'no'];
	const at = (x: number) => ids.map((id, index) => ({ id, box: [x + index * 90, 16, 80, 72] }));
	expect(
		samePlaces(
			new Map([
				['one', at(16)],
				['two', at(17)]
			])
		)
	).toEqual([]);
	expect(
		samePlaces(
			new Map([
				['one', at(16)],
				['two', at(20)]
			])
		).map(({ rule }) => rule)
	).toContain('R05');
});

test('R08 catches one picture for two words', () => {
	const home = [{ picture: 'house', word: 'accueil' }];
	expect(
		oneMeaning(
			new Map([
				['one', home],
				['two', home]
			])
		)
	).toEqual([]);
	const two = [{ picture: 'house', word: 'maison' }];
	expect(
		oneMeaning(
			new Map([
				['one', home],
				['two', two]
			])
		).map(({ rule }) => rule)
	).toEqual(['R08']);
});
