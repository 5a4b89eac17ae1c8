/** Sentences of adults and the row of pictures proposed; a word in brackets has no picture. */
export const pictogramsForCases: readonly { sentence: string; row: string }[] = [
	{ sentence: 'Je veux aller à la piscine.', row: 'je vouloir aller piscine' },
	{ sentence: 'Je veux plus de temps au collège.', row: 'je vouloir plus temps college' },
	{ sentence: "Je n'aime pas le bruit à la cantine.", row: 'je aimer ne-pas bruit cantine' },
	{ sentence: 'Je veux choisir mes vêtements.', row: 'je vouloir choisir mon vetements' },
	{ sentence: 'Je veux ma tablette dans le bus.', row: 'je vouloir mon tablette dans bus' },
	{ sentence: 'Je veux inviter Tom à la maison.', row: 'je vouloir inviter face-tom maison' },
	{ sentence: 'Je veux travailler avec les plantes.', row: 'je vouloir travailler avec plante' },
	{ sentence: 'Je veux prendre le bus tout seul.', row: 'je vouloir prendre bus seul' },
	{ sentence: 'Je veux avoir une carte bancaire.', row: 'je vouloir avoir carte-bancaire' },
	{
		sentence: "Je suis amoureux. Je veux en parler à quelqu'un.",
		row: 'je etre amoureux je vouloir parler quelqu-un'
	},
	{ sentence: 'Un jour, je veux mon appartement.', row: 'jour je vouloir mon appartement' },
	{ sentence: 'Je veux lire plus vite.', row: 'je vouloir lire plus vite' },
	{
		sentence: 'Je veux faire du foot avec mon cousin.',
		row: 'je vouloir faire foot avec mon cousin'
	},
	{ sentence: "Je suis fatigué après l'école.", row: 'je etre fatigue apres ecole' },
	{ sentence: 'Je veux voir papa plus souvent.', row: 'je vouloir voir papa plus souvent' },
	{
		sentence: 'Je veux garder mon travail à la cuisine.',
		row: 'je vouloir garder mon travail cuisine'
	},
	{ sentence: "J'ai peur d'être seul le soir.", row: 'je avoir peur etre seul soir' },
	{ sentence: 'Je veux de la musique le midi.', row: 'je vouloir musique midi' },
	{ sentence: 'Je veux que le CVS nous réponde.', row: 'je vouloir cvs nous repondre' },
	{ sentence: 'Je veux un chien.', row: 'je vouloir chien' },
	{ sentence: 'Oui, on essaie.', row: 'oui on essayer' },
	{ sentence: 'Tu vas à la piscine 4 fois.', row: 'tu aller piscine [4] [fois]' },
	{ sentence: 'Sami vient avec toi.', row: 'face-sami venir avec toi' },
	{
		sentence: "Si tu n'aimes pas, tu peux arrêter.",
		row: '[Si] tu aimer ne-pas tu pouvoir arreter'
	},
	{ sentence: "Tu gardes ta place à l'atelier eau.", row: 'tu garder ton [place] atelier eau' },
	{ sentence: 'On cherche.', row: 'on chercher' },
	{ sentence: 'Je dois parler avec le collège.', row: 'je devoir parler avec college' },
	{ sentence: 'Je te réponds avant Noël.', row: 'je toi repondre avant noel' },
	{ sentence: 'Oui.', row: 'oui' },
	{ sentence: 'Tu manges dans la petite salle.', row: 'tu manger dans petit salle' },
	{
		sentence: 'Tu choisis un ami pour manger avec toi.',
		row: 'tu choisir ami pour manger avec toi'
	},
	{ sentence: 'Pas maintenant.', row: 'ne-pas maintenant' },
	{ sentence: 'Tu as 17 ans.', row: 'tu avoir [17] annee' },
	{ sentence: "Ta mère doit être d'accord.", row: 'ton maman devoir d-accord' },
	{ sentence: 'Ta mère veut attendre tes 18 ans.', row: 'ton maman vouloir attendre ton majeur' },
	{
		sentence: 'On te propose une carte avec 20 euros.',
		row: 'on toi proposer plan avec [20] euro'
	},
	{ sentence: 'On en reparle le 1er mars.', row: 'on [reparle] [1er] [mars]' },
	{ sentence: "D'abord avec Jordan, 3 fois.", row: 'avant avec face-jordan [3] [fois]' },
	{ sentence: 'Après, tout seul avec ton téléphone.', row: 'apres seul avec ton telephone' },
	{ sentence: 'Tu peux revenir en arrière.', row: 'tu pouvoir revenir [arrière]' },
	{ sentence: "J'ai appelé le club de foot.", row: 'je appeler club foot' },
	{ sentence: 'Le club veut te rencontrer.', row: 'club vouloir toi rencontrer' },
	{ sentence: 'Tu viens voir un entraînement ?', row: 'tu venir voir entrainement' },
	{ sentence: "Non, c'est non pour la maison.", row: 'non ca etre non pour maison' },
	{
		sentence: 'Ton petit frère est malade avec les chiens.',
		row: 'ton frere etre malade avec chien'
	},
	{ sentence: 'Je comprends que tu es triste.', row: 'je comprendre tu etre triste' },
	{
		sentence: 'On peut aller voir les chiens au refuge.',
		row: 'on pouvoir aller voir chien refuge'
	},
	{ sentence: 'Non pour la cantine.', row: 'non pour cantine' },
	{ sentence: 'Le bruit fait mal à des jeunes.', row: 'bruit faire mal jeune' },
	{
		sentence: 'Oui pour la salle bleue, le mardi et le jeudi.',
		row: 'oui pour salle mardi et jeudi'
	},
	{ sentence: 'Ton contrat continue.', row: 'ton contrat continuer' },
	{
		sentence: "Je t'appelle chaque mois pendant 6 mois.",
		row: 'je toi appeler [chaque] mois [pendant] [6] mois'
	},
	{ sentence: 'Aller au collège 2 demi-journées.', row: 'aller college [2] [demi-journées]' },
	{ sentence: "Demander de l'aide avec ma tablette.", row: 'demander aide avec mon tablette' },
	{ sentence: 'Me laver les dents toute seule.', row: 'se-laver dents seul' },
	{ sentence: 'Nager à la piscine.', row: 'nager piscine' },
	{ sentence: 'Faire un stage dans les plantes.', row: 'faire stage dans plante' },
	{ sentence: 'Prendre le bus.', row: 'prendre bus' },
	{ sentence: 'Faire mes comptes.', row: 'faire mon comptes' },
	{ sentence: "Être moins fatigué à l'école.", row: 'etre moins fatigue ecole' },
	{ sentence: 'Jouer au foot.', row: 'jouer foot' },
	{ sentence: 'Bonjour. Qui est là ?', row: 'bonjour qui etre [là]' },
	{ sentence: "Lina montre ce qu'elle a réussi.", row: 'face-lina montrer elle reussir' },
	{
		sentence: 'Lina dit ce qui va et ne va pas.',
		row: 'face-lina dire [qui] aller et aller ne-pas'
	},
	{ sentence: 'Ses parents parlent.', row: '[Ses] parents parler' },
	{ sentence: "L'équipe parle.", row: '[équipe] parler' },
	{ sentence: 'On choisit les objectifs.', row: 'on choisir objectif' },
	{
		sentence: 'Lina dit oui, non, ou pas encore.',
		row: 'face-lina dire oui non [ou] ne-pas encore'
	},
	{ sentence: 'On propose un changement.', row: 'on proposer changer' },
	{ sentence: 'Tu vas au collège 3 demi-journées.', row: 'tu aller college [3] [demi-journées]' },
	{ sentence: "Tu viens moins à l'IME.", row: 'tu venir moins ime' },
	{
		sentence: 'Si ça ne va pas, on revient comme avant.',
		row: '[Si] ca aller ne-pas on revenir [comme] avant'
	},
	{ sentence: 'On veut montrer ta photo au club.', row: 'on vouloir montrer ton photo club' },
	{ sentence: "Tu es d'accord ?", row: 'tu etre d-accord' },
	{ sentence: 'La musique le midi.', row: 'musique midi' },
	{ sentence: 'Les toilettes ne ferment pas.', row: 'toilettes fermer ne-pas' },
	{ sentence: 'Choisir son sport.', row: 'choisir [son] sport' },
	{ sentence: 'Le CVS doit nous répondre.', row: 'cvs devoir nous repondre' },
	{ sentence: 'Oui. Des verrous avant Noël.', row: 'oui verrou avant noel' },
	{ sentence: 'Non à la cantine. Oui à la salle bleue.', row: 'non cantine oui salle' },
	{ sentence: 'Oui. La liste arrive en janvier.', row: 'oui liste [arrive] [janvier]' },
	{ sentence: 'Oui. On répond en 30 jours.', row: 'oui on repondre [30] jour' },
	{ sentence: 'On veut ouvrir une classe au lycée.', row: 'on vouloir ouvrir classe lycee' },
	{ sentence: '8 jeunes y vont.', row: '[8] jeune aller' },
	{ sentence: "C'est pour septembre.", row: 'ca etre pour [septembre]' },
	{
		sentence: "Je ne suis pas d'accord. Je sais compter.",
		row: 'je etre pas-d-accord je savoir compter'
	},
	{ sentence: 'Merci de le dire.', row: 'merci dire' },
	{
		sentence: 'On en parle avec ta mère le 14 décembre.',
		row: 'on parler avec ton maman [14] [décembre]'
	},
	{ sentence: 'Jordan peut venir avec toi.', row: 'face-jordan pouvoir venir avec toi' },
	{
		sentence: "Les toilettes ne ferment pas. J'ai honte.",
		row: 'toilettes fermer ne-pas je avoir honte'
	},
	{ sentence: 'Un grand me tape dans le bus.', row: 'grand moi taper dans bus' },
	{ sentence: "On t'a lu.", row: 'on toi lire' },
	{ sentence: "Un adulte vient te voir aujourd'hui.", row: 'adulte venir toi voir aujourd-hui' },
	{ sentence: 'Tu peux aussi appeler le 119.', row: 'tu pouvoir [aussi] appeler [119]' },
	{
		sentence: "Lina repousse la tablette 4 fois à l'atelier dents.",
		row: 'face-lina [repousse] tablette [4] [fois] brosse-a-dents'
	},
	{
		sentence: 'Je voudrais que Lina dorme une nuit hors de la maison.',
		row: 'je [voudrais] face-lina dormir nuit [hors] maison'
	},
	{
		sentence: 'Besoin de relais 2 week-ends par mois.',
		row: 'besoin [relais] [2] [week-ends] [par] mois'
	},
	{
		sentence: 'À la maison aussi elle montre la piscine.',
		row: 'maison [aussi] elle montrer piscine'
	},
	{ sentence: 'Je veux savoir où se passe le stage.', row: 'je vouloir savoir [où] [passe] stage' },
	{ sentence: 'Je soutiens le maintien du contrat.', row: 'je [soutiens] [maintien] contrat' },
	{ sentence: 'Tu ne vas plus à la piscine.', row: 'tu aller [ne … plus] piscine' },
	{ sentence: 'Il y a trop de bruit.', row: 'trop bruit' },
	{ sentence: 'Tu portes un casque.', row: 'tu porter casque' },
	{ sentence: 'Ce n’est pas possible.', row: 'ca etre ne-pas possible' },
	{ sentence: 'Personne ne vient.', row: '[Personne] venir' },
	{ sentence: "Tu n'as pas assez d'argent.", row: 'tu avoir ne-pas assez argent' },
	{ sentence: 'Quand tu veux, tu peux arrêter.', row: '[Quand] tu vouloir tu pouvoir arreter' },
	{ sentence: 'Qui vient ?', row: 'qui venir' },
	{ sentence: 'Peux-tu répéter ?', row: 'pouvoir tu repeter' },
	{ sentence: "Je t'aide à choisir.", row: 'je toi aider choisir' },
	{ sentence: 'Tu te laves les dents.', row: 'tu se-laver dents' },
	{ sentence: "Qu'est-ce que tu veux ?", row: 'quoi tu vouloir' },
	{ sentence: 'Tu as rendez-vous mardi.', row: 'tu avoir rendez-vous mardi' }
];
