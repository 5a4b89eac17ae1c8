import type { Hint, Passage } from './hint.ts';
import { hintsAt, wholeWord } from './hint.ts';

const stems =
	'ser|aur|pourr|voudr|devr|fer|ir|faudr|viendr|verr|saur|prendr|mettr|recevr|tiendr|vaudr|apprendr|comprendr';
const conditional = wholeWord(`(?:${stems})(?:ais|ait|ions|iez|aient)`);
const afterSubject =
	/(?<=(?<!\p{L})(?:je|j'|tu|il|elle|on|ça|nous|vous|ils|elles) (?:(?:ne|me|te|se|le|la|les|lui|y) |[nmtsl]')?|j')\p{L}+r(?:ais|ait|ions|iez|aient)(?!\p{L})/giu;
const future = wholeWord(`(?:${stems})(?:ai|as|a|ons|ez|ont)`);

/** The present of the most frequent conditionals, where the person is certain. */
const presents: Readonly<Record<string, string>> = {
	pourrais: 'peux',
	pourrait: 'peut',
	voudrais: 'veux',
	voudrait: 'veut',
	devrais: 'dois',
	devrait: 'doit',
	faudrait: 'faut',
	serait: 'est',
	aurait: 'a',
	ferait: 'fait',
	irait: 'va',
	saurait: 'sait',
	pourras: 'peux',
	pourra: 'peut',
	voudra: 'veut',
	devra: 'doit',
	faudra: 'faut',
	sera: 'est',
	seras: 'es',
	aura: 'a',
	auras: 'as',
	fera: 'fait',
	feras: 'fais',
	iras: 'vas',
	ira: 'va',
	viendra: 'vient',
	viendras: 'viens',
	verra: 'voit',
	verras: 'vois',
	prendra: 'prend',
	prendras: 'prends'
};

const notPresent = (rule: 'conditional' | 'future') => (found: RegExpExecArray) => {
	const replacement = presents[found[0].toLowerCase()];
	return { rule, level: 'orange' as const, ...(replacement ? { replacement } : {}) };
};

const subjunctive = wholeWord(
	"(?:pour|afin|bien|avant|sans|à condition|jusqu'à ce|il faut|faudrait) qu(?:e|')|(?:que |qu')(?:je |j'|tu |il |elle |on |nous |vous |ils |elles )(?:sois|soit|soyons|soyez|soient|puisses?|puissent|fasses?|fassent|ailles?|aillent|viennes?|viennent|prennes?|prennent|saches?|sachent|aies?|ait|aient|veuilles?)"
);

const passive = wholeWord(
	'(?:es|est|êtes|sont|sera|seront|seras|était|étaient) (?:\\p{L}+ment )?\\p{L}+(?:é|i|u|is|it|ert)e?s? par|(?:a|as|ont|avez) été \\p{L}+(?:é|i|u|is|it|ert)e?s?|(?:est|sont|sera|seront) (?:prévu|décidé|organisé|proposé|envisagé|demandé|réalisé|effectué|programmé|fixé|accordé|refusé|mis en place)e?s?'
);

/** Words that deny, with « ne » counted by its own half so that « tu n'aimes pas » is one. */
const denial = wholeWord("ne|n'(?=\\p{L})|sans");
const denialAgain = wholeWord(
	'pas (?:in|im|ir|dé)(?:possible|utile|capable|terdit|connu|égal|responsable|juste|complet)s?|pas (?:impossible|inutile|incapable|interdit|inconnu|injuste)e?s?'
);

/** Active, present, indicative, one negation: what R12 and R13 ask of verbs. A sentence at a time. */
export function verbHints(passage: Passage): Hint[] {
	return [
		...once(hintsAt(passage, conditional, notPresent('conditional')), passage),
		...hintsAt(passage, future, notPresent('future')),
		...hintsAt(passage, subjunctive, () => ({ rule: 'subjunctive', level: 'orange' })),
		...hintsAt(passage, passive, () => ({ rule: 'passive', level: 'orange' })),
		...negationHints(passage)
	];
}

/** Conditionals by their stem, and any other after a subject, each place once. */
function once(byStem: Hint[], passage: Passage): Hint[] {
	const known = new Set(byStem.map(({ at }) => at.from));
	const others = hintsAt(passage, afterSubject, notPresent('conditional'));
	return [...byStem, ...others.filter(({ at }) => !known.has(at.from))];
}

/** Two denials in one sentence, or « pas impossible ». Red: it is read the wrong way round. */
function negationHints(passage: Passage): Hint[] {
	const denials = hintsAt(passage, denial, () => ({ rule: 'double-negation', level: 'red' }));
	const again = hintsAt(passage, denialAgain, () => ({ rule: 'double-negation', level: 'red' }));
	return again.length > 0 ? again : denials.slice(1, 2);
}

/** Nouns in -ment, and verbs as in « les toilettes ferment ». */
const otherWords = new Set(
	'moment comment vêtement appartement médicament changement logement argument document entraînement sentiment bâtiment événement évènement département établissement accompagnement aliment élément instrument monument règlement traitement virement paiement déménagement rangement équipement jugement mouvement placement enseignement hébergement enregistrement engagement renseignement fonctionnement ciment froment segment tourment pansement harcèlement comportement environnement aménagement abonnement classement remplacement encouragement avertissement ferment dorment endorment aiment calment forment nomment fument allument consomment affirment'.split(
		' '
	)
);
/** Adverbs that young readers know. */
const easyAdverbs = new Set(
	'doucement lentement vraiment seulement autrement gentiment rapidement tellement facilement'.split(
		' '
	)
);

/** Adverbs in -ment; a noun behind an article or a possessive is none. */
export function adverbHints(passage: Passage): Hint[] {
	const pattern =
		/(?<!(?<!\p{L})(?:le|un|du|ce|cet|mon|ton|son|au|notre|votre|leur|de) |[ld]')(?<!\p{L})\p{L}{3,}ment(?!\p{L})/giu;
	return hintsAt(passage, pattern, ([word]) =>
		otherWords.has(word.toLowerCase()) || easyAdverbs.has(word.toLowerCase())
			? undefined
			: { rule: 'adverb', level: 'orange' }
	);
}
