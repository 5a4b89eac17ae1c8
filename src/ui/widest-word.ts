/** The face and size of a tile's word; see `Tile.svelte`. */
const tileFont = "600 18px 'Atkinson Hyperlegible Next', Verdana, sans-serif";

/** Width of the widest single word among labels, in CSS px at the size of a tile; 0 where nothing can be measured. */
export function widestWord(labels: readonly string[]): number {
	const pen = document.createElement('canvas').getContext('2d');
	if (!pen) return 0;
	pen.font = tileFont;
	const words = labels.flatMap((label) => label.split(' '));
	return Math.ceil(Math.max(0, ...words.map((word) => pen.measureText(word).width)));
}
