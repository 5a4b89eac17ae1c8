import * as z from 'zod/mini';
import { syncedCollections } from '#domain/intention.ts';
import type { Server } from '#sync/server.ts';

const Connected = z.object({ clientId: z.string() });
const topics = syncedCollections.map((name) => `${name}/*`);

type Listening = {
	token: string;
	/** Called when something moved. What moved is not told: the pull finds out. */
	ring: () => void;
	signal: AbortSignal;
};

/**
 * Listens at the server's door until the line breaks. Nothing is replayed after a break, so whoever listens again pulls
 * first (`sync.md` §3c). Never throws.
 *
 * @returns whether the server had opened the line
 */
export async function listenAtDoor(server: Server, listening: Listening): Promise<boolean> {
	let opened = false;
	try {
		for await (const event of eventsOf(server, listening.signal)) {
			if (event.name !== 'PB_CONNECT') {
				listening.ring();
				continue;
			}
			const { clientId } = Connected.parse(JSON.parse(event.data));
			const reply = await server.subscribe(listening.token, clientId, topics);
			if (!reply.ok) return false;
			opened = true;
			listening.ring(); // what came between the last pull and now rang at nobody's door
		}
	} catch {
		// The line broke or was closed: the caller comes back later.
	}
	return opened;
}

type ServerEvent = { name: string; data: string };

/** Server-sent events, read by hand: `EventSource` cannot be given a time to live and is not everywhere. */
async function* eventsOf(server: Server, signal: AbortSignal): AsyncGenerator<ServerEvent> {
	const response = await fetch(`${server.origin}/api/realtime`, {
		headers: { Accept: 'text/event-stream' },
		signal,
		cache: 'no-store'
	});
	if (!response.ok || !response.body) return;
	const reader = response.body.getReader();
	const decoder = new TextDecoder();
	let unread = '';
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return;
		unread += decoder.decode(value, { stream: true });
		const blocks = unread.split('\n\n');
		unread = blocks.pop() ?? '';
		for (const block of blocks) yield parseEvent(block);
	}
}

function parseEvent(block: string): ServerEvent {
	const field = (name: string) =>
		block
			.split('\n')
			.filter((line) => line.startsWith(`${name}:`))
			.map((line) => line.slice(name.length + 1).trim())
			.join('\n');
	return { name: field('event'), data: field('data') };
}
