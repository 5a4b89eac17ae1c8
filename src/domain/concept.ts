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

/** Optional facts below are absent rather than given a default, so that packs need no parsing. */
const Noun = z.object({
	type: z.literal('noun'),
	gender: z.enum(['m', 'f']),
	/** Plural form; absent for a noun that is not counted. The label is already plural when `number` is 'p'. */
	plural: z.optional(z.string()),
	number: z.optional(z.literal('p')),
	/** Elides (l'école, d'eau): starts with a vowel or a mute h. Given by table, never guessed. */
	elides: z.boolean(),
	/** What stands before it as the object of « vouloir »: un chien · de l'eau · la télé · ma tablette · (nothing). */
	wants: z.enum(['indefinite', 'partitive', 'definite', 'possessive', 'bare']),
	/** In general it is said in the plural: j'aime les chiens, j'ai peur des chiens. Absent: j'aime la musique. */
	generic: z.optional(z.literal('p')),
	/** How one goes or is there: au/à la/aux · chez · dans · en · sur · à (a town). Absent: not a place. */
	at: z.optional(z.enum(['à', 'chez', 'dans', 'en', 'sur', 'à-bare'])),
	/** A place, but first of all a thing one has: ma tablette, mon sac. Not joined with another place. */
	held: z.optional(z.literal(true)),
	/** One may also get a first one: je veux un ami, un travail. With `wants: 'possessive'`. */
	orA: z.optional(z.literal(true)),
	/** Speaks and acts as somebody does: le CVS, la mairie. */
	acts: z.optional(z.literal(true)),
	/** How one travels with it: en bus, à vélo. Absent: not a means of transport. */
	by: z.optional(z.enum(['en', 'à'])),
	/** After « faire »: du foot, la cuisine, un dessin. Absent: not an activity. */
	faire: z.optional(z.enum(['partitive', 'definite', 'indefinite'])),
	/** After « jouer »: au foot, de la guitare. Absent: jouer avec. */
	play: z.optional(z.enum(['à', 'de']))
});

/** A name of somebody, or a word that stands without an article: Tom, quelqu'un. */
const Name = z.object({
	type: z.literal('name'),
	gender: z.enum(['m', 'f']),
	elides: z.boolean()
});

const forms = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string(), z.string()]);

const Verb = z.object({
	type: z.literal('verb'),
	infinitive: z.string(),
	/** je, tu, il, nous, vous, ils; without the pronoun, also when reflexive (me lave: « lave »). */
	present: forms,
	/** After « je veux que », same order: vienne, viennes… Absent: the clause is not built. */
	que: z.optional(forms),
	/** Said to one person: aide, viens. Absent: not used so. */
	imperative: z.optional(z.string()),
	/** Starts with a mute h (habiter) and so elides like a vowel. A first vowel always elides. */
	muteH: z.optional(z.literal(true)),
	reflexive: z.optional(z.literal(true)),
	/** Words that always follow: lever « la main », faire « un câlin ». Not in the forms. */
	after: z.optional(z.string()),
	/** What follows: a thing, à + noun, de + noun, avec, a place, a state (être), nothing. */
	object: z.enum(['direct', 'à', 'de', 'avec', 'place', 'state', 'none']),
	/** How a person follows, when not as a thing does: voir Tom · parler à Tom · jouer avec Tom · aller chez Tom. */
	person: z.optional(z.enum(['direct', 'à', 'de', 'avec', 'chez'])),
	/**
	 * Article of what follows, when not as for « ma tablette » and « un chien »: in general (aimer), definite (arrêter),
	 * none (changer de), faire, jouer, something one may get (vouloir un ami), something new (acheter une tablette).
	 */
	takes: z.optional(z.enum(['generic', 'definite', 'bare', 'faire', 'play', 'gets', 'buys'])),
	/** A word said alone may be its object: dire non, répondre oui. */
	quotes: z.optional(z.literal(true)),
	/** A place after it is where it happens, not its object: manger à la cantine. */
	where: z.optional(z.literal(true)),
	/** How a second verb is joined: vouloir partir · arrêter de crier · apprendre à lire. Absent: none may follow. */
	infinitiveAfter: z.optional(z.enum(['bare', 'de', 'à'])),
	/** « que » and a clause may follow: je veux que tu viennes · je pense que tu viens. */
	clause: z.optional(z.enum(['subjunctive', 'indicative'])),
	/** A « ne … pas » touched between it and a second verb belongs to it: je ne veux pas aller. */
	raises: z.optional(z.literal(true))
});

const Adjective = z.object({
	type: z.literal('adjective'),
	m: z.string(),
	f: z.string(),
	mp: z.string(),
	fp: z.string(),
	/** avoir peur, avoir froid: the subject *has* it when it is a person, and then it does not change. Absent: être. */
	with: z.optional(z.literal('avoir')),
	/** Stands before its noun: une grande maison. */
	before: z.optional(z.literal(true)),
	/** Masculine before a vowel: un bel arbre. */
	mVowel: z.optional(z.string()),
	/** The article it asks for: un autre, le même. */
	article: z.optional(z.enum(['indefinite', 'definite'])),
	/** Its four forms when it ends a sentence and speaks of the subject: je prends le bus tout seul. */
	floats: z.optional(z.tuple([z.string(), z.string(), z.string(), z.string()])),
	/** How a noun or a verb follows: peur de, mal à, prêt à. Absent: nothing follows. */
	link: z.optional(z.enum(['de', 'à'])),
	/** Also says how, after any verb: je dors bien. */
	adverb: z.optional(z.literal(true)),
	/** « pas d'accord », « pas cher »: the forms say « d'accord » and the sentence says ne … pas. */
	negative: z.optional(z.literal(true)),
	/** Article after the link: peur du noir, des chiens (in general); besoin d'eau, d'une pause (as after « vouloir »). */
	linkTakes: z.optional(z.enum(['generic', 'wants']))
});

const Pronoun = z.object({
	type: z.literal('pronoun'),
	/** on, il, elle: 'il'. */
	person: z.enum(['je', 'tu', 'il', 'nous', 'vous', 'ils']),
	gender: z.optional(z.literal('f')),
	/** moi, toi: said alone or after a preposition; as a subject « Moi, je … ». */
	strong: z.optional(z.literal(true))
});

const Invariable = z.object({
	type: z.literal('invariable'),
	/**
	 * What it does: ne … pas (rien, jamais) · mon, ton · plus de, trop de · très (degree) · a number · a question word (put
	 * first) · time · manner · here, outside (place) · a link between words or clauses · said alone (oui, merci).
	 */
	role: z.enum([
		'negation',
		'possessive',
		'quantity',
		'degree',
		'number',
		'question',
		'time',
		'manner',
		'place',
		'link',
		'alone'
	]),
	/** Its words in a sentence when they differ from the label. */
	words: z.optional(z.string())
});

/** How a concept behaves in a French sentence; filled in by hand, concept by concept. */
export const Grammar = z.discriminatedUnion('type', [
	Noun,
	Name,
	Verb,
	Adjective,
	Pronoun,
	Invariable
]);
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
