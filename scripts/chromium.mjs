import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * Where a Chromium that tests can drive is installed.
 *
 * @returns {string | undefined} CHROMIUM_PATH, then Playwright's own download, then the system's; undefined when there is none
 */
export function findChromium() {
	const candidates = [
		process.env['CHROMIUM_PATH'],
		fromPlaywright(),
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome'
	];
	return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}

function fromPlaywright() {
	try {
		return createRequire(import.meta.url)('playwright-core').chromium.executablePath();
	} catch {
		return undefined; // not installed yet
	}
}

/** Flags that keep Chromium quiet and still: no sandbox (tests run as root), nothing sent in the background. */
export const chromiumFlags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];
