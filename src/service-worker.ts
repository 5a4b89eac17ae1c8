/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import {
	cleanupOutdatedCaches,
	createHandlerBoundToURL,
	precacheAndRoute
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

// Caching only: the app and its pictures, so that everything works without network. No words, no answers, no business.

declare const self: ServiceWorkerGlobalScope & {
	/** Filled in by scripts/build.mjs. */
	__WB_MANIFEST: (string | { url: string; revision: string | null })[];
};

cleanupOutdatedCaches();
// The page of the very first visit is served from here too, so that a part it has not opened yet works offline.
clientsClaim();
const files = self.__WB_MANIFEST;
precacheAndRoute(files);
// Workbox fetches one file after the other, a round trip each: several at a time fill the browser's own cache ahead of it.
self.addEventListener('install', (event) => event.waitUntil(fetchAhead(files, 4)));
// Every address of the app is the same page; the server's own are left alone.
registerRoute(
	new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//, /^\/_\//] })
);

self.addEventListener('message', (event) => {
	const { type } = event.data ?? {};
	// Sent by the calm notice: somebody chose to update now.
	if (type === 'SKIP_WAITING') void self.skipWaiting();
	// Sent when the app has just been opened: nobody is in the middle of anything, unless another window is open.
	if (type === 'SKIP_WAITING_IF_ALONE') event.waitUntil(skipWaitingIfAlone());
});

/** Fetches the files whose address names their content, some at a time; Workbox finds out itself what failed. */
async function fetchAhead(list: typeof files, atOnce: number) {
	const ahead = list.flatMap((file) =>
		typeof file === 'object' && file.revision === null ? [file.url] : []
	);
	const next = async (): Promise<void> => {
		const url = ahead.shift();
		if (url === undefined) return;
		await fetch(url).then(
			(response) => response.arrayBuffer(),
			() => undefined
		);
		await next();
	};
	await Promise.all(Array.from({ length: atOnce }, next));
}

async function skipWaitingIfAlone() {
	const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	if (windows.length <= 1) await self.skipWaiting();
}
