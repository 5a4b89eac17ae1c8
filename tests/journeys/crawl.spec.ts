import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { visitTheDoor } from './door.ts';
import type { Name } from '../support/people.ts';
import { axeFindings, contrastFindings } from './rules/axe.ts';
import { reflows } from './rules/calm.ts';
import { lookAt } from './rules/check.ts';
import { listenAndCompare, stopWorks } from './rules/hearing.ts';
import { walkByTab } from './rules/keyboard.ts';
import { type Finding, type Found, type Setting, toolsIn } from './rules/looking.ts';
import { type Place, places, samePlaces } from './rules/places.ts';
import { type Meaning, meanings, oneMeaning } from './rules/words.ts';
import {
	adultScreens,
	allScreens,
	arrive,
	doorScreens,
	newTabletScreens,
	openScreens,
	type Screen,
	settled,
	youngScreens
} from './screens.ts';
import { comeIn, expect, newDevice, type Size, sizes, test } from './world.ts';

// A page of findings says more than a trace of a hundred screens, which would cost minutes.
test.use({ trace: 'off', screenshot: 'off' });

const sizeNames: Size[] = ['tablet', 'upright', 'desktop', 'phone'];
const kindOfSize = {
	tablet: 'tablet',
	upright: 'tablet',
	desktop: 'desktop',
	phone: 'phone'
} as const;
const themes = ['light', 'dark', 'contrast'];

/** Walks through screens with one person and collects what every rule finds. */
async function tour(
	page: Page,
	screens: readonly Screen[],
	who: Omit<Setting, 'size'> & { name: Name }
) {
	const findings: Finding[] = [];
	const bars = new Map<Size, Map<string, Place[]>>(sizeNames.map((size) => [size, new Map()]));
	const meant = new Map<string, Meaning[]>();
	for (const screen of screens) {
		const add = (found: readonly Found[], at: string) =>
			findings.push(...found.map((one) => ({ ...one, screen: `${screen.name} ${at}` })));
		await page.setViewportSize(sizes.tablet);
		const lost = await arrive(page, screen, who.name).then(
			() => '',
			(error: unknown) => String(error).slice(0, 300)
		);
		if (lost) {
			// One screen that cannot be reached must not hide what is wrong on the others.
			add([{ rule: 'reach', what: 'the screen does not come about', where: lost }], page.url());
			continue;
		}
		for (const size of sizeNames) {
			await page.setViewportSize(sizes[size]);
			await settled(page);
			const setting: Setting = { ...who, size: kindOfSize[size] };
			add(await lookAt(page, setting), size);
			if (who.kind === 'adult') continue;
			const look = await toolsIn(page);
			bars.get(size)?.set(screen.name, await page.evaluate(places, { look, setting }));
			if (size === 'tablet')
				meant.set(screen.name, await page.evaluate(meanings, { look, setting }));
		}
		await page.setViewportSize(who.kind === 'young' ? sizes.tablet : sizes.desktop);
		const setting: Setting = { ...who, size: who.kind === 'young' ? 'tablet' : 'desktop' };
		add(await onceEach(page, setting), 'once');
	}
	if (who.kind === 'young') {
		for (const [size, bar] of bars) {
			const moved = samePlaces(bar);
			findings.push(...moved.map((one) => ({ ...one, screen: `${one.screen} ${size}` })));
		}
		findings.push(...oneMeaning(meant));
	}
	return findings;
}

/** What does not depend on the size of the screen. */
async function onceEach(page: Page, setting: Setting): Promise<Found[]> {
	const look = await toolsIn(page);
	const found = await axeFindings(page, setting);
	if (setting.kind === 'young') found.push(...(await listenAndCompare(page, look)));
	// The order of controls and the colours are the same in every profile: one is enough.
	if (setting.mode !== 'pictos-words') return found;
	if (setting.kind === 'young') found.push(...(await stopWorks(page)));
	found.push(...(await walkByTab(page, look)));
	for (const theme of themes.slice(1)) {
		await wear(page, theme);
		found.push(
			...(await contrastFindings(page)).map((one) => ({ ...one, what: `${theme}: ${one.what}` }))
		);
	}
	await wear(page, 'light');
	if (setting.kind === 'adult') {
		await page.setViewportSize({ width: 320, height: 640 });
		found.push(...(await page.evaluate(reflows, { look, setting })));
	}
	return found;
}

const wear = (page: Page, theme: string) =>
	page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);

/** One finding a line, so that a failure can be read. */
function told(findings: readonly Finding[]) {
	const at = new Map<string, Set<string>>();
	for (const { rule, screen, what, where } of findings) {
		const line = `${rule} ${screen.split(' ')[0]}: ${what} — ${where}`;
		at.set(line, (at.get(line) ?? new Set()).add(screen.split(' ')[1] ?? ''));
	}
	return [...at].map(([line, sizes]) => `${line} (${[...sizes].join(', ')})`).join('\n');
}

const young = [
	{ name: 'lina', mode: 'pictos' },
	{ name: 'youssef', mode: 'pictos-words' },
	{ name: 'maxime', mode: 'words-voice' }
] as const;

for (const { name, mode } of young) {
	test(`${name} (${mode}) meets screens that keep every rule`, async ({ browser, world }) => {
		test.setTimeout(180_000);
		const page = await newDevice(browser, { viewport: sizes.tablet, baseURL: world.url });
		await comeIn(page, world, name);
		await expect(page.locator('[data-mode]').first()).toHaveAttribute('data-mode', mode);
		expect(told(await tour(page, youngScreens, { kind: 'young', mode, name }))).toBe('');
	});
}

test('before anybody is in, the screens keep every rule', async ({ browser, world }) => {
	test.setTimeout(180_000);
	const page = await newDevice(browser, { viewport: sizes.tablet, baseURL: world.url });
	const mode = 'pictos-words';
	const found = await tour(page, newTabletScreens, { kind: 'young', mode, name: 'lina' });
	await visitTheDoor(page, world);
	found.push(...(await tour(page, doorScreens, { kind: 'young', mode, name: 'lina' })));
	found.push(...(await tour(page, openScreens, { kind: 'adult', mode, name: 'helene' })));
	expect(told(found)).toBe('');
});

for (const name of ['helene', 'sandrine'] as const) {
	test(`${name} meets screens that keep every rule`, async ({ browser, world }) => {
		test.setTimeout(180_000);
		const page = await newDevice(browser, { viewport: sizes.desktop, baseURL: world.url });
		await comeIn(page, world, name);
		const found = await tour(page, adultScreens, { kind: 'adult', mode: 'pictos-words', name });
		expect(told(found)).toBe('');
	});
}

const source = fileURLToPath(new URL('../../src', import.meta.url));
const files = (ending: string) =>
	readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith(ending)
	);

test('no screen was forgotten: every route and every mark is in the catalogue', () => {
	const routes = files('+page.svelte').map(
		(file) => `/${file.replace(/^routes\/|\(\w+\)\/|\/?\+page\.svelte$/g, '').replace(/\/$/, '')}`
	);
	const known = new Set(allScreens.map(({ route }) => route));
	expect(routes.filter((route) => !known.has(route))).toEqual([]);

	const mark = /(?:data-screen=|<(?:OneThing|ChoiceStep|CodeScreen|PickOne)\s+name=)"([\w-]+)"/g;
	const marks = files('.svelte')
		.filter((file) => !file.endsWith('.example.svelte'))
		.flatMap((file) =>
			[...readFileSync(`${source}/${file}`, 'utf8').matchAll(mark)].map(([, name]) => name ?? '')
		);
	const listed = new Set(allScreens.flatMap((screen) => screen.marks));
	expect([...new Set(marks)].filter((name) => !listed.has(name))).toEqual([]);
	expect([...listed].filter((name) => !marks.includes(name))).toEqual([]);
});
