import { noScrolling } from './rules/choices.ts';
import { type Found, toolsIn } from './rules/looking.ts';
import { arrive, settled, youngScreens } from './screens.ts';
import { comeIn, expect, newDevice, sizes, test } from './world.ts';

/** What browsers call « large » text: 20 px instead of 16. */
const largeText = '125%';

test('with large letters no youth screen scrolls or cuts its words (R04)', async ({
	browser,
	world
}) => {
	test.setTimeout(120_000);
	const page = await newDevice(browser, { viewport: sizes.tablet, baseURL: world.url });
	await comeIn(page, world, 'youssef');
	const found: string[] = [];
	for (const screen of youngScreens) {
		await arrive(page, screen, 'youssef');
		await page.evaluate((size) => (document.documentElement.style.fontSize = size), largeText);
		await settled(page);
		const look = await toolsIn(page);
		const setting = { kind: 'young', mode: 'pictos-words', size: 'tablet' } as const;
		const bad: Found[] = await page.evaluate(noScrolling, { look, setting });
		found.push(...bad.map(({ what, where }) => `${screen.name}: ${what} — ${where}`));
	}
	expect(found.join('\n')).toBe('');
});
