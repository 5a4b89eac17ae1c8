import { flushSync } from 'svelte';
import { expect, test, vi } from 'vitest';
import { Live } from './live.svelte.ts';
import { openLocalDatabase } from './local-database.ts';

test('a Live follows the database', async () => {
	const db = openLocalDatabase('live-follows');
	const live = new Live(() => db.drafts.count());
	const seen: (number | undefined)[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			seen.push(live.current);
		});
	});
	flushSync();
	await vi.waitFor(() => expect(seen.at(-1)).toBe(0));
	await db.drafts.put({ key: 'a', value: 1 });
	await vi.waitFor(() => expect(seen.at(-1)).toBe(1));
	stop();
});

test('a Live whose query fails throws where it is read', async () => {
	const live = new Live(() => Promise.reject(new Error('the disk is gone')));
	const errors: unknown[] = [];
	const stop = $effect.root(() => {
		$effect(() => {
			try {
				void live.current;
			} catch (error) {
				errors.push(error);
			}
		});
	});
	flushSync();
	await vi.waitFor(() => expect(String(errors.at(-1))).toContain('the disk is gone'));
	stop();
});
