import * as z from 'zod/mini';
import { accepted, refused, type Result } from '#domain/result.ts';

/** Everything that can go wrong between a device and its server; `sync-loop.ts` says what each one means. */
export type SyncFailure =
	'offline' | 'server-busy' | 'signed-out' | 'refused-by-server' | 'app-too-old' | 'server-too-old';

/** @property status of HTTP, 0 when nothing came back @property body what the server said, for those who must decide on it */
export type Failed = { code: SyncFailure; status: number; body: unknown };

export type Reply<Value> = Result<Value, Failed>;

export type Ask = {
	method?: 'GET' | 'POST' | 'PATCH';
	token?: string;
	body?: object;
	timeoutMs?: number;
};

/** PocketBase always refuses in this form; anything else was not written by our server. */
const PocketBaseError = z.object({ status: z.number(), data: z.unknown() });
/** A half-finished sign-in has its own form. */
const SecondStep = z.object({ mfaId: z.string() });

const offline: Failed = { code: 'offline', status: 0, body: undefined };

/**
 * Asks the server one thing. Never throws: no network, a time-out, a hotel's log-in page, a proxy's error page and a body
 * cut in the middle all come back as a failure.
 *
 * @returns the parsed body of a 2xx answer (undefined for an empty 204)
 */
export async function askServer(url: string, ask: Ask = {}): Promise<Reply<unknown>> {
	try {
		const response = await fetch(url, requestOf(ask));
		if (response.status === 204) return accepted(undefined);
		const text = await response.text();
		return understand(response.status, parseJson(text));
	} catch {
		return refused(offline); // fetch rejects for network and time-out alike, and for a body cut on the way
	}
}

function requestOf(ask: Ask): RequestInit {
	const headers = new Headers({ Accept: 'application/json' });
	if (ask.token) headers.set('Authorization', ask.token);
	if (ask.body) headers.set('Content-Type', 'application/json');
	return {
		method: ask.method ?? 'GET',
		headers,
		body: ask.body ? JSON.stringify(ask.body) : null,
		signal: AbortSignal.timeout(ask.timeoutMs ?? 20_000),
		cache: 'no-store',
		credentials: 'omit'
	};
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function understand(status: number, body: unknown): Reply<unknown> {
	const wellFormed = PocketBaseError.safeParse(body).success || SecondStep.safeParse(body).success;
	if (status >= 200 && status < 300) {
		return body === undefined ? refused(offline) : accepted(body);
	}
	if (status === 429 || status >= 500) return refused({ code: 'server-busy', status, body });
	if (!wellFormed) return refused(offline); // a captive portal or a proxy spoke, not our server
	if (status === 401) return refused({ code: 'signed-out', status, body });
	if (status === 426) return refused({ code: 'app-too-old', status, body });
	return refused({ code: 'refused-by-server', status, body });
}
