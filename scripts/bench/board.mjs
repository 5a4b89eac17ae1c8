import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '../chromium.mjs';
import { openSlowLink } from './slow-link.mjs';

const line = { downKbit: 1600, upKbit: 750, roundTripMs: 150 };
const tablet = { width: 1024, height: 768 };

/**
 * One visit of a fresh tablet to the board: processor slowed 4×, slow link, nothing cached; then taps, a warm reload and
 * five ways in without network.
 *
 * @param {{ port: number, link: string, screens: string[] }} visit `link` signs in and leads to the board; `screens` are
 *   opened offline, one of them never seen before
 * @returns {Promise<Record<string, number>>} seconds, milliseconds, kilobytes: see the names
 */
export async function visitBoard({ port, link, screens }) {
	const slow = await openSlowLink(port, line);
	const profile = mkdtempSync(join(tmpdir(), 'ma-voix-bench-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: findChromium() ?? '',
		args: chromiumFlags,
		viewport: tablet,
		hasTouch: true,
		locale: 'fr-FR'
	});
	const strangers = new Set();
	context.on('request', (request) => {
		const { protocol, hostname } = new URL(request.url());
		if (protocol.startsWith('http') && hostname !== '127.0.0.1') strangers.add(hostname);
	});
	try {
		const origin = `http://127.0.0.1:${slow.port}`;
		const page = context.pages()[0] ?? (await context.newPage());
		const cold = await coldVisit(page, `${origin}${link}`, slow);
		const ready = await untilOfflineReady(page, slow);
		const taps = await tapTiles(page, 12);
		const warm = await loadSeconds(page, () => page.reload({ waitUntil: 'commit' }));
		slow.cut();
		const offline = await offlineWays(context, page, origin, screens);
		return {
			...cold,
			...ready,
			'tap-p95-ms': taps,
			'warm-s': warm,
			...offline,
			'third-party-hosts': strangers.size
		};
	} finally {
		await context.close();
		slow.close();
		rmSync(profile, { recursive: true, force: true });
	}
}

/** @param {import('@playwright/test').Page} page @param {string} url @param {{ bytes: number }} slow */
async function coldVisit(page, url, slow) {
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await cdp.send('Network.enable');
	let scriptBytes = 0;
	/** @type {Map<string, string>} */
	const types = new Map();
	cdp.on('Network.responseReceived', (event) => types.set(event.requestId, event.type));
	cdp.on('Network.loadingFinished', (event) => {
		if (types.get(event.requestId) === 'Script') scriptBytes += event.encodedDataLength;
	});
	const board = await loadSeconds(page, () => page.goto(url, { waitUntil: 'commit' }));
	const wire = slow.bytes;
	const paint = await page.evaluate(
		() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN
	);
	return {
		'first-paint-s': paint / 1000,
		'board-cold-s': board,
		'js-kb': scriptBytes / 1024,
		'wire-kb': wire / 1024
	};
}

/** Seconds until six tiles can be touched. @param {import('@playwright/test').Page} page @param {() => Promise<unknown>} go */
async function loadSeconds(page, go) {
	const started = Date.now();
	await go();
	await page.waitForFunction(
		() => {
			const tiles = [...document.querySelectorAll('[data-tile]')];
			const touchable = tiles.filter((tile) => {
				const box = tile.getBoundingClientRect();
				const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
				const image = tile.querySelector('img');
				return hit !== null && tile.contains(hit) && image !== null && image.complete;
			});
			return touchable.length >= 6;
		},
		undefined,
		{ polling: 50, timeout: 60_000 }
	);
	return (Date.now() - started) / 1000;
}

/** @param {import('@playwright/test').Page} page @param {{ bytes: number, lastByteAt: number }} slow */
async function untilOfflineReady(page, slow) {
	const opened = await page.evaluate(() => performance.timeOrigin);
	// `ready` settles when a worker is active: its files are all kept by then.
	await page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		if (!active || active.state === 'activated') return;
		await new Promise((done) =>
			active.addEventListener('statechange', () => active.state === 'activated' && done(undefined))
		);
	});
	return {
		'offline-ready-s': (slow.lastByteAt - opened) / 1000,
		'offline-ready-mb': slow.bytes / 1e6
	};
}

/** 95th percentile from touch to next paint. @param {import('@playwright/test').Page} page @param {number} times */
async function tapTiles(page, times) {
	await page.evaluate(() => {
		/** @type {Record<number, number>} */
		const longest = {};
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const { interactionId = 0, duration } = /** @type {PerformanceEventTiming} */ (entry);
				if (interactionId) longest[interactionId] = Math.max(longest[interactionId] ?? 0, duration);
			}
		}).observe({ type: 'event', durationThreshold: 16 });
		Object.assign(globalThis, { longest });
	});
	const tiles = page.locator('[data-tile]');
	for (let tap = 0; tap < times; tap++) {
		const words = await page.locator('[data-strip] img').count();
		await tiles.nth(tap % 6).tap();
		if (words < 5) await page.locator('[data-strip] img').nth(words).waitFor();
	}
	const durations = await page.evaluate(() =>
		Object.values(/** @type {{ longest: Record<number, number> }} */ (globalThis).longest)
	);
	const sorted = durations.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 16;
}

/**
 * @param {import('@playwright/test').BrowserContext} context @param {import('@playwright/test').Page} page
 * @param {string} origin @param {string[]} screens
 */
async function offlineWays(context, page, origin, screens) {
	await context.setOffline(true);
	const comesUp = async (/** @type {import('@playwright/test').Page} */ tab) =>
		tab
			.locator('[data-screen]')
			.first()
			.waitFor({ timeout: 20_000 })
			.then(
				() => 1,
				() => 0
			);
	let ok = 0;
	await page.reload({ waitUntil: 'commit' });
	ok += await comesUp(page);
	const tab = await context.newPage();
	await tab.goto(`${origin}/`, { waitUntil: 'commit' });
	ok += await comesUp(tab);
	for (const screen of screens.slice(0, 3)) {
		await tab.goto(`${origin}${screen}`, { waitUntil: 'commit' });
		ok += await comesUp(tab);
	}
	return { 'offline-ok': ok };
}
