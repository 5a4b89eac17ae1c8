import type { Exchange, RoundEnd } from './exchange.ts';
import { ackedGestures, holdGestures, pendingNumbers } from './gestures.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { wireVersion } from '#sync/wire.ts';

/** One whole exchange: what waits leaves first, then what moved comes in (`sync.md` §4.4 and §4.5). */
export async function runRound(exchange: Exchange): Promise<RoundEnd> {
	const { db, server, line, clock } = exchange;
	let acked = await ackedGestures(db);
	let head = await server.head(line.token);
	if (!(await line.isMine())) return 'changed';
	if (!head.ok) return head.refusal.code;
	await clock.learn(head.value);
	if (head.value.minClient > wireVersion) return 'app-too-old';
	const serverIsOlder = head.value.schema < wireVersion;
	await holdGestures(db, serverIsOlder);
	let pushed: RoundEnd = 'done';
	if (!serverIsOlder && (await pendingNumbers(db)).length > 0) {
		pushed = await push(exchange);
		if (pushed !== 'done' && pushed !== 'stuck') return pushed;
		acked = await ackedGestures(db);
		head = await server.head(line.token);
		if (!head.ok) return head.refusal.code;
	}
	const pulled = await pull(exchange, { head: head.value, acked });
	if (pulled !== 'done') return pulled;
	return serverIsOlder ? 'server-too-old' : pushed;
}
