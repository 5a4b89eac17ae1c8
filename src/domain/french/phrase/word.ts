import type { Concept, Grammar } from '#domain/concept.ts';

type Type = Grammar['type'];

/** A concept of one grammatical type. */
export type Of<T extends Type> = Concept & { grammar: Extract<Grammar, { type: T }> };
export type Role = Extract<Grammar, { type: 'invariable' }>['role'];

export const is = <T extends Type>(word: Concept | undefined, type: T): word is Of<T> =>
	word?.grammar.type === type;

export const plays = (word: Concept | undefined, role: Role): word is Of<'invariable'> =>
	is(word, 'invariable') && word.grammar.role === role;

/** What an invariable word says inside a sentence. */
export const says = (word: Of<'invariable'>) => word.grammar.words ?? word.label;

/** A person, whom one sees, speaks to, goes to; not a thing or a place. */
export const isWho = (word: Concept) => is(word, 'name') || word.wordClass === 'who';

/** Reads the words one after the other; every `take` moves on only when it answers. */
export class Reader {
	#at = 0;
	readonly #words: readonly Concept[];

	constructor(words: readonly Concept[]) {
		this.#words = words;
	}

	get at() {
		return this.#at;
	}

	get isDone() {
		return this.#at >= this.#words.length;
	}

	peek(ahead = 0): Concept | undefined {
		return this.#words[this.#at + ahead];
	}

	take<T extends Type>(type: T): Of<T> | undefined {
		const word = this.peek();
		if (!is(word, type)) return undefined;
		this.#at += 1;
		return word;
	}

	takeRole(...roles: Role[]): Of<'invariable'> | undefined {
		const word = this.peek();
		const fits = is(word, 'invariable') && roles.includes(word.grammar.role);
		if (!fits) return undefined;
		this.#at += 1;
		return word;
	}

	/** Goes back to a place read before, or on to a later one. */
	moveTo(at: number) {
		this.#at = at;
	}

	/** Runs one attempt; when it answers `undefined`, nothing has been read. */
	attempt<Answer>(read: () => Answer | undefined): Answer | undefined {
		const start = this.#at;
		const answer = read();
		if (answer === undefined) this.#at = start;
		return answer;
	}
}
