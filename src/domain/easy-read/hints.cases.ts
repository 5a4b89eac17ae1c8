/**
 * Texts of adults and what the linter says: `rule: words` in the order of the text, `→` before what it proposes.
 */
type HintCase = {
	text: string;
	level: 'red' | 'orange' | 'ready';
	hints: readonly string[];
};

const ready = (text: string): HintCase => ({ text, level: 'ready', hints: [] });

export const hintCases: readonly HintCase[] = [
	// What young people read on every screen must never be called hard.
	ready('Je dis'),
	ready('Ça ne va pas'),
	ready("J'ai compris"),
	ready("Je ne suis pas d'accord"),
	ready('Tu peux arrêter.'),
	ready('On cherche. Je te réponds le 11 décembre.'),
	ready("Si tu n'aimes pas, tu peux arrêter."),
	ready('Je comprends que tu es triste.'),
	ready('Oui pour la salle bleue, le mardi et le jeudi.'),
	ready('Les toilettes ne ferment pas.'),
	ready('Tu viens à 10 heures.'),
	ready('Tu peux aussi appeler le 119.'),
	ready('M. Martin vient. Mme Dupin aussi.'),
	ready('Tu as ton entraînement et ton médicament.'),
	ready('Tu viens à ton appartement.'),
	ready("Tu viens moins à l'IME."),
	ready('Bonjour. Qui est là ?'),
	// The answers of the demo platform.
	ready('Oui, on essaie.'),
	ready('Tu vas à la piscine 4 fois.'),
	ready('Sami vient avec toi.'),
	ready("Tu gardes ta place à l'atelier eau."),
	ready('On cherche.'),
	ready('Je dois parler avec le collège.'),
	ready('Je te réponds avant Noël.'),
	ready('Tu manges dans la petite salle.'),
	ready('Tu choisis un ami pour manger avec toi.'),
	ready('Pas maintenant.'),
	ready('Tu as 17 ans.'),
	ready("Ta mère doit être d'accord."),
	ready('Ta mère veut attendre tes 18 ans.'),
	ready('On te propose une carte avec 20 euros.'),
	ready('On en reparle le 1er mars.'),
	ready("D'abord avec Jordan, 3 fois."),
	ready('Après, tout seul avec ton téléphone.'),
	ready('Tu peux revenir en arrière.'),
	ready("J'ai appelé le club de foot."),
	ready('Le club veut te rencontrer.'),
	ready('Tu viens voir un entraînement ?'),
	ready("Non, c'est non pour la maison."),
	ready('Ton petit frère est malade avec les chiens.'),
	ready('On peut aller voir les chiens au refuge.'),
	ready('Non pour la cantine.'),
	ready('Le bruit fait mal à des jeunes.'),
	ready('Ton contrat continue.'),
	ready("Je t'appelle chaque mois pendant 6 mois."),
	ready('Merci de le dire.'),
	ready('On en parle avec ta mère le 14 décembre.'),
	ready('Jordan peut venir avec toi.'),
	ready("On t'a lu."),
	ready("Un adulte vient te voir aujourd'hui."),
	{
		text: 'Suite à la réunion de synthèse, nous avons mis en place un projet personnalisé.',
		level: 'orange',
		hints: [
			'hard-word: Suite à → Après',
			'too-long: Suite à la réunion de synthèse, nous avons mis en place un projet personnalisé.',
			'hard-word: réunion de synthèse → réunion',
			'hard-word: mis en place → fait',
			'hard-word: projet personnalisé → ton projet'
		]
	},
	{
		text: 'Rdv le 11/12/2026 à 10:00 à la MDPH (bureau 3) ; merci.',
		level: 'red',
		hints: [
			'abbreviation: Rdv → Rendez-vous',
			'date-not-in-full: 11/12/2026 → vendredi 11 décembre 2026',
			'time-not-in-full: 10:00 → 10 heures',
			'acronym: MDPH',
			'parenthesis: (bureau 3)',
			'semicolon: ;'
		]
	},
	{
		text: '50 % des jeunes viennent deux fois par semaine, etc.',
		level: 'red',
		hints: ['percent: 50 %', 'number-in-words: deux → 2', 'abbreviation: etc.']
	},
	{
		text: 'Tu pourrais venir, mais il faudrait que tu sois prêt.',
		level: 'orange',
		hints: [
			'conditional: pourrais → peux',
			'several-ideas: mais il',
			'conditional: faudrait → faut',
			'subjunctive: faudrait que'
		]
	},
	{ text: 'Le XXIe siècle.', level: 'orange', hints: ['roman-numeral: XXIe'] },
	{ text: 'La salle II est grande.', level: 'orange', hints: ['roman-numeral: II'] },
	{
		text: "Tu n'es pas obligé de ne pas venir.",
		level: 'red',
		hints: ['double-negation: ne']
	},
	{ text: "Ce n'est pas impossible.", level: 'red', hints: ['double-negation: pas impossible'] },
	{ text: 'Tu ne viens pas sans Sami.', level: 'red', hints: ['double-negation: sans'] },
	{
		text: "L'activité a été annulée par la directrice.",
		level: 'orange',
		hints: ['passive: a été annulée']
	},
	{ text: 'La sortie est prévue lundi.', level: 'orange', hints: ['passive: est prévue'] },
	{
		text: 'Vous viendrez à 14h30 le 3/5.',
		level: 'orange',
		hints: [
			'not-tu: Vous',
			'future: viendrez',
			'time-not-in-full: 14h30 → 14 heures 30',
			'date-not-in-full: 3/5 → 3 mai'
		]
	},
	{ text: 'Tu viens à 9h.', level: 'orange', hints: ['time-not-in-full: 9h → 9 heures'] },
	{ text: 'On se voit le 1/3.', level: 'orange', hints: ['date-not-in-full: 1/3 → 1er mars'] },
	{
		text: 'On se voit le 2026-12-11.',
		level: 'orange',
		hints: ['date-not-in-full: 2026-12-11 → vendredi 11 décembre 2026']
	},
	{ text: 'On se voit le 11 déc.', level: 'orange', hints: ['date-not-in-full: 11 déc.'] },
	{
		text: "C'est malheureusement impossible.",
		level: 'orange',
		hints: ['adverb: malheureusement']
	},
	{ text: 'Ton PPA est prêt.', level: 'red', hints: ['acronym: PPA'] },
	{
		text: 'Tu iras ultérieurement.',
		level: 'orange',
		hints: ['future: iras → vas', 'adverb: ultérieurement', 'hard-word: ultérieurement → plus tard']
	},
	{
		text: 'Je voudrais te voir. Tu aimerais ça ?',
		level: 'orange',
		hints: ['conditional: voudrais → veux', 'conditional: aimerais']
	},
	{
		text: 'Je travaille pour que tu viennes.',
		level: 'orange',
		hints: ['subjunctive: pour que']
	},
	{ text: 'NON', level: 'orange', hints: ['capitals: NON → non'] },
	{ text: 'Il y a 250 jeunes.', level: 'orange', hints: ['big-number: 250'] },
	{
		text: 'Il y a vingt-deux jeunes.',
		level: 'orange',
		hints: ['number-in-words: vingt-deux → 22']
	},
	{ text: 'Tu manges & tu joues.', level: 'orange', hints: ['special-character: &'] },
	{
		text: 'On en parle au sein de ton établissement.',
		level: 'orange',
		hints: ['hard-word: au sein de → dans', 'hard-word: établissement → lieu']
	},
	{
		text: 'Un. Oui. Non. Encore. Merci.',
		level: 'orange',
		hints: ['too-many-sentences: Encore. Merci.']
	},
	{
		text: 'Lundi, mardi, mercredi et jeudi tu vas à la piscine avec Sami et Tom et Lina.',
		level: 'red',
		hints: [
			'too-long: Lundi, mardi, mercredi et jeudi tu vas à la piscine avec Sami et Tom et Lina.',
			'several-ideas: ,'
		]
	}
];

/** Texts and their sentences. */
export const sentenceCuts: readonly { text: string; sentences: readonly string[] }[] = [
	{ text: '', sentences: [] },
	{ text: ' … ', sentences: [] },
	{ text: 'Oui', sentences: ['Oui'] },
	{ text: 'Oui. Non.', sentences: ['Oui.', 'Non.'] },
	{ text: 'Ça va ? Oui !', sentences: ['Ça va ?', 'Oui !'] },
	{ text: 'Ça va\u00a0? Oui\u00a0!', sentences: ['Ça va\u00a0?', 'Oui\u00a0!'] },
	{
		text: 'M. Martin vient. Mme. Dupin part.',
		sentences: ['M. Martin vient.', 'Mme. Dupin part.']
	},
	{ text: 'Tu marches 3.5 km. Bravo.', sentences: ['Tu marches 3.5 km.', 'Bravo.'] },
	{ text: 'Le 11.12.2026 tu viens.', sentences: ['Le 11.12.2026 tu viens.'] },
	{ text: 'Des jeux, etc. pour toi. Oui.', sentences: ['Des jeux, etc. pour toi.', 'Oui.'] },
	{ text: 'Des jeux, etc. Tu viens ?', sentences: ['Des jeux, etc.', 'Tu viens ?'] },
	{ text: 'Une ligne\nUne autre\n\nEt encore', sentences: ['Une ligne', 'Une autre', 'Et encore'] },
	{ text: 'Il dit « Viens. » Tu viens.', sentences: ['Il dit « Viens. »', 'Tu viens.'] },
	{ text: 'Attends... On arrive.', sentences: ['Attends...', 'On arrive.'] },
	{ text: 'Avec J. Martin. Oui.', sentences: ['Avec J. Martin.', 'Oui.'] }
];
