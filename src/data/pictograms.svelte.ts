import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Concept } from '#domain/concept.ts';

/** A pack as the build wrote it (`pictograms/README.md`); our own content, checked by its own tests, not parsed again here. */
type PackFile = { name: string; concepts: Concept[] };

const packUrls = import.meta.glob<string>('/pictograms/packs/*.json', {
	query: '?url&no-inline',
	import: 'default',
	eager: true
});

/** The pictures on this device, pack by pack; what is asked for arrives once and stays. */
export class Pictograms {
	#concepts = new SvelteMap<string, Concept>();
	#packs = new SvelteMap<string, readonly Concept[]>();
	#asked = new Map<string, Promise<void>>();

	/** Asks for packs (`core`, `screens`, `faces`, a life domain); settles when they are here. Asking twice is free. */
	need(...packs: string[]): Promise<void> {
		return Promise.all(packs.map((pack) => this.#ask(pack))).then(() => undefined);
	}

	/** A concept that has arrived, or undefined while it has not. */
	get(id: string): Concept | undefined {
		return this.#concepts.get(id);
	}

	/** The picture of a concept as SVG; empty while it has not arrived. */
	svg(id: string): string {
		return this.#concepts.get(id)?.svg ?? '';
	}

	/** Whether a pack is here. */
	has(pack: string): boolean {
		return this.#packs.has(pack);
	}

	/** The concepts of a pack in the order of its board; empty while it has not arrived. */
	pack(name: string): readonly Concept[] {
		return this.#packs.get(name) ?? [];
	}

	#ask(pack: string): Promise<void> {
		let asked = this.#asked.get(pack);
		if (!asked) {
			asked = this.#fetch(pack);
			this.#asked.set(pack, asked);
			asked.catch(() => this.#asked.delete(pack)); // the next need tries again
		}
		return asked;
	}

	async #fetch(pack: string) {
		const url = packUrls[`/pictograms/packs/${pack}.json`];
		if (!url) throw new Error(`no pack of pictograms is named ${pack}`);
		const response = await fetch(url);
		if (!response.ok) throw new Error(`pack ${pack}: ${response.status}`);
		const file: PackFile = await response.json();
		for (const concept of file.concepts) this.#concepts.set(concept.id, concept);
		this.#packs.set(pack, file.concepts);
	}
}

export const [getPictograms, setPictograms] = createContext<Pictograms>();
