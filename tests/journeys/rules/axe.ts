import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import type { Found, Setting } from './looking.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'];

/** R34, R38 and R15 for text: axe finds nothing; youth screens also at level AAA, every screen at 7:1. */
export const axeFindings = (page: Page, { kind }: Setting): Promise<Found[]> =>
	run(page, {
		runOnly: { type: 'tag', values: kind === 'young' ? [...tags, 'wcag2aaa'] : tags },
		rules: { 'color-contrast-enhanced': { enabled: true } }
	});

/** R15 alone, for the other themes. */
export const contrastFindings = (page: Page): Promise<Found[]> =>
	run(page, { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } });

async function run(page: Page, options: RunOptions): Promise<Found[]> {
	if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
	const violations = await page.evaluate(async (chosen) => {
		const inPage = (globalThis as unknown as { axe: typeof axe }).axe;
		const { violations } = await inPage.run(document, { ...chosen, resultTypes: ['violations'] });
		return violations.map(({ id, nodes }) => ({
			id,
			nodes: nodes.map((node) => ({
				html: node.html,
				why: String(node.any[0]?.message ?? '').slice(0, 120)
			}))
		}));
	}, options);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ html, why }) => ({
			rule: id.startsWith('color-contrast') ? 'R15' : 'R38',
			what: `${id}: ${why}`,
			where: html.slice(0, 200)
		}))
	);
}
