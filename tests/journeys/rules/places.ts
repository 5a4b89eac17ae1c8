import type { Finding, Given } from './looking.ts';

/** Where one of the five fixed places stands on a screen. */
export type Place = { id: string; box: number[] };

const fixed = ['home', 'back', 'listen', 'help', 'no'];

/** The fixed places of this screen in their order. */
export function places({ look }: Given): Place[] {
	return Array.from(document.querySelectorAll('[data-bar]'))
		.filter(look.visible)
		.map((el) => {
			const { x, y, width, height } = el.getBoundingClientRect();
			return { id: el.getAttribute('data-bar') ?? '', box: [x, y, width, height] };
		});
}

/**
 * R05: Home, Back, Listen, Help and No stand on every youth screen, in this order, in the same boxes within 2 px.
 *
 * @param seen places by screen name, all at the same size and in the same profile
 */
export function samePlaces(seen: ReadonlyMap<string, readonly Place[]>): Finding[] {
	const findings: Finding[] = [];
	const first = new Map<string, { box: number[]; screen: string }>();
	for (const [screen, list] of seen) {
		const order = list.map(({ id }) => id).join(' ');
		if (order !== fixed.join(' ')) {
			findings.push({
				rule: 'R05',
				screen,
				what: `the bar holds: ${order || 'nothing'}`,
				where: 'bar'
			});
		}
		for (const { id, box } of list) {
			const known = first.get(id);
			if (!known) first.set(id, { box, screen });
			else if (box.some((side, index) => Math.abs(side - (known.box[index] ?? 0)) > 2)) {
				const what = `${id} is at ${box.map(Math.round)}, on ${known.screen} at ${known.box.map(Math.round)}`;
				findings.push({ rule: 'R05', screen, what, where: id });
			}
		}
	}
	return findings;
}
