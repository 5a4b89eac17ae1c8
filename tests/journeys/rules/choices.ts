import type { Found, Given } from './looking.ts';

/** R01: at most 5 main choices, 4 with pictograms alone; « Autre chose » is the last one, but for « Je passe ». */
export function fewChoices({ look, setting }: Given): Found[] {
	const choices = Array.from(document.querySelectorAll('[data-choice]')).filter(look.visible);
	const most = setting.mode === 'pictos' ? 4 : 5;
	const found: Found[] = [];
	if (setting.kind === 'young' && choices.length > most) {
		const where = choices.map((choice) => look.name(choice)).join(' · ');
		found.push({ rule: 'R01', what: `${choices.length} choices, at most ${most}`, where });
	}
	const things = choices.filter((choice) => !/^je passe$/i.test(look.name(choice)));
	const other = things.findIndex((choice) => /^autre chose$/i.test(look.name(choice)));
	if (other !== -1 && other !== things.length - 1) {
		found.push({ rule: 'R01', what: '« Autre chose » is not last', where: 'choices' });
	}
	return found;
}

/** R02: choice tiles 128 px (96 on a phone), other youth controls 64, adult ones 44; links inside a sentence are text. */
export function bigTargets({ look, setting }: Given): Found[] {
	const tile = setting.size === 'phone' ? 96 : 128;
	const inSentence = (el: Element) =>
		el.tagName === 'A' &&
		getComputedStyle(el).display === 'inline' &&
		look.plain(el.parentElement?.textContent ?? '') !== look.plain(el.textContent ?? '');
	return look.controls().flatMap((el) => {
		if (inSentence(el)) return [];
		const isTile = el.matches('[data-choice], [data-tile]');
		const least = setting.kind === 'adult' ? 44 : isTile ? tile : 64;
		const { width, height } = look.target(el).getBoundingClientRect();
		if (width >= least - 0.5 && height >= least - 0.5) return [];
		const what = `${Math.round(width)}×${Math.round(height)} px, at least ${least}`;
		return [{ rule: 'R02', what, where: look.where(el) }];
	});
}

/** R03: 8 px between two targets; on tablets nothing to touch within 16 px of the edge. Youth screens. */
export function spacedTargets({ look, setting }: Given): Found[] {
	if (setting.kind === 'adult') return [];
	const targets = [...new Set(look.controls().map(look.target))];
	const found: Found[] = [];
	targets.forEach((one, index) => {
		const a = one.getBoundingClientRect();
		const edge = Math.min(a.left, a.top, innerWidth - a.right, innerHeight - a.bottom);
		if (setting.size !== 'phone' && edge < 15.5) {
			found.push({
				rule: 'R03',
				what: `${Math.round(edge)} px from the edge`,
				where: look.where(one)
			});
		}
		for (const other of targets.slice(index + 1)) {
			if (one.contains(other) || other.contains(one)) continue;
			const b = other.getBoundingClientRect();
			const across = Math.max(a.left - b.right, b.left - a.right);
			const down = Math.max(a.top - b.bottom, b.top - a.bottom);
			const gap = Math.max(across, down);
			if (gap < 7.5) {
				const where = `${look.where(one)} and ${look.where(other)}`;
				found.push({ rule: 'R03', what: `${Math.round(gap)} px between two targets`, where });
			}
		}
	});
	return found;
}

/** R04: a youth screen fits: no scrolling, nothing cut off, nothing outside. */
export function noScrolling({ look, setting }: Given): Found[] {
	if (setting.kind === 'adult') return [];
	const page = document.documentElement;
	const found: Found[] = [];
	if (page.scrollHeight > innerHeight + 1 || page.scrollWidth > innerWidth + 1) {
		const what = `${page.scrollWidth}×${page.scrollHeight} in ${innerWidth}×${innerHeight}`;
		found.push({ rule: 'R04', what: `the screen scrolls: ${what}`, where: 'page' });
	}
	for (const el of Array.from(document.body.querySelectorAll('*')).filter(look.visible)) {
		const { overflowX, overflowY } = getComputedStyle(el);
		const over = el.scrollHeight > el.clientHeight + 2 || el.scrollWidth > el.clientWidth + 2;
		if (over && el.clientHeight > 0 && /auto|scroll|hidden|clip/.test(`${overflowX}${overflowY}`)) {
			const what = `${el.scrollWidth}×${el.scrollHeight} cut to ${el.clientWidth}×${el.clientHeight}`;
			found.push({ rule: 'R04', what, where: look.where(el) });
		}
	}
	for (const el of look.controls()) {
		const box = el.getBoundingClientRect();
		const out = box.left < -1 || box.top < -1 || box.right > innerWidth + 1;
		if (out || box.bottom > innerHeight + 1) {
			found.push({ rule: 'R04', what: 'outside the screen', where: look.where(el) });
		}
	}
	return found;
}

/** R07: one question and one primary action at most. */
export function onePrimary({ look }: Given): Found[] {
	const count = (selector: string) =>
		Array.from(document.querySelectorAll(selector)).filter(look.visible);
	const found: Found[] = [];
	const primary = count('[data-primary], .primary');
	if (primary.length > 1) {
		const where = primary.map((el) => look.name(el)).join(' · ');
		found.push({ rule: 'R07', what: `${primary.length} primary actions`, where });
	}
	const headings = document.querySelectorAll('h1').length;
	if (headings !== 1) {
		found.push({ rule: 'R07', what: `${headings} main headings, exactly 1`, where: 'h1' });
	}
	return found;
}

/** R10: steps are pictures, 7 at most. */
export function fewSteps({ look, setting }: Given): Found[] {
	if (setting.kind === 'adult') return [];
	return Array.from(document.querySelectorAll('[data-steps], ol.steps')).flatMap((list) => {
		const steps = Array.from(list.querySelectorAll('li'));
		const found: Found[] = [];
		if (steps.length === 0 || steps.length > 7) {
			found.push({ rule: 'R10', what: `${steps.length} steps, 1 to 7`, where: look.where(list) });
		}
		const bare = steps.filter((step) => !step.querySelector('img, svg'));
		if (bare.length > 0) {
			found.push({ rule: 'R10', what: 'a step without a picture', where: look.where(list) });
		}
		return found;
	});
}

/** R26: « Je ne sais pas », « Je passe », « Je ne veux pas » are as big as the other answers. */
export function sameSize({ look }: Given): Found[] {
	const answers = Array.from(document.querySelectorAll('[data-choice]')).filter(look.visible);
	const ways = /^(je ne sais pas|je passe|passer|je ne veux pas( dire)?)$/i;
	const out = answers.filter((answer) => ways.test(look.name(answer)));
	return out.flatMap((answer) => {
		const { width, height } = answer.getBoundingClientRect();
		const bigger = answers.some((other) => {
			const box = other.getBoundingClientRect();
			return Math.abs(box.width - width) > 2 || Math.abs(box.height - height) > 2;
		});
		if (!bigger) return [];
		return [{ rule: 'R26', what: 'not the size of the other answers', where: look.where(answer) }];
	});
}
