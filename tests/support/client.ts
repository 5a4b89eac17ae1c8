export type Row = { id: string; [column: string]: unknown };

/** What the server answered: its status, its body as JSON (empty when it was none) and as text. */
export type Answered = { status: number; body: Body; text: string; headers: Headers };

/** The few things PocketBase's bodies hold, lists and errors alike. */
export type Body = {
	items?: Row[];
	data?: { code?: string; [field: string]: unknown };
	token?: string;
	[name: string]: unknown;
};

type Query = Record<string, string | number>;

let made = 0;

/** A new id in the server's form; different in every process. */
export function newId(): string {
	made += 1;
	const stem = process.pid.toString(36) + Date.now().toString(36) + made.toString(36);
	return stem.padStart(15, 'x').slice(-15);
}

/** Asks one server with one token, in plain HTTP: what is sent is what is tested. */
export class Client {
	readonly url: string;
	readonly token: string;

	constructor(url: string, token: string) {
		this.url = url;
		this.token = token;
	}

	async send(method: string, path: string, body?: unknown): Promise<Answered> {
		const headers = new Headers();
		if (this.token) headers.set('Authorization', this.token);
		if (body !== undefined) headers.set('Content-Type', 'application/json');
		const response = await fetch(this.url + path, {
			method,
			headers,
			body: body === undefined ? null : JSON.stringify(body)
		});
		const text = await response.text();
		return { status: response.status, body: parsed(text), text, headers: response.headers };
	}

	get(path: string) {
		return this.send('GET', path);
	}

	post(path: string, body: unknown) {
		return this.send('POST', path, body);
	}

	list(collection: string, query: Query = {}) {
		const search = new URLSearchParams({ perPage: '500', skipTotal: '1' });
		for (const [name, value] of Object.entries(query)) search.set(name, String(value));
		return this.get(`${records(collection)}?${search.toString()}`);
	}

	/** The ids that a list gave back, sorted; empty when it was refused. */
	async ids(collection: string, query: Query = {}): Promise<string[]> {
		const { body } = await this.list(collection, query);
		return (body.items ?? []).map((row) => row.id).sort();
	}

	view(collection: string, id: string, query = '') {
		return this.get(`${records(collection)}/${id}${query}`);
	}

	create(collection: string, row: object) {
		return this.post(records(collection), row);
	}

	update(collection: string, id: string, changes: object) {
		return this.send('PATCH', `${records(collection)}/${id}`, changes);
	}

	remove(collection: string, id: string) {
		return this.send('DELETE', `${records(collection)}/${id}`);
	}

	batch(requests: { method: string; url: string; body: object }[]) {
		return this.post('/api/batch', { requests });
	}
}

export const records = (collection: string) => `/api/collections/${collection}/records`;

function parsed(text: string): Body {
	try {
		return JSON.parse(text) as Body;
	} catch {
		return {};
	}
}
