/**
 * Who may do what, in people's words: the one source of the access tests and of `docs/rights.md`.
 *
 * Read it as: somebody who stands in this relation to the row may do these things with it. What is not named is refused,
 * and so is every deletion. Source: `domain.md` §2.6 (a proposal, *to confirm with the data protection officer*), narrowed
 * by the decision that only the chosen ones hear a wish.
 */

export const actions = ['list', 'view', 'create', 'update', 'delete'] as const;
export type Action = (typeof actions)[number];

export const relations = {
	self: 'la personne elle-même',
	chosen: 'choisi·e pour entendre, peut répondre',
	informed: 'choisi·e pour entendre, ne peut pas répondre',
	circle: 'dans son cercle, pas choisi·e',
	circleCoordinator: 'coordinatrice, dans son cercle, pas choisie',
	ended: 'choisi·e autrefois, n’est plus dans son cercle',
	silenced: 'choisi·e autrefois, ne peut plus entendre',
	youth: 'autre jeune de la plateforme',
	parent: 'parent d’un autre jeune',
	coordinator: 'coordinatrice de la plateforme, hors du cercle',
	lead: 'direction de la plateforme, hors du cercle',
	elsewhere: 'personne d’une autre plateforme',
	coordinatorElsewhere: 'coordinatrice d’une autre plateforme',
	nobody: 'sans être connecté·e'
} as const;
export type Relation = keyof typeof relations;

export const collections = [
	'platforms',
	'accounts',
	'persons',
	'circle',
	'devices',
	'badges',
	'enrolments',
	'wishes',
	'answers',
	'reads',
	'reactions',
	'ops',
	'tombs'
] as const;
export type Collection = (typeof collections)[number];

const see: Action[] = ['list', 'view'];
const add: Action[] = ['list', 'view', 'create'];

type Rights = Partial<Record<Relation, Action[]>>;

const ofThePlatform: Rights = {
	self: see,
	chosen: see,
	informed: see,
	circle: see,
	circleCoordinator: see,
	ended: see,
	silenced: see,
	youth: see,
	parent: see,
	coordinator: see,
	lead: see
};
const ofTheCircle: Rights = {
	self: see,
	chosen: see,
	informed: see,
	circle: see,
	circleCoordinator: see,
	silenced: see
};
/** Devices and badges: whoever enrols on the platform sees that they exist, never what opens them. */
const ofEnrollers: Rights = { circleCoordinator: see, coordinator: see, lead: see };

export const access: Record<Collection, Rights> = {
	platforms: ofThePlatform,
	accounts: { self: ['list', 'view', 'update'] },
	persons: ofTheCircle,
	circle: ofTheCircle,
	devices: ofEnrollers,
	badges: ofEnrollers,
	enrolments: {},
	wishes: { self: ['list', 'view', 'create', 'update'], chosen: see, informed: see },
	answers: { self: see, chosen: add, informed: see },
	reads: { self: add, chosen: ['create'], informed: ['create'] },
	reactions: { self: add, chosen: see, informed: see },
	ops: { self: add },
	tombs: { self: see }
};

/** What is said about a collection in the documentation. */
export const meaning: Record<Collection, string> = {
	platforms: 'La plateforme : son nom, ses services',
	accounts: 'Un compte (le sien : nom et visage seulement)',
	persons: 'La fiche d’un jeune : prénom, service, réglages d’accès',
	circle: 'Une ligne de « Mon cercle »',
	devices: 'Un appareil enrôlé',
	badges: 'Un badge (jamais son secret)',
	enrolments: 'Un code d’enrôlement',
	wishes: 'Une envie',
	answers: 'Une réponse à une envie',
	reads: 'La trace d’une lecture',
	reactions: 'Ce que le jeune dit d’une réponse',
	ops: 'Le reçu d’une opération (le sien)',
	tombs: 'L’avis d’oublier une ligne (à celui qu’il concerne)'
};

/** Whether the table allows it. */
export const allows = (collection: Collection, relation: Relation, action: Action) =>
	access[collection][relation]?.includes(action) ?? false;
