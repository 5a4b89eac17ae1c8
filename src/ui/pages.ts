/** Cuts a list into pages of at most `size`; always at least one page, perhaps empty. */
export function pagesOf<Item>(items: readonly Item[], size: number): Item[][] {
	const count = Math.max(1, Math.ceil(items.length / size));
	return Array.from({ length: count }, (_, page) => items.slice(page * size, (page + 1) * size));
}

/** The page after turning `by` pages; after the last comes the first, so that no control is ever dead. */
export const turned = (page: number, by: number, count: number) => (page + by + count) % count;

/** How many columns and rows of at least `least` fit in a box, with `gap` between them; never less than one. CSS px. */
export function gridThatFits(
	box: { width: number; height: number },
	least: { width: number; height: number; gap: number }
): { columns: number; rows: number } {
	const fit = (room: number, side: number) =>
		Math.max(1, Math.floor((room + least.gap) / (side + least.gap)));
	return { columns: fit(box.width, least.width), rows: fit(box.height, least.height) };
}
