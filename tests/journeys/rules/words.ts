import type { Found, Given } from './looking.ts';

/**
 * R06: every youth control has a picture and words (hidden only with pictograms alone, and on the five places of the bar
 * where there is no room: the sketches decide that), and its name contains its words. An adult control is never an icon alone.
 */
export function pictureAndWords({ look, setting }: Given): Found[] {
	const isField = 'input:not([type=radio]):not([type=checkbox]), select, textarea';
	const isKey = '[data-key]';
	const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	/** The words stand in the name, in their order; words for screen readers may stand between them. */
	const contains = (name: string, words: string) => {
		const rest = tokens(name);
		return tokens(words).every((word) => rest.splice(0, rest.indexOf(word) + 1).includes(word));
	};
	return look.controls().flatMap((el) => {
		const found: Found[] = [];
		const add = (what: string) => found.push({ rule: 'R06', what, where: look.where(el) });
		const box = look.target(el);
		const words = look.words(box);
		const name = look.name(el);
		if (name === '') add('no accessible name');
		else if (words !== '' && !el.matches(isField) && !contains(name, words)) {
			add(`the name « ${name} » does not contain the words « ${words} »`);
		}
		if (el.matches(isField)) return found;
		const quiet = setting.mode === 'pictos' || el.matches('[data-bar]');
		// A letter of a key pad is its own picture.
		const drawn = box.querySelector('img, svg') ?? (words !== '' && el.matches(isKey));
		if (setting.kind === 'young' && !drawn) add('no picture');
		if (words === '' && (setting.kind === 'adult' || !quiet)) add('no visible words');
		return found;
	});
}

/** R06: words stand beside their picture, never over it, and nothing else stands over them. */
export function wordsInTheOpen({ look, setting }: Given): Found[] {
	const overlap = (a: DOMRect, b: DOMRect) =>
		Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
		Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
	return look.texts(document.body).flatMap(({ text, parent, node }) => {
		const range = document.createRange();
		range.selectNodeContents(node);
		const box = range.getBoundingClientRect();
		const control = parent.closest('a, button, label, li') ?? parent;
		const pictures = Array.from(control.querySelectorAll('img, svg')).filter(look.visible);
		const covered = pictures.some(
			(one) => overlap(one.getBoundingClientRect(), box) > 0.15 * box.width * box.height
		);
		const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
		const under = middle && !middle.contains(parent) && !parent.contains(middle);
		// An adult screen scrolls: what lies under its lasting bar comes out again.
		const hidden = setting.kind === 'young' && under && !control.contains(middle);
		if (!covered && !hidden) return [];
		const what = covered ? 'words over a picture' : 'something stands over the words';
		return [{ rule: 'R06', what, where: `« ${text.slice(0, 60)} »` }];
	});
}

/** R09: no jargon icons on youth screens: pictures come from the catalogue, never from an icon set. */
export function noJargon({ look, setting }: Given): Found[] {
	if (setting.kind === 'adult') return [];
	const icons = Array.from(document.querySelectorAll('svg.lucide, [class*=lucide-]'));
	const signs = look.texts(document.body).filter(({ text }) => /[☰⚙⋮⋯💾🔍▾⏷]/u.test(text));
	return [...icons.filter(look.visible), ...signs.map(({ parent }) => parent)].map((el) => ({
		rule: 'R09',
		what: `an icon that has to be learnt: ${el.getAttribute('class') ?? el.textContent}`,
		where: look.where(el.closest('button, a') ?? el)
	}));
}

/** R14: big upright text, sentences with air between the lines, at most 60 characters a line. Youth screens. */
export function readableText({ look, setting }: Given): Found[] {
	if (setting.kind === 'adult') return [];
	const blockOf = (el: Element): Element =>
		/^inline/.test(getComputedStyle(el).display) && el.parentElement
			? blockOf(el.parentElement)
			: el;
	const found: Found[] = [];
	const blocks = new Set<Element>();
	for (const { text, parent } of look.texts(document.body)) {
		const style = getComputedStyle(parent);
		const add = (what: string) =>
			found.push({ rule: 'R14', what, where: `« ${text.slice(0, 60)} »` });
		if (Number.parseFloat(style.fontSize) < 18) add(`${style.fontSize}, at least 18 px`);
		if (style.fontStyle !== 'normal') add('italics');
		if (style.textTransform === 'uppercase' || /\p{Lu}{4,}/u.test(text)) add('all capitals');
		if (style.textAlign === 'justify') add('justified');
		if (style.hyphens === 'auto') add('hyphenated');
		blocks.add(blockOf(parent));
	}
	for (const block of blocks) {
		const text = look.words(block);
		if (text.split(' ').length < 6) continue;
		const style = getComputedStyle(block);
		const add = (what: string) =>
			found.push({ rule: 'R14', what, where: `« ${text.slice(0, 60)} »` });
		const range = document.createRange();
		range.selectNodeContents(block);
		const lines = new Set(
			Array.from(range.getClientRects(), ({ bottom }) => Math.round(bottom / 8))
		);
		const ratio = Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
		// A title on one line has no line to be far from.
		const oneLiner = block.matches('h1, h2, h3') && lines.size === 1;
		if (!(ratio >= 1.49) && !oneLiner) add(`line height ${ratio.toFixed(2)}`);
		const long = text.length / Math.max(1, lines.size);
		if (long > 62) add(`about ${Math.round(long)} characters a line`);
	}
	return found;
}

/** One picture and the word it stood for, for R08 over the whole crawl. */
export type Meaning = { picture: string; word: string };

/** Every control with exactly one picture and words; a face is its person, whatever it is called. */
export function meanings({ look }: Given): Meaning[] {
	return look.controls().flatMap((el) => {
		const pictures = Array.from(el.querySelectorAll('img'));
		const [picture] = pictures;
		if (!picture || pictures.length > 1 || picture.closest('.face')) return [];
		const word = look.name(el).toLowerCase();
		return word === '' ? [] : [{ picture: picture.src, word }];
	});
}

/** Words for one and the same thing: keeping a phrase for oneself, turning to the other faces. */
const sameThing = new Map([
	['garder pour moi', 'pour moi'],
	['autres visages', 'page suivante'],
	["visages d'avant", "page d'avant"],
	['avec 1 bouton', 'un bouton']
]);

/** R08: one picture, one meaning; one word, one picture. @param seen meanings by screen name */
export function oneMeaning(seen: ReadonlyMap<string, readonly Meaning[]>) {
	const byPicture = new Map<string, Map<string, string>>();
	for (const [screen, list] of seen) {
		for (const { picture, word: said } of list) {
			const word = sameThing.get(said) ?? said;
			const words = byPicture.get(picture) ?? new Map<string, string>();
			byPicture.set(picture, words.set(word, words.get(word) ?? screen));
		}
	}
	return [...byPicture.values()]
		.filter((words) => words.size > 1)
		.map((words) => ({
			rule: 'R08',
			screen: [...new Set(words.values())].join(', '),
			what: `one picture for ${words.size} words`,
			where: [...words].map(([word, screen]) => `« ${word} » (${screen})`).join(' · ')
		}));
}
