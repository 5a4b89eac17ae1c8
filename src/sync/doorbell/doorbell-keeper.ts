import { liveQuery } from 'dexie';
import type { DeviceDatabase } from '#data/device-database.ts';
import type { AccountId } from '#domain/ids.ts';
import { Bell } from './bell.ts';
import { listenAtDoor } from './doorbell.ts';
import type { Server } from '#sync/server.ts';
import type { Surroundings } from '#sync/surroundings.ts';

type Keeping = {
	deviceDb: DeviceDatabase;
	server: Server;
	account: AccountId;
	around: Surroundings;
	ring: () => void;
};

const firstRetryMs = 1000;
const lastRetryMs = 300_000;

/**
 * Keeps an ear at the server's door while this profile is open and looked at. The others do without: a browser allows few
 * lines to one server, and a tablet may hold many profiles.
 *
 * @returns what stops it
 */
export function keepDoorbell(keeping: Keeping): () => void {
	const keeper = new DoorbellKeeper(keeping);
	void keeper.run();
	return () => {
		keeper.stop();
	};
}

class DoorbellKeeper {
	#keeping;
	#bell = new Bell();
	#token = '';
	#line: AbortController | undefined;
	#stopped = false;

	constructor(keeping: Keeping) {
		this.#keeping = keeping;
	}

	async run() {
		const stops = [this.#followProfile(), this.#keeping.around.onChange(() => this.#changed())];
		let failures = 0;
		while (!this.#stopped) {
			const opened = this.#isWanted() && (await this.#listen());
			failures = opened ? 0 : failures + 1;
			const pauseMs = Math.min(lastRetryMs, firstRetryMs * 2 ** failures);
			const rang = await this.#bell.wait(this.#isWanted() ? pauseMs : lastRetryMs);
			if (rang) failures = 0;
		}
		for (const stop of stops) stop();
	}

	stop() {
		this.#stopped = true;
		this.#changed();
	}

	#isWanted = () => !this.#stopped && this.#token !== '' && this.#keeping.around.isVisible();

	async #listen(): Promise<boolean> {
		const { server, ring } = this.#keeping;
		this.#line = new AbortController();
		const listening = { token: this.#token, ring, signal: this.#line.signal };
		const opened = await listenAtDoor(server, listening);
		this.#line = undefined;
		return opened;
	}

	/** Hangs up when nobody looks any more or the token is another one; otherwise the line stays. */
	#changed() {
		if (!this.#isWanted()) this.#line?.abort();
		this.#bell.ring();
	}

	#followProfile(): () => void {
		const { deviceDb, account } = this.#keeping;
		const openToken = liveQuery(async () => {
			const open = await deviceDb.notes.get('open');
			return open?.value === account ? ((await deviceDb.profiles.get(account))?.token ?? '') : '';
		});
		const subscription = openToken.subscribe((token) => {
			if (token === this.#token) return;
			this.#token = token;
			this.#line?.abort();
			this.#bell.ring();
		});
		return () => {
			subscription.unsubscribe();
		};
	}
}
