import type { Exchange, RoundEnd } from './exchange.ts';
import { ackedGestures, holdGestures, pendingNumbers } from './gestures.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { beginReplica } from './replica.ts';
import { type SignedHead, signedHead } from '#sync/replies.ts';
import { wireVersion } from '#sync/wire.ts';

/** One whole exchange: what waits leaves first, then what moved comes in (`sync.md` §4.4 and §4.5). */
export async function runRound(exchange: Exchange): Promise<RoundEnd> {
	const { db, clock } = exchange;
	let acked = await ackedGestures(db);
	let head = await askHead(exchange);
	if (typeof head === 'string') return head;
	await clock.learn(head);
	if (head.minClient > wireVersion) return 'app-too-old';
	await beginReplica(db, head);
	const serverIsOlder = head.schema < wireVersion;
	await holdGestures(db, serverIsOlder);
	let pushed: RoundEnd = 'done';
	if (!serverIsOlder && (await pendingNumbers(db)).length > 0) {
		pushed = await push(exchange);
		if (pushed !== 'done' && pushed !== 'stuck') return pushed;
		acked = await ackedGestures(db);
		head = await askHead(exchange);
		if (typeof head === 'string') return head;
	}
	const pulled = await pull(exchange, { head, acked });
	if (pulled !== 'done') return pulled;
	return serverIsOlder ? 'server-too-old' : pushed;
}

async function askHead({ server, line }: Exchange): Promise<SignedHead | RoundEnd> {
	const head = await server.head(line.token);
	if (!(await line.isMine())) return 'changed';
	if (!head.ok) return head.refusal.code;
	return signedHead(head.value) ?? 'signed-out';
}
