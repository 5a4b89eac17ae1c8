import { resolve } from '$app/paths';
import { type Role, usesYouthScreens } from '#domain/session.ts';

/** The first screen of somebody who is in. */
export const homeOf = (role: Role) =>
	usesYouthScreens(role) ? resolve('/accueil') : resolve('/a-repondre');
