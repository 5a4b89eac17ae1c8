import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createServer as createHttpServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { downloadPocketBase } from '../../scripts/pocketbase-download.mjs';
import { findPocketBase } from '../../scripts/pocketbase.mjs';
import { copyPrepared, forgetFolders, freePort, newFolder } from '../support/prepared.ts';
import { World } from '../support/pocketbase.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Run = { code: number; said: string };

// Whole starts, one after the other: on a busy machine each takes many seconds.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

type Running = { child: ChildProcess; ended: Promise<Run>; said: () => string };
const launched: Running[] = [];

/** Starts a script of ours with nothing of this process's environment but the path. */
function launch(script: string, words: string[], env: Record<string, string>): Running {
	const clean = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
	const path = `${root}scripts/${script}`;
	const child = spawn(process.execPath, [path, ...words], { env: { ...clean, ...env } });
	let said = '';
	const hear = (piece: Buffer) => (said += piece.toString());
	child.stdout.on('data', hear);
	child.stderr.on('data', hear);
	const ended = new Promise<Run>((done) => {
		child.on('close', (code) => done({ code: code ?? 1, said }));
	});
	const running = { child, ended, said: () => said };
	launched.push(running);
	return running;
}

/** Runs a script until it ends, or until `enough` was printed: then it is asked to stop. */
async function run(script: string, env: Record<string, string>, enough?: RegExp): Promise<Run> {
	const { child, ended, said } = launch(script, [], env);
	if (enough) {
		child.stdout?.on('data', () => {
			if (enough.test(said())) child.kill('SIGTERM');
		});
	}
	return ended;
}

const site = newFolder();
beforeAll(() => writeFileSync(`${site}/index.html`, '<!doctype html>'));
afterAll(async () => {
	for (const { child } of launched) child.kill('SIGTERM');
	await Promise.all(launched.map(({ ended }) => ended));
	forgetFolders();
});

describe('npm start', () => {
	test('fills an empty folder, prints the same links at each start, stops cleanly', async () => {
		const env = { MV_DATA: `${newFolder()}/data`, PORT: String(await freePort()), MV_SITE: site };
		const first = await run('start.mjs', env, /Ctrl\+C/);
		expect(first).toMatchObject({ code: 0 });
		const links = (said: string) => said.match(/http:\/\/127\.0\.0\.1:\d+\/entrer#\S+/g) ?? [];
		expect(links(first.said)).toHaveLength(18);
		expect(links(first.said)[0]).toMatch(/#appareil=devlina00000000\.[\w-]{32}&badge=[\w-]{22}$/);
		expect(first.said).toMatch(/#tablette=[A-Z2-9]{8}\n/);
		expect(statSync(`${env.MV_DATA}/demo-links.json`).mode & 0o077).toBe(0);
		const again = await run('start.mjs', env, /Ctrl\+C/);
		expect(links(again.said)).toEqual(links(first.said));
		expect(existsSync(`${env.MV_DATA}.part`)).toBe(false);
	});

	test('stopped while it still begins, leaves nothing running and begins again later', async () => {
		const env = {
			MV_DATA: `${newFolder()}/data`,
			PORT: String(await freePort()),
			MV_SITE: site
		};
		const early = launch('start.mjs', [], env);
		await expect
			.poll(() => existsSync(`${env.MV_DATA}.part/data.db`), { timeout: 60_000 })
			.toBe(true);
		early.child.kill('SIGTERM');
		expect((await early.ended).code).toBe(0);
		await expect(fetch(`http://127.0.0.1:${env.PORT}/api/health`)).rejects.toThrow();
		expect((await run('start.mjs', env, /Ctrl\+C/)).code).toBe(0);
	});

	test('says in one sentence that the port is taken, and leaves no folder behind', async () => {
		const port = await freePort();
		const other = createServer();
		await new Promise<void>((open) => other.listen(port, '127.0.0.1', () => open()));
		const env = { MV_DATA: `${newFolder()}/data`, PORT: String(port), MV_SITE: site };
		const { code, said } = await run('start.mjs', env);
		other.close();
		expect(code).toBe(1);
		expect(said.trim()).toBe(
			`Le port ${port} est déjà pris : fermez l'autre programme, ou choisissez PORT=${port + 1}.`
		);
		expect(existsSync(env.MV_DATA)).toBe(false);
	});

	test('does not fill a folder that holds something else', async () => {
		const dir = newFolder();
		writeFileSync(`${dir}/data.db`, 'real');
		const { code, said } = await run('start.mjs', {
			MV_DATA: dir,
			PORT: String(await freePort()),
			MV_SITE: site
		});
		expect([code, said]).toEqual([1, expect.stringContaining('autre chose que la démonstration')]);
		expect(readFileSync(`${dir}/data.db`, 'utf8')).toBe('real');
	});

	test('asks for a newer Node', async () => {
		const preload = `${newFolder()}/old.cjs`;
		writeFileSync(
			preload,
			"Object.defineProperty(process, 'versions', { value: { node: '18.19.0' } });"
		);
		const { code, said } = await run('start.mjs', { NODE_OPTIONS: `--require=${preload}` });
		expect(code).toBe(1);
		expect(said).toContain('Node 20.19');
	});
});

describe('data from a newer version', () => {
	test('is refused with one sentence, and not touched', async () => {
		const world = await World.open();
		try {
			await makeNewer(world);
			await expect(world.start()).rejects.toThrow(
				/^Ces données viennent d'une version plus récente de Ma Voix \(99, ici 1\)/
			);
		} finally {
			await world.close();
		}
	});

	/** As a later release would: by a migration that this one does not know. */
	async function makeNewer(world: World) {
		await world.pause();
		const later = newFolder();
		const raise = "app.db().newQuery('UPDATE sync_state SET schema = 99').execute()";
		writeFileSync(`${later}/9999999999_later.js`, `migrate((app) => { ${raise} });`);
		const folders = [
			`--dir=${world.folder}/data`,
			`--migrationsDir=${later}`,
			`--hooksDir=${later}`
		];
		const child = spawn(await findPocketBase(), ['migrate', 'up', ...folders], { stdio: 'ignore' });
		await new Promise((done) => child.on('close', done));
	}
});

describe('npm run serve', () => {
	test('names everything that is unsafe, and starts nothing', async () => {
		const dir = `${newFolder()}/data`;
		await copyPrepared(dir, false);
		const env = { MV_DATA: dir, PORT: String(await freePort()), MV_DEMO: '1', MV_HOST: '0.0.0.0' };
		const { code, said } = await run('serve.mjs', env);
		expect(code).toBe(1);
		for (const reason of [
			'MV_DEMO',
			'contient la démonstration',
			'MV_PUBLIC_URL',
			'MV_HOST=0.0.0.0'
		]) {
			expect(said).toContain(reason);
		}
		await expect(fetch(`http://127.0.0.1:${env.PORT}/`)).rejects.toThrow();
	});

	test('says how to begin when there is no data yet', async () => {
		const env = {
			MV_DATA: `${newFolder()}/data`,
			PORT: String(await freePort()),
			MV_PUBLIC_URL: 'https://x.test'
		};
		const { code, said } = await run('serve.mjs', env);
		expect(code).toBe(1);
		expect(said).toContain('node scripts/admin.mjs');
		expect(said).not.toContain('MV_PUBLIC_URL');
	});
});

describe('npm run serve, when all is well', () => {
	const production = async () => ({
		MV_DATA: `${newFolder()}/data`,
		PORT: String(await freePort()),
		MV_SITE: site,
		MV_PUBLIC_URL: 'https://ma-voix.test'
	});

	test('needs an administrator of one’s own, then opens without any demo', async () => {
		const env = await production();
		const admin = await launch('admin.mjs', ['anne@epmsd.test'], env).ended;
		expect(admin.said).toMatch(/montré une seule fois : \S{24}\n/);
		const serving = launch('serve.mjs', [], env);
		await expect
			.poll(() => headOf(env.PORT), { timeout: 60_000 })
			.toMatchObject({ demo: false, today: '', platformName: '' });
		await expect.poll(() => serving.said()).toContain('https://ma-voix.test');
		serving.child.kill('SIGTERM');
		expect((await serving.ended).code).toBe(0);
	});

	test('an address that is none makes no administrator', async () => {
		const env = await production();
		const { code, said } = await launch('admin.mjs', ['anne'], env).ended;
		expect([code, said]).toEqual([1, expect.stringContaining('adresse e-mail')]);
		expect(existsSync(env.MV_DATA)).toBe(false);
	});

	const headOf = async (port: string): Promise<unknown> => {
		const reply = await fetch(`http://127.0.0.1:${port}/api/mv/head`).catch(() => undefined);
		return reply?.json();
	};
});

describe('the server’s binary', () => {
	const fake = () => {
		const path = `${newFolder()}/pocketbase`;
		writeFileSync(path, '#!/bin/sh\n');
		return path;
	};

	test('is refused when it is not the expected one', async () => {
		const npm = { path: fake(), sha256: '0'.repeat(64) };
		await expect(findPocketBase({ env: {}, npm })).rejects.toThrow(/n'est pas celui attendu/);
		const right = createHash('sha256').update('#!/bin/sh\n').digest('hex');
		expect(await findPocketBase({ env: {}, npm: { ...npm, sha256: right } })).toBe(npm.path);
	});

	test('may be one’s own, when it exists', async () => {
		const own = fake();
		expect(await findPocketBase({ env: { POCKETBASE_BIN: own } })).toBe(own);
		await expect(findPocketBase({ env: { POCKETBASE_BIN: '/nowhere' } })).rejects.toThrow(
			/\/nowhere/
		);
	});

	describe('downloaded', () => {
		let releases: Server;
		let from = '';
		let listed = '';
		const system = `${{ linux: 'linux', darwin: 'darwin' }[process.platform as 'linux']}`;
		const processor = `${{ x64: 'amd64', arm64: 'arm64' }[process.arch as 'x64']}`;
		const archive = `pocketbase_9.9.9_${system}_${processor}.zip`;
		const zip = zipOf({ 'LICENSE.md': 'free', pocketbase: 'the binary' });

		beforeAll(async () => {
			releases = createHttpServer((asked, reply) => {
				reply.end(asked.url?.endsWith('checksums.txt') ? `${listed}  ${archive}\n` : zip);
			});
			const port = await freePort();
			await new Promise<void>((open) => releases.listen(port, '127.0.0.1', () => open()));
			from = `http://127.0.0.1:${port}`;
		});
		afterAll(() => releases.close());

		test('is kept and made runnable when the release’s list names it', async () => {
			listed = createHash('sha256').update(zip).digest('hex');
			const binary = await downloadPocketBase('9.9.9', { from, cache: newFolder() });
			expect(readFileSync(binary, 'utf8')).toBe('the binary');
			expect(statSync(binary).mode & 0o100).toBe(0o100);
		});

		test('leaves nothing behind when it is not the one listed', async () => {
			listed = 'f'.repeat(64);
			const cache = newFolder();
			await expect(downloadPocketBase('9.9.9', { from, cache })).rejects.toThrow(
				/rien n'a été installé/
			);
			expect(existsSync(`${cache}/pocketbase-9.9.9/pocketbase`)).toBe(false);
		});
	});
});

/** A small zip as release tools make them. */
function zipOf(files: Record<string, string>) {
	const locals: Buffer[] = [];
	const entries: Buffer[] = [];
	let at = 0;
	for (const [name, text] of Object.entries(files)) {
		const packed = deflateRawSync(text);
		const local = Buffer.alloc(30);
		local.writeUInt32LE(0x04034b50, 0);
		local.writeUInt16LE(8, 8);
		local.writeUInt16LE(name.length, 26);
		const entry = Buffer.alloc(46);
		entry.writeUInt32LE(0x02014b50, 0);
		entry.writeUInt16LE(8, 10);
		entry.writeUInt32LE(packed.length, 20);
		entry.writeUInt32LE(text.length, 24);
		entry.writeUInt16LE(name.length, 28);
		entry.writeUInt32LE(at, 42);
		locals.push(local, Buffer.from(name), packed);
		entries.push(entry, Buffer.from(name));
		at += 30 + name.length + packed.length;
	}
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(entries.length / 2, 10);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...locals, ...entries, end]);
}
