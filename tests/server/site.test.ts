import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgetFolders, newFolder } from '../support/prepared.ts';
import { World } from '../support/pocketbase.ts';
import { openStream } from '../support/stream.ts';
import { wishRow } from '../support/rows.ts';

const boot = 'console.log("première page")';
const page = `<!doctype html><html lang="fr"><script src="/_app/a.js"></script><script>${boot}</script></html>`;
let world: World;
beforeAll(async () => {
	const publicDir = newFolder();
	mkdirSync(`${publicDir}/_app/immutable/workers`, { recursive: true });
	const files = {
		'index.html': page,
		'_app/immutable/app.js': 'export {}',
		'_app/immutable/workers/speak.js': '//',
		'_app/version.json': '{}',
		'service-worker.js': '//',
		'manifest.webmanifest': '{}',
		'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
		'voice.wasm': 'asm',
		'font.woff2': 'wOF2',
		'.env': 'SECRET=1'
	};
	for (const [name, text] of Object.entries(files)) writeFileSync(`${publicDir}/${name}`, text);
	world = await World.open({ publicDir });
});
afterAll(async () => {
	await world.close();
	forgetFolders();
});

/** Plain HTTP: fetch would unpack bodies and forbid a Host of one's own. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
	return new Promise<{ status: number; headers: Record<string, unknown>; bytes: number }>(
		(done, fail) => {
			const asking = request(world.url + path, { headers, method }, (reply) => {
				let bytes = 0;
				reply.on('data', (piece: Buffer) => (bytes += piece.length));
				reply.on('end', () =>
					done({ status: reply.statusCode ?? 0, headers: reply.headers, bytes })
				);
			});
			asking.on('error', fail);
			asking.end();
		}
	);
}

describe('every page, worker and answer', () => {
	test.each(['/', '/envies', '/_app/immutable/workers/speak.js', '/api/health', '/missing.js'])(
		'%s says what a browser may do with it',
		async (path) => {
			const { headers } = await ask(path);
			const csp = String(headers['content-security-policy']);
			expect(csp).toContain("default-src 'none'");
			expect(csp).toContain("frame-ancestors 'none'");
			expect(csp).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
			expect(headers).toMatchObject({
				'referrer-policy': 'no-referrer',
				'x-content-type-options': 'nosniff',
				'cross-origin-opener-policy': 'same-origin',
				'permissions-policy': expect.stringContaining('camera=(self), microphone=(self), ')
			});
			expect(headers['permissions-policy']).toContain('geolocation=()');
			expect(headers['strict-transport-security']).toBeUndefined();
		}
	);
});

test('a part of a page says only what its keeping needs', async () => {
	const { headers } = await ask('/_app/immutable/app.js');
	const connection = ['connection', 'keep-alive'];
	const own = Object.keys(headers).filter((name) => !connection.includes(name));
	expect(own.sort()).toEqual([
		'accept-ranges',
		'cache-control',
		'content-length',
		'content-type',
		'cross-origin-resource-policy',
		'date',
		'last-modified',
		'vary',
		'x-content-type-options'
	]);
});

test('the page’s own boot script may run, by its hash, and follows a new build', async () => {
	const hashOf = (code: string) => createHash('sha256').update(code).digest('base64');
	const csp = async () => String((await ask('/')).headers['content-security-policy']);
	expect(await csp()).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hashOf(boot)}';`);
	const next = await World.open();
	try {
		await fetch(next.url);
		const site = `${next.folder}/site/index.html`;
		writeFileSync(site, '<script>2</script>');
		const reply = await fetch(next.url);
		expect(reply.headers.get('content-security-policy')).toContain(hashOf('2'));
	} finally {
		await next.close();
	}
});

test('the one style attribute of SvelteKit’s announcer is allowed, as this version writes it', async () => {
	const kit = new URL(
		'../../node_modules/@sveltejs/kit/src/core/sync/write_root.js',
		import.meta.url
	);
	const style = /svelte-announcer[^>]*style="([^"]*)"/.exec(readFileSync(kit, 'utf8'))?.[1] ?? '';
	const hash = createHash('sha256').update(style).digest('base64');
	const csp = String((await ask('/')).headers['content-security-policy']);
	expect(csp).toContain(`style-src 'self' 'unsafe-hashes' 'sha256-${hash}';`);
});

describe('files', () => {
	test.each([
		['/', 'text/html; charset=utf-8', 'no-cache'],
		['/service-worker.js', 'text/javascript; charset=utf-8', 'no-cache'],
		['/_app/version.json', 'application/json', 'no-cache'],
		[
			'/_app/immutable/app.js',
			'text/javascript; charset=utf-8',
			'public, max-age=31536000, immutable'
		],
		['/manifest.webmanifest', 'application/manifest+json', 'no-cache'],
		['/drawing.svg', 'image/svg+xml', 'no-cache'],
		['/voice.wasm', 'application/wasm', 'no-cache'],
		['/font.woff2', 'font/woff2', 'no-cache'],
		['/api/health', 'application/json', 'no-store']
	])('%s is %s, kept: %s', async (path, type, cache) => {
		const reply = await ask(path);
		expect(reply.status).toBe(200);
		expect(reply.headers).toMatchObject({ 'content-type': type, 'cache-control': cache });
	});

	test('a file that did not change is not sent again', async () => {
		const first = await ask('/drawing.svg');
		const since = { 'If-Modified-Since': String(first.headers['last-modified']) };
		expect((await ask('/drawing.svg', since)).status).toBe(304);
	});

	test.each([
		'/_app/nothing.js',
		'/_app/nothing',
		'/_app/immutable/old.js',
		'/face.png',
		'/api/nothing',
		'/api/mv/x'
	])('%s is really not there', async (path) => {
		const reply = await ask(path);
		expect(reply.status).toBe(404);
		expect(reply.headers['cache-control']).toBe('no-store');
		expect(reply.headers['content-type']).toContain('application/json');
	});

	test.each([
		'/.env',
		'/.git/config',
		'/%2eenv',
		'/a/.env',
		'/../data/data.db',
		'/..%2fdata%2fdata.db'
	])('%s never leaves the machine', async (path) => {
		const reply = await ask(path);
		expect(reply.status).not.toBe(200);
	});

	test('a page of the app is the app, at any address', async () => {
		expect((await ask('/entrer')).bytes).toBe(Buffer.byteLength(page));
	});
});

describe('compression', () => {
	const gzip = { 'Accept-Encoding': 'gzip' };

	test('pages and lists travel packed', async () => {
		expect((await ask('/', gzip)).headers['content-encoding']).toBe('gzip');
		const token = { Authorization: world.keys.tokens['helene'] ?? '' };
		const path = '/api/collections/wishes/records';
		const packed = await ask(path, { ...gzip, ...token });
		expect(packed.headers['content-encoding']).toBe('gzip');
		expect(packed.bytes).toBeLessThan((await ask(path, token)).bytes / 3);
	});

	test('the doorbell still rings at once', async () => {
		const stream = await openStream(world.url, 'gzip');
		const subscriptions = ['wishes/*'];
		const reply = await world
			.as('lina')
			.post('/api/realtime', { clientId: stream.id, subscriptions });
		expect(reply.status).toBe(204);
		const row = wishRow('lina');
		await world.as('lina').create('wishes', row);
		expect(await stream.next('wishes/\\*')).toContain(row.id);
		await stream.close();
	});
});

describe('the head', () => {
	test('is small, and tells strangers nothing that moves', async () => {
		const asStranger = await world.asNobody().get('/api/mv/head');
		expect(Object.keys(asStranger.body).sort()).toEqual(
			['datasetId', 'demo', 'minClient', 'platformName', 'schema', 'today'].sort()
		);
		const asLina = await world.as('lina').get('/api/mv/head');
		expect(asLina.body).toMatchObject({
			...asStranger.body,
			epoch: expect.any(Number),
			minTombSeq: 0
		});
		expect(asLina.text.length).toBeLessThan(1000);
	});

	test('keeps its data set’s name from one start to the next', async () => {
		const before = (await world.asNobody().get('/api/mv/head')).body['datasetId'];
		await world.pause();
		await world.start();
		expect((await world.asNobody().get('/api/mv/head')).body['datasetId']).toBe(before);
	});
});

describe('a backup', () => {
	const head = async () => (await world.asNobody().get('/api/mv/head')).body;

	test('that is put back gives the data set another name, once', async () => {
		const before = (await head())['datasetId'];
		const name = { name: 'before.zip' };
		expect((await world.asAdmin().post('/api/backups', name)).status).toBe(204);
		const row = wishRow('lina');
		expect((await world.as('lina').create('wishes', row)).status).toBe(200);
		const restored = await world.asAdmin().post('/api/backups/before.zip/restore', {});
		expect(restored.status).toBe(204);
		await expect
			.poll(async () => (await head().catch(() => ({ datasetId: before })))['datasetId'], {
				timeout: 15_000
			})
			.not.toBe(before);
		expect((await world.as('lina').view('wishes', row.id)).status).toBe(404);
		const after = (await head())['datasetId'];
		await world.pause();
		await world.start();
		expect((await head())['datasetId']).toBe(after);
	});
});

describe('the dashboard and what only a superuser may do', () => {
	const paths = [
		'/_/',
		'/api/settings',
		'/api/logs',
		'/api/backups',
		'/api/crons',
		'/api/collections'
	];
	const more = [
		'/api/collections/wishes',
		'/api/collections/_superusers/records',
		'/api/collections/pbc_3142635823/records',
		'/api/collections/meta/scaffolds'
	];

	test.each([...paths, ...more])('%s is there from this machine only', async (path) => {
		const admin = { Authorization: world.keys.admin };
		expect((await ask(path, admin)).status).toBe(200);
		for (const away of [
			{ 'X-Forwarded-For': '203.0.113.7' },
			{ Host: 'ma-voix.example' },
			{ Via: '1.1 proxy' }
		]) {
			expect((await ask(path, { ...admin, ...away })).status, JSON.stringify(away)).toBe(404);
		}
	});

	test('a superuser’s token opens nothing from elsewhere', async () => {
		const headers = { Authorization: world.keys.admin, 'X-Real-IP': '203.0.113.7' };
		expect((await ask('/api/collections/wishes/records', headers)).status).toBe(404);
	});

	test('people’s own ways are not closed with it', async () => {
		const away = {
			'X-Forwarded-For': '203.0.113.7',
			Authorization: world.keys.tokens['lina'] ?? ''
		};
		for (const path of [
			'/api/collections/wishes/records',
			'/api/collections/accounts/auth-methods',
			'/api/mv/head'
		]) {
			expect((await ask(path, away)).status, path).toBe(200);
		}
	});
});

describe('in production', () => {
	const production = { MV_DEMO: '', MV_PRODUCTION: '1', MV_PUBLIC_URL: 'https://ma-voix.test' };

	test('the demo’s administrator opens nothing: the server does not start', async () => {
		await world.pause();
		await expect(world.start(production)).rejects.toThrow(/compte d'administration/);
		await world.start();
	});

	test('the dashboard stays closed even here, and browsers are told to keep to https', async () => {
		const password = 'azertyuiop12';
		const someone = { email: 'admin@ma-voix.test', password, passwordConfirm: password };
		const [demo] = (await world.asAdmin().list('_superusers')).body.items ?? [];
		expect((await world.asAdmin().create('_superusers', someone)).status).toBe(200);
		expect((await world.asAdmin().remove('_superusers', demo?.id ?? '')).status).toBe(204);
		await world.pause();
		await world.start(production);
		expect((await ask('/_/')).status).toBe(404);
		expect((await ask('/api/collections/_superusers/auth-methods')).status).toBe(404);
		expect((await ask('/')).headers['strict-transport-security']).toContain('max-age=31536000');
		await world.pause();
		await world.start({ ...production, MV_DASHBOARD: '1' });
		expect((await ask('/_/')).status).toBe(200);
	});
});
