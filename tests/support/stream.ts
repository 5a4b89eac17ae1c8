/** An open event stream of the server. */
export type Stream = {
	id: string;
	/** The next message that concerns a topic; the text of its data. */
	next: (topic: string) => Promise<string>;
	close: () => Promise<void>;
};

/** Opens a stream, as a device's doorbell does, and waits for its name. @param encoding what the device would accept */
export async function openStream(url: string, encoding = 'identity'): Promise<Stream> {
	const stop = new AbortController();
	const headers = { 'Accept-Encoding': encoding };
	const response = await fetch(`${url}/api/realtime`, { headers, signal: stop.signal });
	const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
	if (!reader) throw new Error('No stream');
	let kept = '';
	const next = async (topic: string) => {
		for (;;) {
			const found = new RegExp(`event:${topic}\\n(?:.*\\n)*?data:(.*)\\n`).exec(kept);
			if (found) {
				kept = kept.slice(found.index + found[0].length);
				return found[1] ?? '';
			}
			const { value, done } = await reader.read();
			if (done) throw new Error('The stream ended');
			kept += value;
		}
	};
	const { clientId } = JSON.parse(await next('PB_CONNECT')) as { clientId: string };
	const close = async () => {
		stop.abort();
		await reader.closed.catch(() => undefined);
	};
	return { id: clientId, next, close };
}
