import { afterEach, expect, test, vi } from 'vitest';
import { askServer } from './http.ts';

afterEach(() => vi.unstubAllGlobals());

const answers = (status: number, body: string | null) =>
	vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
const refusal = (status: number) => JSON.stringify({ status, message: 'no', data: {} });

const cases: [name: string, status: number, body: string | null, means: string][] = [
	['a hotel’s log-in page', 200, '<h1>Bienvenue</h1>', 'offline'],
	['a body cut in the middle', 200, '{"items":[{"id":"wi', 'offline'],
	['a hotel that says no', 403, '<h1>Acceptez nos conditions</h1>', 'offline'],
	['a hotel that wants a log-in', 401, '<h1>Connexion</h1>', 'offline'],
	['a network that wants a log-in', 511, '<h1>Connexion</h1>', 'server-busy'],
	['a proxy whose server is away', 502, '<h1>Bad Gateway</h1>', 'server-busy'],
	['a server that is shutting down', 503, refusal(503), 'server-busy'],
	['too many questions', 429, refusal(429), 'server-busy'],
	['a dead token', 401, refusal(401), 'signed-out'],
	['a second step', 401, '{"mfaId":"abc"}', 'signed-out'],
	['an app that is too old', 426, refusal(426), 'app-too-old'],
	['a rule', 400, refusal(400), 'refused-by-server'],
	['a row that is not there', 404, refusal(404), 'refused-by-server'],
	['a page that is not there', 404, '<h1>Not found</h1>', 'offline']
];

test.each(cases)('%s (%i) means what it should', async (_, status, body, means) => {
	answers(status, body);
	const reply = await askServer('http://server/api/mv/head');
	expect(reply).toMatchObject({ ok: false, refusal: { code: means } });
});

test('no network is a failure, never an exception', async () => {
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
	const reply = await askServer('http://server/');
	expect(reply).toEqual({ ok: false, refusal: { code: 'offline', status: 0, body: undefined } });
});

test('an empty answer is an answer', async () => {
	answers(204, null);
	expect(await askServer('http://server/')).toEqual({ ok: true, value: undefined });
});

test('each question carries the token it was given, and no other', async () => {
	const sent: (string | null)[] = [];
	vi.stubGlobal('fetch', (_: string, request: RequestInit) => {
		sent.push(new Headers(request.headers).get('Authorization'));
		return Promise.resolve(new Response('{}'));
	});
	await askServer('http://server/', { token: 'of-lina' });
	await askServer('http://server/');
	expect(sent).toEqual(['of-lina', null]);
});
