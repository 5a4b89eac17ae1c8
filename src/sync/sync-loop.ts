import { liveQuery } from 'dexie';
import type { DeviceDatabase } from '#data/device-database.ts';
import type { LocalDatabase } from '#data/local-database.ts';
import { type SyncNote, syncNote } from '#data/sync-notes.ts';
import type { AccountId } from '#domain/ids.ts';
import { Bell } from './doorbell/bell.ts';
import type { DemoClock } from './clock.ts';
import { keepDoorbell } from './doorbell/doorbell-keeper.ts';
import { ends, pauseMs } from './ends.ts';
import type { RoundEnd } from './exchange/exchange.ts';
import { readAsideAgain } from './exchange/replica.ts';
import { runRound } from './exchange/round.ts';
import type { Server } from './server.ts';
import { browserSurroundings, type Surroundings } from './surroundings.ts';
import { forgetToken, keepTokenFresh, lineOf } from './sign-in/token.ts';

export type SyncParts = {
	db: LocalDatabase;
	deviceDb: DeviceDatabase;
	server: Server;
	clock: DemoClock;
	account: AccountId;
	surroundings?: Surroundings;
};

/**
 * Keeps one profile and the server in step until told to stop, also while another profile is open. Nobody calls it for
 * news: screens read the local database, and its condition is the note `sync` there.
 *
 * @returns what stops it; settles when the last exchange is over
 */
export function startSync(parts: SyncParts): () => Promise<void> {
	const loop = new SyncLoop(parts);
	const running = loop.run();
	return async () => {
		loop.stop();
		await running;
	};
}

class SyncLoop {
	#parts;
	#around;
	#bell = new Bell();
	#stopped = false;
	#failures = 0;
	#isFull = false;
	/** Whether rows that an older version of the app could not read have been tried again. */
	#readAside = false;
	#stops: (() => void)[] = [];

	constructor(parts: SyncParts) {
		this.#parts = parts;
		this.#around = parts.surroundings ?? browserSurroundings;
	}

	async run() {
		await this.#parts.clock.ready;
		this.#listen();
		while (!this.#stopped) {
			const end = await this.#roundAlone();
			if (this.#stopped) break;
			await this.#noteEnd(end);
			this.#failures = ends[end].wait === 'again' ? this.#failures + 1 : 0;
			await this.#bell.wait(this.#pauseAfter(end));
		}
		for (const stop of this.#stops) stop();
	}

	stop() {
		this.#stopped = true;
		this.#bell.ring();
	}

	/** A new word, the network, a look at the page, another token: each is worth trying at once. */
	#listen() {
		const { db, deviceDb, server, account } = this.#parts;
		const ring = () => {
			this.#bell.ring();
		};
		let before = 0;
		const words = liveQuery(() => db.outbox.where('state').equals('waiting').count());
		const grew = words.subscribe((count) => {
			if (count > before) ring();
			before = count;
		});
		const token = liveQuery(async () => (await deviceDb.profiles.get(account))?.token);
		let knownToken: string | undefined;
		const signed = token.subscribe((now) => {
			if (now !== knownToken) ring();
			knownToken = now;
		});
		this.#stops.push(
			() => {
				grew.unsubscribe();
			},
			() => {
				signed.unsubscribe();
			},
			this.#around.onChange(ring),
			keepDoorbell({ deviceDb, server, account, around: this.#around, ring })
		);
	}

	#roundAlone(): Promise<RoundEnd> {
		return this.#around.alone(`mv-sync-${this.#parts.account}`, async () => {
			try {
				return await this.#round();
			} catch (error) {
				// The local database failed (closed, full): nothing was changed, the next round tries again.
				if (error instanceof Error && error.name === 'QuotaExceededError') this.#isFull = true;
				return 'stuck';
			}
		});
	}

	async #round(): Promise<RoundEnd> {
		const { db, deviceDb, server, clock, account } = this.#parts;
		if (!this.#readAside) await readAsideAgain(db);
		this.#readAside = true;
		const line = await lineOf(deviceDb, account);
		if (!line) return 'signed-out';
		const onsent = (sent: number, total: number) =>
			total > 0 ? this.#note({ phase: 'sending', sent, total }) : Promise.resolve();
		const end = await runRound({ db, server, line, clock, onsent });
		if (end === 'signed-out') await forgetToken(deviceDb, line);
		if (end === 'done') await keepTokenFresh({ db, deviceDb, server }, line, clock.now());
		return end;
	}

	async #noteEnd(end: RoundEnd) {
		const full = this.#isFull || (await this.#around.isStorageFull());
		this.#isFull = false;
		const lastSyncAt = end === 'done' ? { lastSyncAt: this.#parts.clock.now() } : {};
		try {
			await this.#note({ phase: ends[end].phase, sent: 0, total: 0, full, ...lastSyncAt });
		} catch {
			// A full or closed database cannot even take the note; the next end says it again.
		}
	}

	async #note(change: Partial<SyncNote>) {
		const { db } = this.#parts;
		const note = { ...(await syncNote(db)), ...change };
		await db.meta.put({ key: 'sync', value: note });
	}

	#pauseAfter(end: RoundEnd): number {
		const around = { isVisible: this.#around.isVisible(), random: this.#around.random() };
		return pauseMs(end, this.#failures, around);
	}
}
