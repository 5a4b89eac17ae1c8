import { type Role, usesYouthScreens } from '#domain/session.ts';

/** The first screen of somebody who is in. */
export const homeOf = (role: Role) => (usesYouthScreens(role) ? '/accueil' : '/a-repondre');
