import type { Device } from '#data/device.ts';
import type { DeviceDatabase } from '#data/device-database.ts';
import { Live } from '#data/live.svelte.ts';
import {
	choosePreference,
	type OwnPreferences,
	plainPreferences,
	type Preferences,
	preferencesOf
} from '#data/preferences.ts';

/** How the person who is open here wants the screens; each choice holds at once, on this device. */
export class MyPreferences {
	readonly #db: DeviceDatabase;
	readonly #device: Device;
	readonly #kept: Live<Preferences>;

	constructor(db: DeviceDatabase, device: Device) {
		this.#db = db;
		this.#device = device;
		this.#kept = new Live(() => preferencesOf(db, device.session.account));
	}

	get now(): Preferences {
		return this.#kept.current ?? plainPreferences;
	}

	choose(choice: OwnPreferences): Promise<void> {
		return choosePreference(this.#db, this.#device.session.account, choice);
	}
}
