import { accepted, refused } from '../../../src/domain/result.ts';
import { syncedCollections } from '../../../src/domain/intention.ts';
import type { SyncServer } from '../../../src/sync/exchange/exchange.ts';
import type { Failed, Reply } from '../../../src/sync/http.ts';
import type { SignedHead } from '../../../src/sync/replies.ts';
import type { BatchRequest } from '../../../src/sync/wire.ts';
import { mayCreate, maySee, type Row, type Tables } from './model-rules.ts';

type Receipt = { id: string; actor: string; device: string; n: number; outcome: string };
type Tomb = { id: string; coll: string; rid: string; account: string; why: 'moved'; seq: number };

type State = {
	datasetId: string;
	seq: number;
	epochs: Record<string, number>;
	tables: Tables;
	ops: Record<string, Receipt>;
	tombs: Tomb[];
	/** One line for each time an operation was applied. */
	history: string[];
};

/** Ways to break the server on purpose: a test that stays green under one of them proves nothing. */
export type Sabotage = Partial<Record<'receipts-forgotten' | 'guests-get-empty-lists', boolean>>;

const signedOut: Failed = { code: 'signed-out', status: 401, body: { status: 401, data: {} } };
const missing: Failed = { code: 'refused-by-server', status: 404, body: { status: 404, data: {} } };

const refusedAt = (index: number, data: object): Failed => ({
	code: 'refused-by-server',
	status: 400,
	body: { status: 400, data: { requests: { [index]: { response: { status: 400, data } } } } }
});
const notUnique = { id: { code: 'validation_not_unique' } };

/** The server as `sync.md` describes it, in memory: receipts, seq, rev, tombs, epochs, rules. One call is one transaction. */
export class ModelServer implements SyncServer {
	schema = 1;
	/** Who holds which token; a token that is not here is dead. */
	readonly tokens = new Map<string, string>();
	readonly sabotage: Sabotage;
	#state: State;

	constructor(sabotage: Sabotage = {}) {
		this.sabotage = sabotage;
		const tables = Object.fromEntries(syncedCollections.map((name) => [name, {}]));
		this.#state = {
			datasetId: 'first',
			seq: 0,
			epochs: {},
			tables: tables as Tables,
			ops: {},
			tombs: [],
			history: []
		};
	}

	get state(): Readonly<State> {
		return this.#state;
	}

	backup = () => structuredClone(this.#state);

	/** Goes back to an older state, as an operator does: under a new dataset id. */
	restore(backup: State) {
		this.#state = { ...structuredClone(backup), datasetId: `${this.#state.datasetId}+` };
	}

	/** Writes a row as an operator would; memberships raise the epoch of the member. */
	put(collection: keyof Tables, row: { id: string } & Record<string, unknown>) {
		const before = this.#state.tables[collection][row.id];
		this.#write(collection, { ...before, ...row, rev: (before?.rev ?? 0) + 1, seq: 0 });
		if (collection === 'circle') {
			const account = String(row['account'] ?? before?.['account']);
			this.#state.epochs[account] = (this.#state.epochs[account] ?? 0) + 1;
		}
	}

	/** What an account may see, as the lists would show it. */
	visible(account: string, collection: keyof Tables): Row[] {
		return Object.values(this.#state.tables[collection])
			.filter((row) => maySee(this.#state.tables, account, { collection, row }))
			.sort((a, b) => a.seq - b.seq);
	}

	async head(token = ''): Promise<Reply<SignedHead>> {
		const account = this.tokens.get(token);
		if (account === undefined && !this.sabotage['guests-get-empty-lists'])
			return refused(signedOut);
		const { datasetId, seq, epochs } = this.#state;
		const head = { schema: this.schema, minClient: 1, datasetId, demo: false, today: '' };
		const epoch = epochs[account ?? ''] ?? 0;
		return accepted({ ...head, platformName: 'Modèle', seq, epoch, minTombSeq: 0 });
	}

	async list(
		token: string,
		collection: string,
		asked: { filter: string; perPage: number }
	): Promise<Reply<unknown[]>> {
		const account = this.tokens.get(token);
		if (account === undefined) {
			return this.sabotage['guests-get-empty-lists'] ? accepted([]) : refused(signedOut);
		}
		const [, operator, from] = /^seq (>=?) (\d+)$/.exec(asked.filter) ?? [];
		const wanted = (row: { seq: number }) =>
			operator === '>=' ? row.seq >= Number(from) : row.seq > Number(from);
		const rows =
			collection === 'tombs'
				? this.#state.tombs.filter((tomb) => tomb.account === account)
				: this.visible(account, collection as keyof Tables);
		return accepted(structuredClone(rows.filter(wanted).slice(0, asked.perPage)));
	}

	async one(token: string, collection: string, id: string): Promise<Reply<unknown>> {
		const account = this.tokens.get(token);
		if (account === undefined) {
			return this.sabotage['guests-get-empty-lists'] ? accepted(undefined) : refused(signedOut);
		}
		if (collection === 'ops') {
			const receipt = this.#state.ops[id];
			return accepted(receipt?.actor === account ? { ...receipt } : undefined);
		}
		const row = this.#state.tables[collection as keyof Tables][id];
		const seen = row && maySee(this.#state.tables, account, { collection, row });
		return accepted(seen ? structuredClone(row) : undefined);
	}

	async batch(token: string, requests: readonly BatchRequest[]): Promise<Reply<unknown[]>> {
		const account = this.tokens.get(token);
		if (account === undefined)
			return refused(this.sabotage['guests-get-empty-lists'] ? missing : signedOut);
		const before = structuredClone(this.#state);
		for (const [index, request] of requests.entries()) {
			const wrong = this.#apply(account, structuredClone(request));
			if (wrong) {
				this.#state = before;
				return refused(refusedAt(index, wrong));
			}
		}
		return accepted(requests.map(() => ({ status: 200 })));
	}

	/** @returns what PocketBase would say is wrong, or undefined */
	#apply(account: string, { method, url, body }: BatchRequest): object | undefined {
		const [, , , name = '', , id] = url.split('/');
		const fields = body as Row;
		if (name === 'ops') return this.#receive(account, body as Receipt);
		const collection = name as keyof Tables;
		const table = this.#state.tables[collection];
		if (method === 'POST') {
			if (table[fields.id]) return notUnique;
			if (!mayCreate(this.#state.tables, account, { collection, row: fields })) return {};
			const twin = Object.values(table).some(
				(row) =>
					collection === 'reads' &&
					row['account'] === account &&
					row['wish'] === fields['wish'] &&
					row['answer'] === fields['answer']
			);
			if (twin) return { wish: { code: 'validation_not_unique' } };
			this.#write(collection, { ...fields, rev: 1 });
			return undefined;
		}
		const row = table[id ?? ''];
		if (!row || row['author'] !== account || fields.rev !== row.rev) return {};
		const next = { ...row, ...fields, id: row.id, rev: row.rev + 1 };
		if (!mayCreate(this.#state.tables, account, { collection, row: next })) return {};
		this.#write(collection, next);
		this.#moved(row, next);
		return undefined;
	}

	#receive(account: string, receipt: Receipt): object | undefined {
		if (receipt.actor !== account) return {};
		if (this.sabotage['receipts-forgotten']) return undefined;
		if (this.#state.ops[receipt.id]) return notUnique;
		const { device, n } = receipt;
		const same = Object.values(this.#state.ops).some((op) => op.device === device && op.n === n);
		if (same) return { n: { code: 'validation_not_unique' } };
		this.#state.ops[receipt.id] = receipt;
		return undefined;
	}

	#write(collection: keyof Tables, row: Record<string, unknown> & { id: string; rev: number }) {
		this.#state.seq += 1;
		const { lastOp, ...kept } = row;
		this.#state.tables[collection][row.id] = { ...kept, seq: this.#state.seq };
		if (typeof lastOp === 'string') this.#state.history.push(lastOp);
	}

	/** Who is no longer told is told to forget; whoever is told now finds the answers counted anew. */
	#moved(before: Row, after: Row) {
		const was = before['audience'] as string[];
		const is = after['audience'] as string[];
		const children = (['answers', 'reactions'] as const).flatMap((coll) =>
			Object.values(this.#state.tables[coll])
				.filter((row) => row['wish'] === after.id)
				.map((row) => ({ coll, row }))
		);
		for (const account of was.filter((one) => !is.includes(one))) {
			this.bury('wishes', after.id, account);
			for (const { coll, row } of children) this.bury(coll, row.id, account);
		}
		if (is.some((one) => !was.includes(one))) {
			for (const { coll, row } of children) this.#write(coll, row);
		}
	}

	/** Tells an account to forget a row. */
	bury(coll: string, rid: string, account: string) {
		this.#state.seq += 1;
		const { seq } = this.#state;
		this.#state.tombs.push({ id: `tomb${seq}`, coll, rid, account, why: 'moved', seq });
	}
}
