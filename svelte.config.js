import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** @type {import('@sveltejs/kit').Config} */
export default {
	// Runes everywhere in our code; libraries that still use the older syntax compile as they wish.
	vitePlugin: {
		dynamicCompileOptions: ({ filename }) =>
			filename.includes('node_modules') ? undefined : { runes: true }
	},
	kit: {
		adapter: adapter({ fallback: 'index.html' }),
		serviceWorker: { register: false },
		// The same sources build the same files; new versions are noticed by the service worker's list.
		version: { name: version },
		// The inline boot script is allowed by its hash; everything else is forbidden by the server's header.
		csp: { mode: 'hash', directives: { 'script-src': ['self', 'wasm-unsafe-eval'] } },
		output: { preloadStrategy: 'modulepreload' }
	}
};
