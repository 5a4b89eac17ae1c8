import {
	accountId,
	badgeId,
	circleId,
	deviceId,
	personId,
	platformId,
	rowId
} from '../../scripts/demo/ids.mjs';

/** Everybody of the demo « Les Deux-Rives », by the name used in tests. */
export const young = ['lina', 'youssef', 'noe', 'maxime', 'ines', 'tom'] as const;
export const adults = [
	'sandrine',
	'marc',
	'nadia',
	'karim',
	'ase',
	'dupin',
	'jordan',
	'helene',
	'sami',
	'claire',
	'direction'
] as const;
/** People of another platform on the same server: they must see nothing of the first. */
export const neighbours = ['amina', 'denis', 'paul'] as const;

export type Young = (typeof young)[number] | 'amina';
export type Name = (typeof young)[number] | (typeof adults)[number] | (typeof neighbours)[number];

/** Account, person, badge and own device of somebody; the same at every seeding. */
export const accountOf = (name: Name) => accountId(name);
export const personOf = (name: Young) => personId(name);
export const badgeOf = (name: Name) => badgeId(name);
export const deviceOf = (name: Name) => deviceId(name);
/** The line of a person's circle that speaks of a member. */
export const memberOf = (person: Young, member: Name) => circleId(person, member);

/** Rows of the demo by their short names: `wish('w5')`, `answer('a1')`. */
export const wish = (short: string) => rowId('wish', short);
export const answer = (short: string) => rowId('answer', short);
export const read = (short: string) => rowId('read', short);

export const platform = platformId;
export const neighbourPlatform = 'plaautrerive000';
