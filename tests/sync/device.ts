import { liveQuery } from 'dexie';
import { type DeviceDatabase, openDeviceDatabase } from '../../src/data/device-database.ts';
import { type LocalDatabase, openLocalDatabase } from '../../src/data/local-database.ts';
import { AccountId, spellId } from '../../src/domain/ids.ts';
import { syncedCollections } from '../../src/domain/intention.ts';
import type { Session } from '../../src/domain/session.ts';
import { DemoClock } from '../../src/sync/clock.ts';
import type { RoundEnd } from '../../src/sync/exchange/exchange.ts';
import { runRound } from '../../src/sync/exchange/round.ts';
import { Server } from '../../src/sync/server.ts';
import type { Surroundings } from '../../src/sync/surroundings.ts';
import { startSync } from '../../src/sync/sync-loop.ts';
import { forgetToken, lineOf } from '../../src/sync/sign-in/token.ts';
import { accountOf, type Name } from '../support/people.ts';

let made = 0;

/** A fresh id, as `start.ts` makes them. */
export const newId = () => spellId(crypto.getRandomValues(new Uint8Array(15)));

/** A tablet with one profile on it, talking to a server at `origin`. */
export class TestDevice {
	readonly name: Name;
	readonly account;
	readonly db: LocalDatabase;
	readonly deviceDb: DeviceDatabase;
	readonly server: Server;
	readonly clock: DemoClock;
	#stops: (() => Promise<void>)[] = [];
	#changes = new Set<(what: 'online' | 'visibility') => void>();

	constructor(name: Name, origin: string) {
		made += 1;
		this.name = name;
		this.account = AccountId.parse(accountOf(name));
		this.deviceDb = openDeviceDatabase(`device-${name}-${made}`);
		this.db = openLocalDatabase(`mv-${name}-${made}`);
		this.server = new Server(origin);
		this.clock = new DemoClock(this.deviceDb);
	}

	/** A device on which somebody came in already. */
	static async of(name: Name, origin: string, token: string): Promise<TestDevice> {
		const device = new TestDevice(name, origin);
		await device.comeIn(token);
		return device;
	}

	async comeIn(token: string) {
		const { account } = this;
		const session = { account, role: 'young', name: this.name, face: 'face-1' } as Session;
		const hashes = { badgeHash: '', shortCodeHash: '' };
		await this.deviceDb.profiles.put({ account, session, token, ...hashes, lastSeenAt: '' });
		await this.deviceDb.notes.put({ key: 'open', value: account });
	}

	/** One whole exchange, as the loop does it. */
	async round(): Promise<RoundEnd> {
		const line = await lineOf(this.deviceDb, this.account);
		if (!line) return 'signed-out';
		const { db, server, clock } = this;
		const end = await runRound({ db, server, line, clock });
		if (end === 'signed-out') await forgetToken(this.deviceDb, line);
		return end;
	}

	/** Starts the real loop. */
	start() {
		const { db, deviceDb, server, clock, account } = this;
		this.#stops.push(
			startSync({ db, deviceDb, server, clock, account, surroundings: this.#around })
		);
	}

	/** The browser says that the network is back. */
	sayOnline() {
		for (const call of this.#changes) call('online');
	}

	async stop() {
		await Promise.all(this.#stops.splice(0).map((stop) => stop()));
	}

	#around: Surroundings = {
		alone: (_, task) => task(),
		isVisible: () => true,
		onChange: (call) => {
			this.#changes.add(call);
			return () => this.#changes.delete(call);
		},
		isStorageFull: () => Promise.resolve(false),
		random: () => 0
	};

	/** The replica as plain rows, by collection and id. */
	async replica() {
		const shown: Record<string, unknown[]> = {};
		for (const name of syncedCollections) {
			shown[name] = await this.db.table(name).orderBy('id').toArray();
		}
		return shown;
	}
}

/** Settles when the local database shows what is awaited; fails after a time that no test should need. */
export function until(what: () => Promise<boolean>, withinMs = 15_000): Promise<void> {
	return new Promise((seen, failed) => {
		const timer = setTimeout(() => end(() => failed(new Error('never seen'))), withinMs);
		const subscription = liveQuery(what).subscribe({
			next: (isSo) => {
				if (isSo) end(seen);
			},
			error: (error: unknown) => end(() => failed(error))
		});
		function end(settle: () => void) {
			clearTimeout(timer);
			queueMicrotask(() => subscription.unsubscribe());
			settle();
		}
	});
}
