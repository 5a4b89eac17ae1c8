/**
 * How long a place stays lit, from slow to fast, in milliseconds.
 * *Assumed*, to confirm with the occupational therapist.
 */
export const paces = [5000, 3500, 2500, 1800, 1200] as const;

/** The step of a pace, 1 (slow) to 5 (fast): the nearest one when the adults set something in between. */
export function paceStep(ms: number): number {
	const distances = paces.map((pace) => Math.abs(pace - ms));
	return distances.indexOf(Math.min(...distances)) + 1;
}

/** The pace one step slower (-1) or faster (1); the ends stay where they are. */
export function nextPace(ms: number, by: -1 | 1): number {
	const step = Math.min(paces.length, Math.max(1, paceStep(ms) + by));
	return paces[step - 1] ?? ms;
}
