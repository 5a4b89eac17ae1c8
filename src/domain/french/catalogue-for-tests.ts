import { readFileSync } from 'node:fs';
import type { Concept } from '#domain/concept.ts';

const folder = new URL('../../../pictograms/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

const files = ['nouns', 'verbs', 'adjectives', 'words'] as const;

type Entry = Omit<Concept, 'grammar' | 'svg'> & { uses: string[] };

/** The grammar tables, file by file, as they lie on the disk. For tests only. */
export const grammarFiles: Record<string, Record<string, Concept['grammar']>> = Object.fromEntries(
	files.map((name) => [name, read(`grammar/${name}.json`)])
);

const grammars = Object.assign({}, ...Object.values(grammarFiles));

/** The whole catalogue with its grammar and empty drawings, for tests only. */
export const catalogue: (Concept & { uses: string[] })[] = read('catalogue.json').map(
	(entry: Entry) => ({
		...entry,
		grammar: grammars[entry.id],
		svg: ''
	})
);

const byId = new Map<string, Concept>(catalogue.map((concept) => [concept.id, concept]));

/** Concepts by their ids, in order; an unknown id fails the test that asks for it. */
export function conceptsOf(ids: readonly string[]): Concept[] {
	return ids.map((id) => {
		const concept = byId.get(id);
		if (!concept) throw new Error(`No concept is called ${id}.`);
		return concept;
	});
}
