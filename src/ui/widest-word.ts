/**
 * Widths of letters in the weight and size of a tile's word (600, 18 px), in CSS px, rounded up. By table and not by
 * measuring: places on a board must be the same before and after the font has arrived.
 */
const widths: readonly (readonly [letters: RegExp, width: number])[] = [
	[/['’.,!iîïjl]/, 5.4],
	[/[-frt]/, 6.7],
	[/[csvxyzç]/, 9.4],
	[/[mMœ…]/, 15.7],
	[/[wDOQWG]/, 13.3],
	[/[ABCEFHKLNPRSTUVXYZÀÉ0]/, 12],
	[/./, 10.7]
];

const letterWidth = (letter: string) => widths.find(([letters]) => letters.test(letter))?.[1] ?? 0;

/** Width of the widest single word among labels, in CSS px at the size of a tile's word. */
export function widestWord(labels: readonly string[]): number {
	const words = labels.flatMap((label) => label.split(' '));
	const width = (word: string) => [...word].reduce((sum, letter) => sum + letterWidth(letter), 0);
	return Math.ceil(Math.max(0, ...words.map(width)));
}
