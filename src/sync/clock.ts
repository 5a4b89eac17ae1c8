import type { DeviceDatabase } from '#data/device-database.ts';
import type { Head } from './replies.ts';

const dayMs = 86_400_000;
const note = 'demoShiftDays';

/**
 * The time that screens see. Real time, except in the demo: there it is moved by whole days so that today is the demo's
 * own day, and the demo stays alive at any date. It never orders anything between devices (`sync.md` I9).
 */
export class DemoClock {
	#shiftDays = 0;
	#db;
	#realNow;
	/** Settles once the shift remembered from last time is in use. */
	readonly ready: Promise<void>;

	/** @param realNow milliseconds since 1970, UTC */
	constructor(db: DeviceDatabase, realNow: () => number = Date.now) {
		this.#db = db;
		this.#realNow = realNow;
		this.ready = this.#remember();
	}

	/** UTC, ISO 8601. */
	now(): string {
		return new Date(this.#realNow() + this.#shiftDays * dayMs).toISOString();
	}

	/** Takes the day from what the server says, and keeps it for the times without network. */
	async learn(head: Pick<Head, 'demo' | 'today'>): Promise<void> {
		await this.ready;
		if (head.demo && head.today === '') return; // several platforms: only somebody signed in is told the day
		const shiftDays = head.demo ? this.#daysTo(head.today) : 0;
		if (shiftDays === this.#shiftDays) return;
		this.#shiftDays = shiftDays;
		await this.#db.notes.put({ key: note, value: shiftDays });
	}

	#daysTo(day: string): number {
		const realDay = new Date(this.#realNow()).toISOString().slice(0, 10);
		const days = (Date.parse(day) - Date.parse(realDay)) / dayMs;
		return Number.isFinite(days) ? Math.round(days) : 0;
	}

	async #remember() {
		const kept = await this.#db.notes.get(note);
		if (typeof kept?.value === 'number') this.#shiftDays = kept.value;
	}
}
