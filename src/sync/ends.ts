import type { SyncNote } from '#data/sync-notes.ts';
import type { RoundEnd } from './exchange/exchange.ts';

type Meaning = { wait: 'calm' | 'again' | 'now'; phase: SyncNote['phase'] };

/** What each end of an exchange means: when to try next, and what the person is told. Nothing here loses a word. */
export const ends: Record<RoundEnd, Meaning> = {
	done: { wait: 'calm', phase: 'idle' },
	stuck: { wait: 'again', phase: 'idle' },
	changed: { wait: 'now', phase: 'idle' },
	stale: { wait: 'again', phase: 'idle' },
	offline: { wait: 'again', phase: 'offline' },
	'server-busy': { wait: 'again', phase: 'offline' },
	'refused-by-server': { wait: 'again', phase: 'offline' },
	'signed-out': { wait: 'calm', phase: 'login' },
	'app-too-old': { wait: 'calm', phase: 'app-too-old' },
	'server-too-old': { wait: 'calm', phase: 'server-too-old' }
};

const calmMs = 60_000;
const hiddenMs = 300_000;
const firstRetryMs = 1000;
const lastRetryMs = 300_000;

/**
 * How long to wait before the next exchange, when nothing rings before.
 *
 * @param failures in a row, this end included
 * @param random from 0 to 1: devices that lost the same server must not come back at the same instant
 */
export function pauseMs(
	end: RoundEnd,
	failures: number,
	{ isVisible, random }: { isVisible: boolean; random: number }
): number {
	const { wait } = ends[end];
	if (wait === 'now') return 0;
	if (wait === 'calm') return isVisible ? calmMs : hiddenMs;
	const longest = Math.min(lastRetryMs, firstRetryMs * 2 ** Math.max(0, failures - 1));
	return longest * (0.5 + random / 2);
}
