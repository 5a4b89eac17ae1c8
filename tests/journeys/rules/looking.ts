import type { JSHandle, Page } from '@playwright/test';

/** What a rule found wrong, where, in words a person can act on. */
export type Finding = { rule: string; screen: string; what: string; where: string };
/** A finding before it is known on which screen it was. */
export type Found = Omit<Finding, 'screen'>;

/** What a rule must know of the screen it looks at. */
export type Setting = {
	kind: 'young' | 'adult';
	mode: 'pictos' | 'pictos-words' | 'words-voice';
	size: 'tablet' | 'phone' | 'desktop';
};

/** What a rule gets in the page. */
export type Given = { look: Tools; setting: Setting };
export type Tools = ReturnType<typeof makeTools>;

/**
 * How rules look at a page. Runs inside the page: it may use nothing from outside.
 * « Visible » counts words that are clipped to one pixel as not visible.
 */
export function makeTools() {
	const interactive =
		'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=radio], [role=tab]';
	const isClipped = (el: Element): boolean =>
		getComputedStyle(el).clipPath === 'inset(50%)' ||
		(el.parentElement !== null && isClipped(el.parentElement));
	const visible = (el: Element) => {
		const { width, height } = el.getBoundingClientRect();
		const shown = width > 1 && height > 1 && el.checkVisibility({ visibilityProperty: true });
		return shown && !isClipped(el);
	};
	const texts = (within: Element) => {
		const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
		const found: { text: string; parent: Element; node: Node }[] = [];
		while (walker.nextNode()) {
			const node = walker.currentNode;
			const text = node.textContent?.trim() ?? '';
			const parent = node.parentElement;
			if (text !== '' && parent && visible(parent)) found.push({ text, parent, node });
		}
		return found;
	};
	const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
	const spoken = (node: Node): string => {
		if (node instanceof HTMLImageElement) return ` ${node.alt} `;
		if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return '';
		if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
		return Array.from(node.childNodes, spoken).join(' ');
	};
	const name = (el: Element) => {
		const ids = el.getAttribute('aria-labelledby')?.split(' ') ?? [];
		const by = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
		const field = el as HTMLInputElement; // only fields have labels
		const labels = Array.from(field.labels ?? [], spoken);
		return plain(el.getAttribute('aria-label') || by || labels.join(' ') || spoken(el));
	};
	/** What a finger may touch: a labelled box counts whole. */
	const target = (el: Element) => (el instanceof HTMLInputElement && el.closest('label')) || el;
	const where = (el: Element) => {
		const marks = ['data-bar', 'data-choice', 'data-tile'].filter((key) => el.hasAttribute(key));
		return `<${[el.tagName.toLowerCase(), ...marks].join(' ')}> « ${name(el).slice(0, 60)} »`;
	};
	return {
		visible,
		texts,
		plain,
		name,
		target,
		where,
		words: (el: Element) =>
			plain(
				texts(el)
					.map(({ text }) => text)
					.join(' ')
			),
		controls: (within: ParentNode = document) =>
			Array.from(within.querySelectorAll(interactive)).filter(visible)
	};
}

/** Puts the tools into the page; the same page needs them once per document. */
export const toolsIn = (page: Page): Promise<JSHandle<Tools>> => page.evaluateHandle(makeTools);
