import {
	createServer,
	type IncomingMessage,
	request,
	type Server,
	type ServerResponse
} from 'node:http';

/** What can happen to one request on its way. `late-double`: the same request arrives a second time, after others. */
export const faults = [
	'drop-before',
	'drop-after',
	'cut-body',
	'bad-gateway',
	'portal',
	'slow',
	'double',
	'late-double'
] as const;
export type Fault = (typeof faults)[number];

export type Passing = { method: string; path: string };

type Letter = Passing & { headers: IncomingMessage['headers']; body: Buffer };
type Answered = { status: number; headers: IncomingMessage['headers']; body: Buffer };

/** A bad network between devices and a real server. Without a fault chosen, everything passes. */
export class FaultProxy {
	/** Chosen for each request; undefined lets it pass. */
	choose: (passing: Passing) => Fault | undefined = () => undefined;
	readonly counts: Partial<Record<Fault, number>> = {};
	/** Everything that arrived, in order. */
	readonly passed: Passing[] = [];
	#late: Letter[] = [];
	#server: Server;
	#target;

	private constructor(target: () => string) {
		this.#target = target;
		this.#server = createServer((incoming, answer) => void this.#pass(incoming, answer));
	}

	/** @param target origin of the real server, asked anew each time: it may be restarted */
	static async open(target: () => string): Promise<FaultProxy> {
		const proxy = new FaultProxy(target);
		await new Promise<void>((listening) => proxy.#server.listen(0, '127.0.0.1', listening));
		return proxy;
	}

	get url(): string {
		const address = this.#server.address();
		if (typeof address !== 'object' || !address) throw new Error('the proxy is closed');
		return `http://127.0.0.1:${address.port}`;
	}

	/** Nothing passes any more, and lines that are open break. */
	cutOff() {
		this.choose = () => 'drop-before';
		this.#server.closeAllConnections();
	}

	/** Everything passes again. */
	heal() {
		this.choose = () => undefined;
	}

	/** Lets everything that was held back arrive now. */
	async deliverLate() {
		for (const letter of this.#late.splice(0)) await this.#forward(letter).catch(() => undefined);
	}

	async close() {
		this.#server.closeAllConnections();
		await new Promise((closed) => this.#server.close(closed));
	}

	async #pass(incoming: IncomingMessage, answer: ServerResponse) {
		const { method = 'GET', url: path = '/' } = incoming;
		this.passed.push({ method, path });
		const fault = this.choose({ method, path });
		if (fault) this.counts[fault] = (this.counts[fault] ?? 0) + 1;
		if (fault === 'drop-before') return void answer.destroy();
		if (fault === 'bad-gateway') return void answer.writeHead(502).end('<h1>502 Bad Gateway</h1>');
		if (fault === 'portal') {
			answer.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Bienvenue au Wi-Fi</h1>');
			return;
		}
		if (method === 'GET' && path === '/api/realtime') return this.#stream(incoming, answer);
		const letter = { method, path, headers: incoming.headers, body: await wholeOf(incoming) };
		try {
			await this.#deliver(letter, fault, answer);
		} catch {
			answer.destroy(); // the real server is not there
		}
	}

	async #deliver(letter: Letter, fault: Fault | undefined, answer: ServerResponse) {
		if (fault === 'slow') await new Promise((later) => setTimeout(later, 60));
		if (fault === 'double') await this.#forward(letter);
		if (fault === 'late-double') this.#late.push(letter);
		// A request that comes now may let an old one through first.
		if (fault === undefined && this.#late.length > 2) {
			const old = this.#late.shift();
			if (old) await this.#forward(old);
		}
		const { status, headers, body } = await this.#forward(letter);
		if (fault === 'drop-after') return void answer.destroy();
		if (fault === 'cut-body') {
			answer.writeHead(status, { 'Content-Type': headers['content-type'] ?? 'text/plain' });
			answer.end(body.subarray(0, Math.floor(body.length / 2)));
			return;
		}
		answer.writeHead(status, { 'Content-Type': headers['content-type'] ?? 'text/plain' }).end(body);
	}

	#forward(letter: Letter): Promise<Answered> {
		const { method, path, body } = letter;
		const headers = { ...letter.headers, host: '', 'accept-encoding': 'identity' };
		return new Promise((answered, failed) => {
			const outgoing = request(this.#target() + path, { method, headers }, (reply) => {
				wholeOf(reply).then(
					(whole) =>
						answered({ status: reply.statusCode ?? 0, headers: reply.headers, body: whole }),
					failed
				);
			});
			outgoing.on('error', failed);
			outgoing.end(body);
		});
	}

	#stream(incoming: IncomingMessage, answer: ServerResponse) {
		const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
		const outgoing = request(this.#target() + (incoming.url ?? ''), { headers }, (reply) => {
			answer.writeHead(reply.statusCode ?? 0, reply.headers);
			reply.pipe(answer);
		});
		outgoing.on('error', () => answer.destroy());
		answer.on('close', () => outgoing.destroy());
		outgoing.end();
	}
}

async function wholeOf(stream: IncomingMessage): Promise<Buffer> {
	const pieces: Buffer[] = [];
	for await (const piece of stream) pieces.push(piece as Buffer);
	return Buffer.concat(pieces);
}
