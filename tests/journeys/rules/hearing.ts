import type { JSHandle, Page } from '@playwright/test';
import { holdVoice, saidAll, spokenTexts } from '../voice.ts';
import type { Found, Tools } from './looking.ts';

/**
 * R11: nothing speaks by itself; « Écouter » says exactly what stands on the screen: every sentence of it, and nothing
 * that cannot be read there; « Stop » ends it.
 */
export async function listenAndCompare(page: Page, look: JSHandle<Tools>): Promise<Found[]> {
	const found: Found[] = [];
	const add = (what: string, where: string) => found.push({ rule: 'R11', what, where });
	const before = await spokenTexts(page);
	if (before.length > 0) add('it speaks by itself', before.join(' '));
	const listen = page.locator('[data-bar=listen]');
	if ((await listen.count()) !== 1) return [{ rule: 'R11', what: 'no « Écouter »', where: 'bar' }];
	const written = await page.evaluate(readable, look);
	await listen.click();
	await saidAll(page).catch(() => add('« Écouter » says nothing', 'bar'));
	const spoken = (await spokenTexts(page)).slice(before.length);
	const pieces = spoken.flatMap((text) => text.split(/\n|(?<=[.?!…])\s/)).map(bare);
	const said = pieces.filter(Boolean).join(' ');
	for (const sentence of written.sentences) {
		if (!said.includes(bare(sentence))) add('written but not said', sentence);
	}
	for (const sentence of pieces) {
		if (sentence !== '' && !bare(written.all).includes(sentence))
			add('said but not written', sentence);
	}
	return found;
}

/** R11: a second touch on « Écouter » stops what is being said. */
export async function stopWorks(page: Page): Promise<Found[]> {
	const listen = page.locator('[data-bar=listen]');
	// A touch within 300 ms of the one before counts as the same one (R30).
	const later = async () => {
		const from = await page.evaluate(() => performance.now());
		await page.waitForFunction((then) => performance.now() - then > 350, from);
	};
	await later();
	await holdVoice(page, true);
	await listen.click();
	await later();
	await listen.click();
	const still = await page.evaluate(() => window.speechSynthesis.speaking);
	await holdVoice(page, false);
	return still ? [{ rule: 'R11', what: '« Stop » does not stop', where: 'bar' }] : [];
}

/** Words alone: a voice does not say full stops. */
const bare = (sentence: string) => (sentence.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** Sentences outside the controls, and every word on the screen, hidden names included. */
function readable(look: Tools) {
	const main = document.querySelector('main') ?? document.body;
	const block = 'p, h1, h2, h3, li, dt, dd, legend, blockquote';
	const sentences = Array.from(main.querySelectorAll(block))
		.filter((el) => !el.querySelector(block) && !el.closest('button, a, [role=status]'))
		// The words of pictograms stand once more as the sentence they make.
		.filter((el) => !el.closest('ol.sentence'))
		.filter((el) => !el.querySelector('button, a') && look.visible(el))
		.map((el) => look.words(el))
		.filter((text) => /\p{L}/u.test(text));
	const alts = Array.from(document.images, (image) => image.alt);
	const written = Array.from(
		document.querySelectorAll('nav, main'),
		(part) => part.textContent ?? ''
	);
	return { sentences, all: look.plain([...written, ...alts].join(' ')) };
}
