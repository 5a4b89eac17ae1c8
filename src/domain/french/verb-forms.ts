import type { VerbGrammar } from '#domain/french/phrase/predicate.ts';

/** Past participles that do not follow from the infinitive; the masculine singular. */
const participles: Record<string, string> = {
	vouloir: 'voulu',
	pouvoir: 'pu',
	être: 'été',
	avoir: 'eu',
	voir: 'vu',
	attendre: 'attendu',
	dire: 'dit',
	faire: 'fait',
	comprendre: 'compris',
	répondre: 'répondu',
	savoir: 'su',
	devoir: 'dû',
	mordre: 'mordu',
	boire: 'bu',
	mettre: 'mis',
	prendre: 'pris',
	ouvrir: 'ouvert',
	asseoir: 'assis',
	venir: 'venu',
	revenir: 'revenu',
	courir: 'couru',
	conduire: 'conduit',
	descendre: 'descendu',
	perdre: 'perdu',
	apprendre: 'appris',
	lire: 'lu',
	écrire: 'écrit',
	souvenir: 'souvenu',
	construire: 'construit',
	tenir: 'tenu',
	rendre: 'rendu'
};

/** compris, comprise, compris, comprises. */
function participlesOf({ infinitive }: VerbGrammar): string[] {
	const regular = infinitive.replace(/er$/u, 'é').replace(/ir$/u, 'i');
	const m = participles[infinitive] ?? (regular === infinitive ? undefined : regular);
	if (!m) return [];
	const plural = m.endsWith('s') ? m : `${m}s`;
	return [m, `${m}e`, plural, `${m}es`];
}

const reflexives = ['me', 'te', 'se', 'nous', 'vous', 'se'];

/** Writes « me lave » and « m'habille ». */
function withPronoun(pronoun: string, form: string, muteH: boolean): string {
	const elides = /^[aeiouyéèêàâî]/u.test(form) || (muteH && form.startsWith('h'));
	return elides && pronoun.endsWith('e') ? `${pronoun.slice(0, -1)}'${form}` : `${pronoun} ${form}`;
}

/** Every form of a verb as adults write it: infinitive, present, « que », imperative, with « me » and « la main ». */
export function writtenForms(verb: VerbGrammar): string[] {
	const { infinitive, present, que = [], imperative, reflexive, after } = verb;
	const muteH = verb.muteH === true;
	const finish = (form: string) => (after ? `${form} ${after}` : form);
	if (!reflexive) {
		const spoken = imperative ? [imperative] : [];
		return [infinitive, ...present, ...que, ...spoken, ...participlesOf(verb)].map(finish);
	}
	const finite = [...present, ...que].map((form, at) =>
		withPronoun(reflexives[at % 6] ?? 'se', form, muteH)
	);
	const infinitives = ['me', 'te', 'se', 'nous', 'vous'].map((one) =>
		withPronoun(one, infinitive, muteH)
	);
	return [...infinitives, ...finite].map(finish);
}
