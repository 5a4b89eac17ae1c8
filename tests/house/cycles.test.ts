import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((file) => join('src', file))
	.filter((file) => /\.(ts|svelte)$/.test(file) && !/paraglide|\.test\.ts$/.test(file));

/** Files that a file needs when it is loaded: what is imported for its types alone does not count. */
function importsOf(file: string, text: string): string[] {
	const found = text.matchAll(
		/^\s*(?:import|export)\s(?!type\b)[^;'"]*?from\s+['"]([#.][^'"]+)['"]/gm
	);
	return [...found].map(([, path = '']) =>
		path.startsWith('#') ? join('src', path.slice(1)) : join(dirname(file), path)
	);
}

/** Every ring of files, each as the way round it. */
function rings(graph: ReadonlyMap<string, string[]>): string[] {
	const done = new Set<string>();
	const found: string[] = [];
	const walk = (file: string, way: string[]) => {
		if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' → '));
		if (way.includes(file) || done.has(file)) return;
		for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
		done.add(file);
	};
	for (const file of graph.keys()) walk(file, []);
	return found;
}

test('no file needs itself through others', () => {
	const graph = new Map(files.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'))]));
	expect(graph.size).toBeGreaterThan(100);
	expect([...graph.values()].flat().length).toBeGreaterThan(300);
	expect(rings(graph)).toEqual([]);
});

test('a ring is seen', () => {
	const graph = new Map([
		['a', importsOf('a', "import { b } from './b';")],
		['b', importsOf('b', "import {\n\ttype X,\n\ta\n} from './a';")]
	]);
	expect(rings(graph)).toEqual(['a → b → a']);
});
