import { openDeviceDatabase, profilesHere } from '#data/device-database.ts';
import type { Device } from '#data/device.ts';
import type { Gate } from '#data/gate.ts';
import { type LocalDatabase, openLocalDatabase } from '#data/local-database.ts';
import { Pictograms } from '#data/pictograms.svelte.ts';
import { type RowId, spellId } from '#domain/ids.ts';
import type { Session } from '#domain/session.ts';
import { DemoClock } from '#sync/clock.ts';
import { Server } from '#sync/server.ts';
import { makeGate } from '#sync/session.ts';
import { browserVoice, Speech } from '#ui/speech.svelte.ts';

/** Everything the app is made of, built once when the page opens; the only file that knows every room. */
export type House = {
	gate: Gate;
	pictograms: Pictograms;
	speech: Speech;
	/** What a signed-in person may reach; opening also starts their sync, which goes on after they leave. */
	deviceOf: (session: Session) => Device;
	/** Starts the sync of everybody known here: words said before the tablet was closed leave, whoever is open now. */
	syncEverybody: () => Promise<void>;
};

const newId = (): RowId => spellId(crypto.getRandomValues(new Uint8Array(15)));

/** Builds the house. @param origin of the server, empty for the one that served this page */
export function openHouse(origin = ''): House {
	const deviceDb = openDeviceDatabase();
	const clock = new DemoClock(deviceDb);
	const server = new Server(origin);
	const pictograms = new Pictograms();
	const devices = new Map<string, Device>();

	function deviceOf(session: Session): Device {
		const known = devices.get(session.account);
		if (known) return known;
		const db = openLocalDatabase(`mv_${session.account}`);
		const device = { db, now: () => clock.now(), newId, session };
		devices.set(session.account, device);
		// Without this the browser may throw away what was said when room is short; it may still refuse.
		void navigator.storage?.persist?.().catch(() => false);
		void startSyncing(db, session);
		return device;
	}

	/** The first screen does not wait for the exchange: its pictures come first, also when they cannot come. */
	async function startSyncing(db: LocalDatabase, { account }: Session) {
		await pictograms.need('screens', 'core').catch(() => undefined);
		const { startSync } = await import('#sync/sync-loop.ts');
		startSync({ db, deviceDb, server, clock, account });
	}

	async function syncEverybody() {
		for (const profile of await profilesHere(deviceDb)) {
			if (profile.token !== '') deviceOf(profile.session);
		}
	}

	return {
		gate: makeGate({ db: deviceDb, server, clock }),
		pictograms,
		speech: new Speech(browserVoice()),
		deviceOf,
		syncEverybody
	};
}
