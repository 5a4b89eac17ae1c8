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
import { type Found, type Given, makeTools, type Setting } from './looking.ts';
import { noJargon, pictureAndWords, readableText, wordsInTheOpen } from './words.ts';

/** The rules that look at a screen as it stands, each at every size. They use nothing but what they are given. */
const rulesInPage: ((given: Given) => Found[])[] = [
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

/** All of them in one piece, so that a screen is asked once and not fifteen times. */
const inOnePiece = `(setting) => {
	const given = { look: (${makeTools})(), setting };
	return [${rulesInPage.join(',')}].flatMap((rule) => rule(given));
}`;

/** Runs every rule of the list on the page as it is now. */
export const lookAt = (page: Page, setting: Setting): Promise<Found[]> =>
	page.evaluate(`(${inOnePiece})(${JSON.stringify(setting)})`);
