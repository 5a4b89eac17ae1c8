// How often one may be wrong before waiting. A count lives five minutes from its last wrong try (design.md §6: never a
// permanent lock). It is kept as text in the server's memory: a restart forgives.

const lifeMs = 5 * 60_000;

/** A typed code can be guessed, a shown badge cannot: its limit only spares the server. */
const limit = { typed: 5, shown: 30 };

/** @param kept what `write` returned, or nothing @param now in milliseconds */
function read(kept, now) {
	const tries = kept ? JSON.parse(kept) : { count: 0, lastAt: 0 };
	return now - tries.lastAt < lifeMs ? tries : { count: 0, lastAt: 0 };
}

/** One wrong try more. */
const write = (before, now) => JSON.stringify({ count: before.count + 1, lastAt: now });

/** Whole minutes until the count is forgotten, at least 1. */
const minutesToWait = (tries, now) =>
	Math.max(1, Math.ceil((tries.lastAt + lifeMs - now) / 60_000));

module.exports = { limit, read, write, minutesToWait };
