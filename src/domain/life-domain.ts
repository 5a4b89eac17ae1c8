import * as z from 'zod/mini';

/**
 * The 14 parts of life a wish may be about, in the order shown; « Autre chose » is always last.
 * The person chooses 0 to 2; nobody changes that choice for them.
 *
 * Source: our proposal on top of the SERAFIN-PH needs and services (`domain.md` §3.2), *assumed, to confirm with
 * coordinators*. Keys are kept for ever; words for people are in the messages (`life_domain_<key>`).
 */
export const lifeDomains = [
	'sante',
	'quotidien',
	'communication',
	'choix',
	'deplacements',
	'ecole',
	'travail',
	'maison',
	'loisirs',
	'proches',
	'amour',
	'droits',
	'argent',
	'autre'
] as const;

export const LifeDomain = z.enum(lifeDomains);
export type LifeDomain = z.infer<typeof LifeDomain>;

/** Domains that stay with the person unless they say otherwise (`domain.md` §3.2). */
export const privateByDefault: ReadonlySet<LifeDomain> = new Set(['amour']);
