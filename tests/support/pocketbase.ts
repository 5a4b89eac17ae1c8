import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { startPocketBase } from '../../scripts/pocketbase.mjs';
import { Client } from './client.ts';
import type { Name } from './people.ts';
import { copyPrepared, newFolder, onFreePort, type Keys } from './prepared.ts';

type Options = {
	/** Adds a second platform with Amina, Denis and Paul. Off: the public head can name the one platform. */
	neighbours?: boolean;
	/** The built app, for journeys; otherwise a page that says nothing. */
	publicDir?: string;
	/** Environment of the server; the demo's switches (caught mails, badges for everybody) are on. */
	env?: Record<string, string>;
};

/** A server of one's own with the demo in it: real binary, own folder, own port. */
export class World {
	readonly keys: Keys;
	readonly folder: string;
	readonly port: number;
	#server: Awaited<ReturnType<typeof startPocketBase>>;
	#options: Options;

	private constructor(parts: { keys: Keys; folder: string; port: number; options: Options }) {
		this.keys = parts.keys;
		this.folder = parts.folder;
		this.port = parts.port;
		this.#options = parts.options;
		this.#server = undefined as never;
	}

	static async open(options: Options = {}): Promise<World> {
		const folder = newFolder();
		const keys = await copyPrepared(`${folder}/data`, options.neighbours ?? false);
		if (!options.publicDir) {
			mkdirSync(`${folder}/site`);
			writeFileSync(`${folder}/site/index.html`, '<!doctype html><title>Ma Voix</title>');
		}
		return onFreePort(async (port) => {
			const world = new World({ keys, folder, port, options });
			await world.start();
			return world;
		});
	}

	get url() {
		return this.#server.url;
	}

	/** Process id of the server, for tests that kill it. */
	get pid() {
		return this.#server.pid;
	}

	/** Starts the server again in the same folder, on the same port. @param env for this start only */
	async start(env: Record<string, string> = {}) {
		this.#server = await startPocketBase({
			dir: `${this.folder}/data`,
			port: this.port,
			publicDir: this.#options.publicDir ?? `${this.folder}/site`,
			env: { MV_DEMO: '1', ...this.#options.env, ...env }
		});
	}

	/** Stops the server and keeps its folder. */
	async pause() {
		await this.#server.stop();
	}

	/** Stops the server and forgets everything. */
	async close() {
		await this.#server.stop();
		rmSync(this.folder, { recursive: true, force: true });
	}

	/** Speaks to the server as one of the demo's people. */
	as(name: Name) {
		return new Client(this.url, this.keys.tokens[name] ?? '');
	}

	asNobody() {
		return new Client(this.url, '');
	}

	/** A superuser: for setting a scene, never for proving a right. */
	asAdmin() {
		return new Client(this.url, this.keys.admin);
	}

	/** The link that opens the app as somebody, as `npm start` prints it. */
	linkOf(name: Name) {
		const key = this.keys.links.keys[name];
		if (!key) throw new Error(`${name} has no badge`);
		return `${this.url}/entrer#appareil=${key.device}.${key.deviceSecret}&badge=${key.badge}`;
	}
}
