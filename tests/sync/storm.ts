import {
	addAnswer,
	leaveTrace,
	shareWish,
	tellMore,
	withdrawWish,
	wishesToldToMe
} from '../../src/data/wishes.ts';
import { AccountId, type RowId } from '../../src/domain/ids.ts';
import type { Wish } from '../../src/domain/wish.ts';
import { accountOf, memberOf, type Name, type Young } from '../support/people.ts';
import type { World } from '../support/pocketbase.ts';
import { newId, TestDevice } from './device.ts';
import { type Fault, type FaultProxy, faults } from './fault-proxy.ts';
import { answerOf, readOf, wishOf } from './words.ts';

/** A repeatable source of chance. @returns from 0 to 1 */
export function chanceFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** What somebody did, to be found again at the end: applied once, or refused with a receipt. */
export type Done = { opid: RowId; row: RowId; changes: boolean; device: TestDevice };

/** Four tablets, a bad line, and a server that is killed: everything chosen by one seed. */
export class Storm {
	readonly devices: TestDevice[] = [];
	readonly done: Done[] = [];
	kills = 0;
	#world;
	#proxy;
	#chance;

	constructor(world: World, proxy: FaultProxy, seed: number) {
		this.#world = world;
		this.#proxy = proxy;
		this.#chance = chanceFrom(seed);
	}

	#pick<Item>(items: readonly Item[]): Item {
		const item = items[Math.floor(this.#chance() * items.length)];
		if (item === undefined) throw new Error('nothing to pick from');
		return item;
	}

	tokenOf = (name: Name) => this.#world.keys.tokens[name] ?? '';

	async begin(names: readonly Name[]) {
		for (const name of names) {
			this.devices.push(await TestDevice.of(name, this.#proxy.url, this.tokenOf(name)));
		}
		for (const device of this.devices) await device.round();
	}

	/** One turn: somebody does something, a tablet talks to the server, and things go wrong. */
	async turn() {
		const fate = this.#chance();
		for (let i = Math.floor(this.#chance() * 4); i > 0; i--) await this.#gesture();
		const device = this.#pick(this.devices);
		this.#proxy.choose = ({ path }) => this.#fault(path);
		const rounds = [device.round()];
		if (fate < 0.25) rounds.push(device.round());
		if (fate > 0.95) rounds.push(this.#killServer());
		await Promise.all(rounds);
		if (fate > 0.4 && fate < 0.5) await this.#flipMembership();
		if (fate > 0.5 && fate < 0.58) await device.comeIn('dead.token.now');
		else if (fate > 0.58 && fate < 0.75) await device.comeIn(this.tokenOf(device.name));
	}

	#fault(path: string): Fault | undefined {
		if (!path.startsWith('/api/')) return undefined;
		return this.#chance() < 0.35 ? this.#pick(faults) : undefined;
	}

	async #killServer(): Promise<'done'> {
		this.kills += 1;
		process.kill(this.#world.pid, 'SIGKILL');
		await this.#world.pause();
		await this.#world.start();
		return 'done';
	}

	/** Sandrine may hear Lina, or no longer. */
	async #flipMembership() {
		const member = memberOf('lina', 'sandrine');
		const admin = this.#world.asAdmin();
		const { body } = await admin.view('circle', member);
		await admin.update('circle', member, { mayHear: !body['mayHear'], rev: body['rev'] });
	}

	async #gesture() {
		const device = this.#pick(this.devices);
		const { db, name } = device;
		const opid = newId();
		const stamp = { opid, madeAt: '2026-12-04T10:00:00.000Z' };
		const known = await wishesToldToMe(db);
		const kind = this.#chance();
		if (name === 'lina' && (kind < 0.5 || known.length === 0)) {
			const wish = wishOf('lina', this.#listeners());
			await shareWish(db, wish, opid);
			this.done.push({ opid, row: wish.id, changes: false, device });
			return;
		}
		const wish = known.length > 0 ? this.#pick(known) : undefined;
		if (!wish) return;
		if (name !== 'lina') return this.#listen(device, wish, opid);
		if (kind < 0.8) {
			const audience = this.#listeners().map((one) => AccountId.parse(accountOf(one)));
			await tellMore(db, wish.id, { audience, stamp });
		} else await withdrawWish(db, wish, stamp);
		this.done.push({ opid, row: wish.id, changes: true, device });
	}

	async #listen(device: TestDevice, wish: Wish, opid: RowId) {
		const person: Young = wish.person.includes('lina') ? 'lina' : 'youssef';
		if (person !== 'lina') return;
		const about = { wish: wish.id, person };
		const { db, name } = device;
		if (this.#chance() < 0.5) {
			const before = await db.outbox.count();
			const read = readOf(name, about);
			await leaveTrace(db, read, opid);
			if ((await db.outbox.count()) === before) return; // she had opened it before
			this.done.push({ opid, row: read.id, changes: false, device });
			return;
		}
		const answer = answerOf(name, about);
		await addAnswer(db, { ok: true, value: answer }, opid);
		this.done.push({ opid, row: answer.id, changes: false, device });
	}

	#listeners(): Name[] {
		const all: Name[] = ['helene', 'sandrine'];
		return all.filter(() => this.#chance() < 0.6);
	}

	/** The storm is over: everybody signs in, late letters arrive, rounds go on until nothing waits. */
	async calm() {
		this.#proxy.heal();
		await this.#proxy.deliverLate();
		for (const device of this.devices) await device.comeIn(this.tokenOf(device.name));
		for (let turn = 0; turn < 12; turn++) {
			const ends = [];
			for (const device of this.devices) ends.push(await device.round());
			const waiting = await this.#waiting();
			// A last turn after the last word left, so that everybody has heard it.
			if (waiting === 0 && ends.every((end) => end === 'done') && turn > 1) return;
		}
		throw new Error('the outboxes do not empty');
	}

	async #waiting(): Promise<number> {
		const counts = this.devices.map(({ db }) => db.outbox.where('state').notEqual('clean').count());
		return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
	}
}
