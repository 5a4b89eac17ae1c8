import { m } from './paraglide/messages.js';

const domains = {
	sante: m.domain_sante,
	quotidien: m.domain_quotidien,
	communication: m.domain_communication,
	choix: m.domain_choix,
	deplacements: m.domain_deplacements,
	ecole: m.domain_ecole,
	travail: m.domain_travail,
	maison: m.domain_maison,
	loisirs: m.domain_loisirs,
	proches: m.domain_proches,
	amour: m.domain_amour,
	droits: m.domain_droits,
	argent: m.domain_argent,
	autre: m.domain_autre,
	'': m.domain_none
};

/** A part of life as adults call it; an empty key is « no domain chosen ». */
export const domainText = (domain: keyof typeof domains): string => domains[domain]();
