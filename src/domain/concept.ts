import * as z from 'zod/mini';
import { ConceptId } from './ids.ts';
import { LifeDomain } from './life-domain.ts';

/**
 * Word class of a pictogram. It decides the frame's colour on the board (after the modified Fitzgerald key) and what
 * the sentence tables do with it.
 */
export const WordClass = z.enum([
	'who', // je, tu, maman, Tom, le médecin: yellow
	'do', // verbs: green
	'not', // ne … pas, arrêter, non: red
	'thing', // nouns that are things, places, activities: orange
	'quality', // adjectives and feelings: blue
	'little' // little words, questions, time, expressions: purple
]);
export type WordClass = z.infer<typeof WordClass>;

const Noun = z.object({
	type: z.literal('noun'),
	gender: z.enum(['m', 'f']),
	/** Plural form; absent for a noun used only in the singular. `label` is already plural when `number` is 'p'. */
	plural: z.optional(z.string()),
	number: z._default(z.enum(['s', 'p']), 's'),
	/** Elides (l'école, d'eau): starts with a vowel or a mute h. Given by table, never guessed. */
	elides: z.boolean(),
	/**
	 * What stands before the noun as the object of « vouloir »: un chien · de l'eau · la télé · ma tablette · (nothing).
	 * After « aimer » every noun but a name takes the definite article.
	 */
	wants: z.enum(['indefinite', 'partitive', 'definite', 'possessive', 'bare']),
	/** How one goes or is there: au/à la/aux · chez · dans · en · sur · à (a name of a town). Absent: not a place. */
	at: z.optional(z.enum(['à', 'chez', 'dans', 'en', 'sur', 'à-bare'])),
	/** How the activity is done: faire du foot, jouer au foot, faire la cuisine. Absent: not an activity. */
	faire: z.optional(z.enum(['partitive', 'definite', 'indefinite']))
});

const Name = z.object({
	type: z.literal('name'),
	gender: z.enum(['m', 'f']),
	elides: z.boolean()
});

const Verb = z.object({
	type: z.literal('verb'),
	infinitive: z.string(),
	je: z.string(),
	tu: z.string(),
	il: z.string(), // elle, on
	nous: z.string(),
	vous: z.string(),
	ils: z.string(),
	/** je → j' before these forms, ne → n', se → s'. By table. */
	elides: z.boolean(),
	reflexive: z._default(z.boolean(), false),
	/** What may follow: a direct object, à + noun, de + noun, avec, a place, an infinitive (with its link), a clause, nothing. */
	object: z.enum(['direct', 'à', 'de', 'avec', 'place', 'none']),
	/** How a second verb is joined: vouloir partir · arrêter de crier · apprendre à lire. Absent: none may follow. */
	infinitiveAfter: z.optional(z.enum(['bare', 'de', 'à']))
});

const Adjective = z.object({
	type: z.literal('adjective'),
	m: z.string(),
	f: z.string(),
	mp: z.string(),
	fp: z.string(),
	/** être fatigué, avoir peur (`label` is then « peur », invariable). */
	with: z._default(z.enum(['être', 'avoir']), 'être')
});

const Word = z.object({
	/** je, tu, il, elle, on, nous, vous, ils, elles */
	type: z.literal('pronoun'),
	person: z.enum(['je', 'tu', 'il', 'nous', 'vous', 'ils']),
	gender: z._default(z.enum(['m', 'f']), 'm')
});

const Invariable = z.object({
	type: z.literal('invariable'),
	/** Where it stands: not (ne … pas), more (plus de), question word first, time at the end, link between nouns, said alone. */
	role: z.enum(['negation', 'quantity', 'question', 'time', 'manner', 'place', 'link', 'alone']),
	/** Its words in a sentence when they differ from the label. */
	words: z.optional(z.string())
});

/** How a concept behaves in a French sentence; filled in by hand, concept by concept. */
export const Grammar = z.discriminatedUnion('type', [Noun, Name, Verb, Adjective, Word, Invariable]);
export type Grammar = z.infer<typeof Grammar>;

/** One concept of the catalogue as the app knows it: one meaning, one picture, one French label. */
export const Concept = z.object({
	id: ConceptId,
	/** What the tile says: « piscine », « vouloir », « ne … pas ». */
	label: z.string(),
	wordClass: WordClass,
	grammar: Grammar,
	domains: z.array(LifeDomain),
	/** Other French words that find it: synonyms, familiar words. */
	synonyms: z._default(z.array(z.string()), []),
	/** SVG on OpenMoji's 72×72 grid, minified. */
	svg: z.string()
});
export type Concept = z.infer<typeof Concept>;

/** A pack of concepts that load together: one page of the board, or one life domain. */
export const Pack = z.object({ name: z.string(), concepts: z.array(Concept) });
export type Pack = z.infer<typeof Pack>;
