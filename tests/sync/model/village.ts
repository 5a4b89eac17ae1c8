import { type LocalDatabase, openLocalDatabase } from '../../../src/data/local-database.ts';
import { AccountId, spellId } from '../../../src/domain/ids.ts';
import { syncedCollections } from '../../../src/domain/intention.ts';
import type { Line, RoundEnd } from '../../../src/sync/exchange/exchange.ts';
import { runRound } from '../../../src/sync/exchange/round.ts';
import { disturbed, Killed, Post, type Trouble } from './disorder.ts';
import { ModelServer, type Sabotage } from './model-server.ts';

const pad = (name: string) => AccountId.parse(name.padEnd(15, '0'));
export const accounts = {
	lina: pad('acclina'),
	helene: pad('acchelene'),
	claire: pad('accclaire')
};
export type Who = keyof typeof accounts;
export const lina = 'perlina00000000';

let made = 0;

/** One tablet of the village, and what is still to be checked of what was done on it. */
export class ModelDevice {
	readonly who: Who;
	readonly account: AccountId;
	db: LocalDatabase;
	#name;
	#token = 0;
	readonly #server: ModelServer;
	readonly #post: Post;

	constructor(who: Who, { server, post }: { server: ModelServer; post: Post }) {
		made += 1;
		this.who = who;
		this.account = accounts[who];
		this.#name = `village-${who}-${made}`;
		this.db = openLocalDatabase(this.#name);
		this.#server = server;
		this.#post = post;
		this.signIn();
	}

	get token() {
		return `${this.#name}-${this.#token}`;
	}

	signIn() {
		this.#token += 1;
		this.#server.tokens.set(this.token, this.account);
	}

	tokenDies() {
		this.#server.tokens.delete(this.token);
	}

	/** The tablet goes dark at once and is switched on again. */
	async restart() {
		this.db.close();
		this.db = openLocalDatabase(this.#name);
		await this.db.open();
	}

	/** One exchange over a bad line. @param alter wraps the server, to prove that a broken client is noticed */
	async round(deck: Trouble[] = [], alter: (server: ModelServer) => ModelServer = (it) => it) {
		const { account, token } = this;
		const isMine = async () => this.token === token;
		const line: Line = { account, token, isMine };
		const server = disturbed(alter(this.#server), this.#post, [...deck]);
		const clock = { now: () => '2026-12-04T10:00:00.000Z', learn: async () => undefined };
		const { db } = this;
		try {
			return await runRound({ db, server, line, clock });
		} catch (error) {
			// What its other loop meets once the tablet went dark is only a consequence.
			if (this.db === db && !(error instanceof Killed)) throw error;
			if (this.db === db) await this.restart();
			return 'offline' satisfies RoundEnd;
		}
	}
}

/** Lina with two tablets, Hélène and Claire with one each, and the server between them. */
export class Village {
	readonly server: ModelServer;
	readonly post = new Post();
	readonly devices: ModelDevice[];
	#ids = 0;

	constructor(sabotage: Sabotage = {}) {
		this.server = new ModelServer(sabotage);
		this.server.put('persons', {
			id: lina,
			account: accounts.lina,
			firstName: 'Lina',
			bornOn: '',
			face: 'face-1',
			service: '',
			reviewOn: '',
			access: {
				mode: 'pictos',
				perPage: 4,
				scan: false,
				scanMs: 1600,
				theme: 'light',
				agreement: 'm'
			}
		});
		for (const who of ['helene', 'claire'] as const) this.#join(who);
		this.devices = (['lina', 'lina', 'helene', 'claire'] as const).map(
			(who) => new ModelDevice(who, this)
		);
	}

	#join(who: Who) {
		this.server.put('circle', {
			id: `cir${who}`.padEnd(15, '0'),
			person: lina,
			account: accounts[who],
			relation: 'coordinator',
			name: who,
			face: 'face-1',
			mayHear: true,
			mayAnswer: true,
			from: '',
			until: ''
		});
	}

	newId() {
		this.#ids += 1;
		return spellId(new TextEncoder().encode(String(this.#ids).padStart(15, 'x')));
	}

	device(index: number): ModelDevice {
		const device = this.devices[index % this.devices.length];
		if (!device) throw new Error('nobody lives there');
		return device;
	}

	hears(who: 'helene' | 'claire', mayHear: boolean) {
		this.server.put('circle', { id: `cir${who}`.padEnd(15, '0'), account: accounts[who], mayHear });
	}

	/** The storm is over: everybody signs in, everything late arrives, and rounds go on until nothing waits. */
	async calm(): Promise<void> {
		this.server.schema = 1;
		await this.post.deliver();
		for (const device of this.devices) device.signIn();
		for (let turn = 0; turn < 12; turn++) {
			const { seq } = this.server.state;
			const ends = [];
			for (const device of this.devices) ends.push(await device.round());
			const nothingMoved = seq === this.server.state.seq;
			if (nothingMoved && ends.every((end) => end === 'done')) return;
		}
		throw new Error('the outboxes do not empty');
	}

	/** Forgets the village; its databases with it. */
	async leave() {
		for (const { db } of this.devices) await db.delete();
	}

	/** What is wrong with the village; empty when every promise of `sync.md` §4.13 was kept. */
	async brokenPromises(): Promise<string[]> {
		const wrong: string[] = [];
		const { history, ops } = this.server.state;
		for (const opid of new Set(history)) {
			const times = history.filter((one) => one === opid).length;
			if (times > 1) wrong.push(`I2 ${opid} was applied ${times} times`);
			if (ops[opid]?.outcome === 'parked') wrong.push(`I3 ${opid} was refused and applied`);
		}
		for (const device of this.devices) wrong.push(...(await this.#brokenOn(device)));
		return wrong;
	}

	async #brokenOn({ db, who, account }: ModelDevice): Promise<string[]> {
		const wrong: string[] = [];
		const { ops, history } = this.server.state;
		for (const entry of await db.outbox.toArray()) {
			const receipt = ops[entry.opid];
			if (entry.state !== 'clean') wrong.push(`I1 ${entry.opid} of ${who} is still ${entry.state}`);
			else if (receipt?.outcome !== '') wrong.push(`I1 ${entry.opid} of ${who} was lost`);
			if (receipt && receipt.actor !== account) wrong.push(`I4 ${entry.opid} is not of ${who}`);
		}
		for (const entry of await db.parked.toArray()) {
			if (history.includes(entry.opid))
				wrong.push(`I3 ${entry.opid} of ${who} is parked and applied`);
			if (ops[entry.opid]?.outcome !== 'parked') wrong.push(`I1 ${entry.opid} has no receipt`);
		}
		for (const name of syncedCollections) {
			const here = await db.table(name).toArray();
			const there = this.server.visible(account, name).sort((a, b) => (a.id < b.id ? -1 : 1));
			if (JSON.stringify(here.map(sorted)) !== JSON.stringify(there.map(sorted))) {
				wrong.push(`I5 ${who} does not see the ${name} that the rules show`);
			}
		}
		return wrong;
	}
}

const sorted = (row: object) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));
