/** What a hint is about; the words for people are in the messages (`easy_read_<rule>`). */
export const hintRules = [
	'too-long',
	'too-many-sentences',
	'several-ideas',
	'passive',
	'double-negation',
	'conditional',
	'future',
	'subjunctive',
	'adverb',
	'acronym',
	'abbreviation',
	'percent',
	'roman-numeral',
	'number-in-words',
	'big-number',
	'date-not-in-full',
	'time-not-in-full',
	'parenthesis',
	'semicolon',
	'special-character',
	'capitals',
	'not-tu',
	'hard-word'
] as const;

export type HintRule = (typeof hintRules)[number];

/** One thing to look at in a text for young people. Never a verdict: only young readers can say that it is easy to read. */
export type Hint = {
	rule: HintRule;
	/** Red: change it before sending. Orange: look at it. */
	level: 'red' | 'orange';
	/** Place in the text, in UTF-16 units, `to` excluded. */
	at: { from: number; to: number };
	/** How many, where it counts: the words of a sentence, the sentences of a text. */
	count?: number;
	/** Easier words for this place, when a table knows some. */
	replacement?: string;
};

/** Where a rule looks: the whole text, or one sentence of it. */
export type Passage = { text: string; from: number };

/** Builds one hint for each place that a pattern finds in a passage. */
export function hintsAt(
	{ text, from }: Passage,
	pattern: RegExp,
	make: (found: RegExpExecArray) => Omit<Hint, 'at'> | undefined
): Hint[] {
	return [...text.matchAll(pattern)].flatMap((found) => {
		const hint = make(found);
		const start = from + found.index;
		const at = { from: start, to: start + found[0].length };
		return hint ? [{ ...hint, ...likeWritten(hint, found[0]), at }] : [];
	});
}

/** The easier words take the capital of what they stand for. */
function likeWritten({ replacement }: Omit<Hint, 'at'>, written: string) {
	const isCapital = /^\p{Lu}\P{Lu}/u.test(written);
	if (!replacement || !isCapital) return {};
	return { replacement: replacement.charAt(0).toUpperCase() + replacement.slice(1) };
}

/** A whole word in any alphabet with accents; one that ends with an apostrophe (qu') runs into the next. */
export const wholeWord = (pattern: string, flags = 'giu') =>
	new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?:(?<=')|(?![\\p{L}\\p{N}]))`, flags);
