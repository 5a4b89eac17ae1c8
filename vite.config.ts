import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chunkGroups } from './scripts/chunks.mjs';
import { findChromium } from './scripts/chromium.mjs';

const paraglide = () =>
	paraglideVitePlugin({
		project: './src/i18n/project.inlang',
		outdir: './src/i18n/paraglide',
		strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
		isServer: 'import.meta.env.SSR',
		disableAsyncLocalStorage: true,
		// One module a message, so that each room of the app carries its own words only.
		outputStructure: 'message-modules',
		emitTsDeclarations: true
	});

export default defineConfig({
	plugins: [paraglide(), sveltekit()],
	build: {
		rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } }
	},
	server: {
		fs: { allow: ['pictograms'] },
		proxy: { '/api': process.env['MV_SERVER'] ?? 'http://127.0.0.1:8090' }
	},
	test: {
		reporters: ['default'],
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: [
						'src/{domain,data,sync,i18n,ui}/**/*.test.ts',
						'pictograms/**/*.test.ts',
						'tests/house/**/*.test.ts'
					],
					exclude: ['**/*.svelte.test.ts'],
					setupFiles: ['fake-indexeddb/auto']
				}
			},
			{
				extends: true,
				// Without the browser condition Svelte's server build is loaded and no rune ever changes.
				resolve: { conditions: ['browser'] },
				test: {
					name: 'state',
					environment: 'happy-dom',
					include: ['src/{data,features,sync}/**/*.svelte.test.ts'],
					setupFiles: ['fake-indexeddb/auto']
				}
			},
			{
				extends: true,
				optimizeDeps: {
					include: ['vitest-browser-svelte', 'dexie', 'svelte/reactivity', 'axe-core']
				},
				test: {
					name: 'components',
					include: ['src/ui/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: {
								executablePath: findChromium() ?? '/usr/bin/chromium',
								args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
							}
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			},
			{
				test: {
					name: 'server',
					environment: 'node',
					include: ['tests/server/**/*.test.ts'],
					testTimeout: 30_000,
					hookTimeout: 60_000,
					pool: 'forks',
					maxWorkers: 2
				}
			},
			{
				test: {
					name: 'sync',
					environment: 'node',
					include: ['tests/sync/**/*.test.ts'],
					setupFiles: ['fake-indexeddb/auto'],
					testTimeout: 120_000,
					hookTimeout: 60_000,
					pool: 'forks',
					maxWorkers: 2
				}
			}
		]
	}
});
