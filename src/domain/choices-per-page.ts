import type { Access } from './person.ts';

/**
 * How many main choices a young person meets at once: what was set with them, never more than 5, or 4 with pictures
 * alone (R01), never fewer than 2. Before their settings have arrived, the careful 4.
 */
export function choicesPerPage(access: Pick<Access, 'mode' | 'perPage'> | undefined): number {
	if (!access) return 4;
	const most = access.mode === 'pictos' ? 4 : 5;
	return Math.max(2, Math.min(access.perPage || most, most));
}
