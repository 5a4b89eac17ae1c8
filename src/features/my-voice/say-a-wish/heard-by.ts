import type { HelpMode } from '#domain/wish.ts';
import { helpText, wasHelped } from '#i18n/help-text.ts';
import { m } from '#i18n/paraglide/messages.js';

type Help = { mode: HelpMode; name: string | undefined };

/** What `SaidAs` shows below the sentence, for « Écouter »: who hears it, or nobody, and who helped. */
export function heardBy(listeners: readonly { name: string }[], help: Help): string[] {
	const faces = listeners.length > 0 ? listeners.map(({ name }) => name) : [m.listeners_for_me()];
	return wasHelped(help.mode) ? [...faces, helpText(help.mode, help.name)] : faces;
}
