import type { Found, Given } from './looking.ts';

/** R15, frames: what surrounds something to touch stands out from what lies around it, 3:1 at least. */
export function clearFrames({ look }: Given): Found[] {
	const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	const rgb = (colour: string): number[] => {
		if (!paint) return [0, 0, 0, 0];
		paint.clearRect(0, 0, 1, 1);
		paint.fillStyle = colour;
		paint.fillRect(0, 0, 1, 1);
		return Array.from(paint.getImageData(0, 0, 1, 1).data);
	};
	const light = ([r = 0, g = 0, b = 0]: number[]) => {
		const part = (value: number) =>
			value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
		return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
	};
	const ground = (el: Element | null): number[] => {
		if (!el) return [255, 255, 255, 255];
		const colour = rgb(getComputedStyle(el).backgroundColor);
		return colour[3] === 255 ? colour : ground(el.parentElement);
	};
	return look.controls().flatMap((el) => {
		const box = look.target(el);
		const { borderTopColor, borderTopWidth, borderTopStyle } = getComputedStyle(box);
		const frame = rgb(borderTopColor);
		if (borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) === 0 || frame[3] === 0) {
			return [];
		}
		const around = light(ground(box.parentElement));
		const best = [frame, ground(box)].map(light).map((own) => {
			const [dark = 0, bright = 0] = [own, around].toSorted((a, b) => a - b);
			return (bright + 0.05) / (dark + 0.05);
		});
		const ratio = Math.max(...best);
		if (ratio >= 2.99) return [];
		return [{ rule: 'R15', what: `frame ${ratio.toFixed(1)}:1`, where: look.where(el) }];
	});
}

/** R16: what is chosen differs from its neighbour by more than colour: a mark, a thicker frame, another picture. */
export function notColourAlone({ look }: Given): Found[] {
	const state = ['aria-pressed', 'aria-checked', 'aria-selected'];
	const shape = (el: Element) => {
		const style = getComputedStyle(el);
		const marks = ['::before', '::after'].map((pseudo) => getComputedStyle(el, pseudo).content);
		const inside = el.querySelectorAll('*').length;
		return [style.borderTopWidth, style.borderTopStyle, style.boxShadow, inside, ...marks].join();
	};
	return state.flatMap((key) =>
		Array.from(document.querySelectorAll(`[${key}=true]`))
			.filter(look.visible)
			.flatMap((chosen) => {
				const group = chosen.parentElement?.closest('ul, ol, fieldset, div, section, main');
				const other = group?.querySelector(`[${key}=false]`);
				if (!other || shape(other) !== shape(chosen)) return [];
				return [{ rule: 'R16', what: 'chosen by colour alone', where: look.where(chosen) }];
			})
	);
}

/** R23: nothing lies over a youth screen and nothing vanishes from it: no dialog, no toast, no counter. */
export function nothingPopsUp({ look, setting }: Given): Found[] {
	if (setting.kind === 'adult') return [];
	const over =
		'dialog[open], [role=dialog], [role=alertdialog], [popover]:popover-open, .toast, .badge-count';
	return Array.from(document.querySelectorAll(over))
		.filter(look.visible)
		.map((el) => ({ rule: 'R23', what: 'something lies over the screen', where: look.where(el) }));
}

/** R24: nothing moves. */
export function nothingMoves({ look }: Given): Found[] {
	return document.getAnimations().map((animation) => {
		const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
		return { rule: 'R24', what: 'it moves', where: target ? look.where(target) : 'page' };
	});
}

/** R39: nothing is wider than a 320 px screen. */
export function reflows({ look }: Given): Found[] {
	if (document.documentElement.scrollWidth <= innerWidth + 1) return [];
	const wide = Array.from(document.body.querySelectorAll('*')).filter(
		(el) => look.visible(el) && el.getBoundingClientRect().right > innerWidth + 1
	);
	const where = wide.slice(-3).map(look.where).join(' · ');
	return [{ rule: 'R39', what: `${document.documentElement.scrollWidth} px wide`, where }];
}
