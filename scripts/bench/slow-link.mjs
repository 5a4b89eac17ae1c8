import net from 'node:net';

/**
 * A slow line in front of a server on this machine: bytes are shared by all connections, every packet waits half a round
 * trip each way and a new connection one whole. The service worker goes through it like the page does.
 *
 * @typedef {{ port: number, bytes: number, lastByteAt: number, fast: boolean, cut: () => void, close: () => void }} Link
 * @param {number} target port on 127.0.0.1
 * @param {{ downKbit: number, upKbit: number, roundTripMs: number }} line
 * @returns {Promise<Link>}
 */
export async function openSlowLink(target, line) {
	/** @type {Set<net.Socket>} */
	const sockets = new Set();
	/** @type {{ piece: Buffer, deliver: (piece: Buffer) => void }[]} */
	const waiting = [];
	const link = { port: 0, bytes: 0, lastByteAt: Date.now(), fast: false, cut, close };
	let isCut = false;
	let credit = 0;
	let last = performance.now();

	const pump = setInterval(() => {
		const now = performance.now();
		const bytesPerMs = (line.downKbit * 1000) / 8 / 1000;
		credit = link.fast ? Infinity : Math.min(credit + (now - last) * bytesPerMs, bytesPerMs * 50);
		last = now;
		while (credit > 0 && waiting.length > 0) {
			const next = waiting.shift();
			if (!next) break;
			credit -= next.piece.length;
			link.bytes += next.piece.length;
			link.lastByteAt = Date.now();
			next.deliver(next.piece);
		}
		if (credit === Infinity) credit = 0;
	}, 4);

	const server = net.createServer((client) => {
		if (isCut) return client.destroy();
		const upstream = net.connect(target, '127.0.0.1');
		for (const socket of [client, upstream]) {
			sockets.add(socket);
			socket.on('close', () => sockets.delete(socket));
			socket.on('error', () => socket.destroy());
		}
		carry(client, upstream);
	});

	/** @param {net.Socket} client @param {net.Socket} upstream */
	function carry(client, upstream) {
		const half = () => (link.fast ? 0 : line.roundTripMs / 2);
		const openedAt = Date.now() + (link.fast ? 0 : line.roundTripMs);
		const up = inOrder((piece) => upstream.write(piece));
		const down = inOrder((piece) => client.write(piece));
		let upFreeAt = 0;
		client.on('data', (piece) => {
			const now = Math.max(Date.now(), openedAt);
			upFreeAt = Math.max(now, upFreeAt) + (link.fast ? 0 : (piece.length * 8) / line.upKbit);
			up(piece, upFreeAt + half());
		});
		upstream.on('data', (data) => {
			for (let at = 0; at < data.length; at += 2920) {
				const piece = data.subarray(at, at + 2920);
				waiting.push({ piece, deliver: (bytes) => down(bytes, Date.now() + half()) });
			}
		});
		client.on('close', () => upstream.destroy());
		upstream.on('end', () => down(undefined, Date.now() + half() + 50, () => client.end()));
	}

	function cut() {
		isCut = true;
		for (const socket of sockets) socket.destroy();
		waiting.length = 0;
	}
	function close() {
		cut();
		clearInterval(pump);
		server.close();
	}

	await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
	const address = server.address();
	if (address && typeof address === 'object') link.port = address.port;
	return link;
}

/** Delivers pieces at their time and never out of order. @param {(piece: Buffer) => void} write */
function inOrder(write) {
	/** @type {{ piece: Buffer | undefined, due: number, after: (() => void) | undefined }[]} */
	const queue = [];
	let running = false;
	const step = () => {
		running = false;
		while (queue[0] && queue[0].due <= Date.now()) {
			const { piece, after } = queue.shift() ?? {};
			if (piece) write(piece);
			after?.();
		}
		if (queue[0]) schedule(queue[0].due);
	};
	const schedule = (/** @type {number} */ due) => {
		running = true;
		setTimeout(step, Math.max(1, due - Date.now()));
	};
	return (
		/** @type {Buffer | undefined} */ piece,
		/** @type {number} */ due,
		/** @type {(() => void) | undefined} */ after = undefined
	) => {
		queue.push({ piece, due: Math.max(due, queue.at(-1)?.due ?? 0), after });
		if (!running && queue[0]) schedule(queue[0].due);
	};
}
