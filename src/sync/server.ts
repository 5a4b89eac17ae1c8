import * as z from 'zod/mini';
import type { RowId } from '#domain/ids.ts';
import { accepted, refused } from '#domain/result.ts';
import type { BadgeShown } from '#domain/sign-in.ts';
import { type Ask, askServer, type Reply } from './http.ts';
import { Enrolled, Head, Mails, NewCode, OtpSent, Page, Signed } from './replies.ts';
import { type BatchRequest, recordsPath } from './wire.ts';

/** Which rows of a list: a PocketBase filter, in the order of `seq`. */
export type ListAsked = { filter: string; perPage: number };

const accounts = '/api/collections/accounts';

/**
 * The one place that speaks to PocketBase. Every method answers with a value or one of six failures and never throws.
 * Plain `fetch` on purpose, see `docs/decisions/2026-11-22-plain-fetch-instead-of-the-sdk.md`.
 */
export class Server {
	readonly origin: string;

	/** @param origin empty for the server that served this page */
	constructor(origin: string) {
		this.origin = origin;
	}

	/** What moved. @param token without one, only what the server tells everybody */
	head(token = ''): Promise<Reply<Head>> {
		return this.#ask('/api/mv/head', Head, { token, timeoutMs: 10_000 });
	}

	/** Writes all requests or none. @returns one item per request, in order */
	async batch(token: string, requests: readonly BatchRequest[]): Promise<Reply<unknown[]>> {
		const shape = z.array(z.unknown()).check(z.length(requests.length));
		const ask: Ask = { method: 'POST', token, body: { requests }, timeoutMs: 30_000 };
		return this.#ask('/api/batch', shape, ask);
	}

	/** Rows this account may see, oldest `seq` first. */
	async list(token: string, collection: string, asked: ListAsked): Promise<Reply<unknown[]>> {
		const query = new URLSearchParams({
			filter: asked.filter,
			sort: 'seq',
			perPage: String(asked.perPage),
			skipTotal: '1'
		});
		const path = `${recordsPath(collection)}?${query.toString()}`;
		const reply = await this.#ask(path, Page, { token });
		return reply.ok ? accepted(reply.value.items) : reply;
	}

	/** One row; undefined when somebody with a valid token is told that it is not there for them. */
	async one(token: string, collection: string, id: RowId): Promise<Reply<unknown>> {
		const reply = await askServer(`${this.origin}${recordsPath(collection)}/${id}`, { token });
		if (reply.ok || reply.refusal.status !== 404) return reply;
		return accepted(undefined);
	}

	/** Signs in by badge on an enrolled device. */
	badge(device: { device: string; secret: string }, badge: BadgeShown): Promise<Reply<Signed>> {
		const shown = 'secret' in badge ? { badge: badge.secret } : badge;
		return this.#post('/api/mv/badge', { ...device, ...shown }, Signed);
	}

	/** Makes a device known, with the code an adult gave. */
	enrol(code: string, label: string): Promise<Reply<Enrolled>> {
		return this.#post('/api/mv/enrol', { code, label }, Enrolled);
	}

	/** A code that lets one more device in; only for accounts that may give one. */
	newEnrolmentCode(token: string): Promise<Reply<NewCode>> {
		return this.#ask('/api/mv/enrolment-codes', NewCode, { method: 'POST', token, body: {} });
	}

	/** First step of an adult. A 401 with `mfaId` asks for the second. */
	password(identity: string, password: string): Promise<Reply<Signed>> {
		return this.#post(`${accounts}/auth-with-password`, { identity, password }, Signed);
	}

	/** Has a code sent by e-mail; the answer is the same whether the address is known or not. */
	requestOtp(email: string): Promise<Reply<z.infer<typeof OtpSent>>> {
		return this.#post(`${accounts}/request-otp`, { email }, OtpSent);
	}

	/** The code that was sent. */
	otp(asked: { otpId: string; mfaId?: string }, code: string): Promise<Reply<Signed>> {
		return this.#post(`${accounts}/auth-with-otp`, { ...asked, password: code }, Signed);
	}

	/** A token with its whole life before it. */
	refresh(token: string): Promise<Reply<Signed>> {
		return this.#ask(`${accounts}/auth-refresh`, Signed, { method: 'POST', token, body: {} });
	}

	/** The demo's caught e-mails. */
	demoMails(to: string): Promise<Reply<Mails>> {
		return this.#ask(`/api/mv/demo/mails?to=${encodeURIComponent(to)}`, Mails);
	}

	/** Tells the server which collections ring the bell of an open stream (`doorbell.ts`). */
	subscribe(token: string, clientId: string, subscriptions: string[]): Promise<Reply<unknown>> {
		const body = { clientId, subscriptions };
		return askServer(`${this.origin}/api/realtime`, { method: 'POST', token, body });
	}

	#post<Value>(path: string, body: object, shape: z.ZodMiniType<Value>) {
		return this.#ask(path, shape, { method: 'POST', body });
	}

	async #ask<Value>(
		path: string,
		shape: z.ZodMiniType<Value>,
		ask: Ask = {}
	): Promise<Reply<Value>> {
		const reply = await askServer(this.origin + path, ask);
		if (!reply.ok) return reply;
		const parsed = shape.safeParse(reply.value);
		// A 200 that is not ours (a hotel's log-in page in JSON, another service on this port) is no network.
		if (!parsed.success) return refused({ code: 'offline', status: 0, body: undefined });
		return accepted(parsed.data);
	}
}
