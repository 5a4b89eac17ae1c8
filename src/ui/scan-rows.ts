/** Where a control stands on the screen, in CSS px. */
export type Box = { x: number; y: number; width: number; height: number };

/** What the light visits: one control, or several that are visited one by one once they are chosen. */
export type ScanNode<Item> = { item: Item } | { group: ScanNode<Item>[] };

/**
 * More steps than this make a row too long to wait for; it is then cut in groups.
 * *Assumed*: 6, to confirm with the occupational therapist.
 */
const longestRow = 6;

/**
 * Orders controls the way one scans them: rows from top to bottom, each from its start to its end; long rows in groups,
 * many rows in bundles, so that nobody waits for more than `longest` steps at a time.
 *
 * @param rightToLeft the writing direction of the page
 */
export function groupRows<Item extends { box: Box }>(
	items: readonly Item[],
	{ longest = longestRow, rightToLeft = false } = {}
): ScanNode<Item>[] {
	const rows = rowsOf(items).map((row) =>
		row.toSorted((a, b) => (rightToLeft ? b.box.x - a.box.x : a.box.x - b.box.x))
	);
	// One row alone: its controls are the first level, or nobody could choose without a step for nothing.
	const only = rows.length === 1 ? rows[0] : undefined;
	if (only) {
		return bundled(
			only.map((item) => ({ item })),
			longest
		);
	}
	return bundled(
		rows.map((row) => asNode(row, longest)),
		longest
	);
}

/** Controls whose heights overlap by more than half stand in one row. */
function rowsOf<Item extends { box: Box }>(items: readonly Item[]): Item[][] {
	const rows: Item[][] = [];
	for (const item of items.toSorted((a, b) => middle(a.box) - middle(b.box))) {
		const row = rows.at(-1);
		const first = row?.[0];
		if (row && first && overlap(first.box, item.box) > 0.5) row.push(item);
		else rows.push([item]);
	}
	return rows;
}

function asNode<Item>(row: readonly Item[], longest: number): ScanNode<Item> {
	const [first] = row;
	if (row.length === 1 && first !== undefined) return { item: first };
	return {
		group: bundled(
			row.map((item) => ({ item })),
			longest
		)
	};
}

/** Cuts what is too long into groups of like size, neighbours together. */
function bundled<Item>(nodes: ScanNode<Item>[], longest: number): ScanNode<Item>[] {
	if (nodes.length <= longest) return nodes;
	const count = Math.ceil(nodes.length / longest);
	const size = Math.ceil(nodes.length / count);
	const bundles = Array.from({ length: count }, (_, index) => {
		const group = nodes.slice(index * size, (index + 1) * size);
		return group.length === 1 && group[0] ? group[0] : { group };
	});
	return bundled(bundles, longest);
}

const middle = (box: Box) => box.y + box.height / 2;

function overlap(a: Box, b: Box): number {
	const shared = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return shared / Math.max(1, Math.min(a.height, b.height));
}

/** Every control under a node, in the order of the light. */
export function itemsUnder<Item>(node: ScanNode<Item>): Item[] {
	return 'item' in node ? [node.item] : node.group.flatMap(itemsUnder);
}
