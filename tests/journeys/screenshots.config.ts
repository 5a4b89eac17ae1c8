import { defineConfig } from '@playwright/test';
import journeys from '../../playwright.config.ts';

/** Makes pictures of every screen instead of testing; `npm run screenshots` runs it. */
export default defineConfig({
	...journeys,
	testDir: '.',
	outputDir: '../../test-results/screenshots',
	testIgnore: [],
	testMatch: 'screenshots.spec.ts',
	reporter: 'list',
	timeout: 300_000,
	use: { ...journeys.use, trace: 'off', screenshot: 'off' }
});
