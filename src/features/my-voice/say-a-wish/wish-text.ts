import type { ComposeRefusal, Importance } from '#domain/compose-wish.ts';
import type { LifeDomain } from '#domain/life-domain.ts';
import type { HelpMode } from '#domain/wish.ts';
import { m } from '#i18n/paraglide/messages.js';

/** The name of a part of life, as young people and adults read it. */
export function domainText(domain: LifeDomain): string {
	switch (domain) {
		case 'sante':
			return m.life_domain_sante();
		case 'quotidien':
			return m.life_domain_quotidien();
		case 'communication':
			return m.life_domain_communication();
		case 'choix':
			return m.life_domain_choix();
		case 'deplacements':
			return m.life_domain_deplacements();
		case 'ecole':
			return m.life_domain_ecole();
		case 'travail':
			return m.life_domain_travail();
		case 'maison':
			return m.life_domain_maison();
		case 'loisirs':
			return m.life_domain_loisirs();
		case 'proches':
			return m.life_domain_proches();
		case 'amour':
			return m.life_domain_amour();
		case 'droits':
			return m.life_domain_droits();
		case 'argent':
			return m.life_domain_argent();
		case 'autre':
			return m.life_domain_autre();
	}
}

export const domainPicture = (domain: LifeDomain) => `domaine-${domain}`;

/** What somebody does when they help: its words and its picture. */
export const waysToHelp = [
	{ id: 'showed-choices', picture: 'aide-montre', text: m.help_mode_showed_choices },
	{ id: 'read-aloud', picture: 'aide-lit', text: m.help_mode_read_aloud },
	{ id: 'held-device', picture: 'aide-tient', text: m.help_mode_held_device },
	{ id: 'asked-questions', picture: 'aide-demande', text: m.help_mode_asked_questions },
	{ id: 'wrote-my-words', picture: 'aide-ecrit', text: m.help_mode_wrote_my_words },
	{ id: 'spoke-for-me', picture: 'aide-parle', text: m.help_mode_spoke_for_me }
] as const satisfies readonly { id: HelpMode; picture: string; text: () => string }[];

/** How much it matters: its words and its picture, from a little to very much. */
export const degrees = [
	{ id: '1', value: 1, picture: 'important-1', text: m.important_one },
	{ id: '2', value: 2, picture: 'important-2', text: m.important_two },
	{ id: '3', value: 3, picture: 'important-3', text: m.important_three }
] as const satisfies readonly {
	id: string;
	value: Importance;
	picture: string;
	text: () => string;
}[];

/** Why a wish cannot be made yet, kindly, with what to do. */
export function refusalText(refusal: ComposeRefusal): string {
	switch (refusal.code) {
		case 'nothing-said':
			return m.say_refused_empty();
	}
}
