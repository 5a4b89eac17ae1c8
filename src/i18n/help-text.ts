import { m } from './paraglide/messages.js';

/** Whether somebody helped to say the words; « sans aide » and « not said » did not. */
export const wasHelped = (mode: string) => mode !== 'alone' && mode !== 'not-said';

/** Who helped, as the young person reads it. @param name undefined when nobody was named */
export function helpText(mode: string, name: string | undefined): string {
	if (mode === 'spoke-for-me') return name ? m.help_speaks({ name }) : m.help_speaks_somebody();
	return name ? m.help_helps({ name }) : m.help_helps_somebody();
}
