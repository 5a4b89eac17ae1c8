import type { Waiting } from '#domain/waiting.ts';
import { dayText } from '#i18n/day-text.ts';
import { m } from '#i18n/paraglide/messages.js';

/** « depuis 4 jours ». */
export function sinceText(days: number): string {
	if (days === 0) return m.waiting_since_today();
	if (days === 1) return m.waiting_since_yesterday();
	return m.waiting_since({ count: days });
}

/** Why it waits, when it is not simply that nobody has answered; empty otherwise. */
export function whyText(waiting: Waiting, today: string): string {
	switch (waiting.why) {
		case 'no-answer':
			return '';
		case 'not-agreed':
			return m.waiting_not_agreed();
		case 'promise': {
			const day = dayText(waiting.againOn, today);
			return waiting.againOn < today ? m.waiting_promise_late({ day }) : m.waiting_promise({ day });
		}
	}
}
