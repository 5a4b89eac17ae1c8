import type { LocalDatabase } from './local-database.ts';

/** Keeps something half done under its name. @param value plain data; it is read back by the feature that wrote it */
export async function keepDraft(db: LocalDatabase, key: string, value: unknown): Promise<void> {
	await db.drafts.put({ key, value });
}

/** What was half done, or undefined. Parse it: an older version of the app may have written it. */
export async function draftOf(db: LocalDatabase, key: string): Promise<unknown> {
	return (await db.drafts.get(key))?.value;
}

/** Forgets a draft that was finished or given up. */
export async function dropDraft(db: LocalDatabase, key: string): Promise<void> {
	await db.drafts.delete(key);
}
