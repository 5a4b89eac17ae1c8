import '../app.css';
import axe from 'axe-core';
import type { Component } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';

const examples = import.meta.glob<{ default: Component }>('./*.example.svelte', { eager: true });
const components = Object.keys(import.meta.glob('./*.svelte')).filter(
	(path) => !path.endsWith('.example.svelte')
);

test('every component has an example beside it', () => {
	const without = components.filter(
		(path) => !examples[path.replace('.svelte', '.example.svelte')]
	);
	expect(without).toEqual([]);
});

for (const [path, example] of Object.entries(examples)) {
	for (const theme of ['light', 'dark', 'contrast']) {
		test(`${path} in ${theme} has no accessibility violation`, async () => {
			document.documentElement.dataset['theme'] = theme;
			document.documentElement.lang = 'fr';
			const { container } = render(example.default);
			const { violations } = await axe.run(container, {
				runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21aa', 'wcag22aa', 'best-practice'],
				// An example is a part of a page: landmarks and headings are checked on whole screens.
				rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } }
			});
			expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		});
	}
}
