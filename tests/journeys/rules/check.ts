import type { Page } from '@playwright/test';
import { clearFrames, notColourAlone, nothingMoves, nothingPopsUp } from './calm.ts';
import {
	bigTargets,
	fewChoices,
	fewSteps,
	noScrolling,
	onePrimary,
	sameSize,
	spacedTargets
} from './choices.ts';
import { type Found, type Given, type Setting, toolsIn } from './looking.ts';
import { noJargon, pictureAndWords, readableText, wordsInTheOpen } from './words.ts';

/** The rules that look at a screen as it stands, each at every size. */
export const rulesInPage: ((given: Given) => Found[])[] = [
	fewChoices,
	bigTargets,
	spacedTargets,
	noScrolling,
	pictureAndWords,
	wordsInTheOpen,
	onePrimary,
	noJargon,
	fewSteps,
	readableText,
	clearFrames,
	notColourAlone,
	nothingPopsUp,
	nothingMoves,
	sameSize
];

/** Runs every rule of the list on the page as it is now. */
export async function lookAt(page: Page, setting: Setting): Promise<Found[]> {
	const look = await toolsIn(page);
	const found: Found[] = [];
	for (const rule of rulesInPage) found.push(...(await page.evaluate(rule, { look, setting })));
	await look.dispose();
	return found;
}
