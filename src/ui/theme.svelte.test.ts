import { flushSync } from 'svelte';
import { beforeEach, expect, test } from 'vitest';
import { wearLastTheme, wearTheme } from './theme.svelte.ts';

const worn = () => document.documentElement.dataset['theme'];
beforeEach(() => {
	localStorage.clear();
	wearLastTheme();
});

test("the page wears the person's colours while they are in, and puts them off when they leave", () => {
	let theme = $state<'dark' | 'contrast' | undefined>();
	const leave = $effect.root(() => wearTheme(() => theme));
	flushSync();
	expect(worn()).toBe('light');
	theme = 'dark';
	flushSync();
	expect(worn()).toBe('dark');
	theme = 'contrast';
	flushSync();
	expect(worn()).toBe('contrast');
	leave();
	expect(worn()).toBe('light');
});

test('a page that opens again is dark at once, before anything is known', () => {
	const leave = $effect.root(() => wearTheme(() => 'dark'));
	flushSync();
	document.documentElement.dataset['theme'] = 'light';
	wearLastTheme();
	expect(worn()).toBe('dark');
	leave();
	wearLastTheme();
	expect(worn()).toBe('light');
});
