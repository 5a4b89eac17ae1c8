import type { Page } from '@playwright/test';

/**
 * Gives the page a French voice that makes no sound and remembers what it was asked to say. Each sentence takes a moment;
 * with `hold` it goes on until it is stopped.
 */
export const spyVoice = () => {
	const said: string[] = [];
	class SpyUtterance extends EventTarget {
		text: string;
		voice: unknown = null;
		lang = '';
		rate = 1;
		onboundary: ((event: unknown) => void) | null = null;
		onend: (() => void) | null = null;
		onerror: (() => void) | null = null;
		onstart: (() => void) | null = null;
		constructor(text = '') {
			super();
			this.text = text;
		}
	}
	let now: SpyUtterance | undefined;
	const synth = Object.assign(new EventTarget(), {
		said,
		hold: false,
		pending: false,
		paused: false,
		getVoices: () => [{ lang: 'fr-FR', name: 'Témoin', localService: true, default: true }],
		speak(utterance: SpyUtterance) {
			said.push(utterance.text);
			now = utterance;
			setTimeout(() => {
				utterance.onboundary?.({ name: 'word', charIndex: 0, charLength: 0 });
				if (synth.hold || now !== utterance) return;
				now = undefined;
				utterance.onend?.();
			});
		},
		cancel() {
			const stopped = now;
			now = undefined;
			stopped?.onerror?.();
		}
	});
	Object.defineProperty(synth, 'speaking', { get: () => now !== undefined });
	Object.defineProperty(window, 'speechSynthesis', { value: synth });
	Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: SpyUtterance });
};

/** Everything this page was asked to say since it opened. */
export const spokenTexts = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const synth: object = window.speechSynthesis;
		return 'said' in synth && Array.isArray(synth.said) ? synth.said.map(String) : [];
	});

/** Forgets what was said, so that the next screen is judged alone. */
export const forgetSpoken = (page: Page) =>
	page.evaluate(() => {
		const synth: object = window.speechSynthesis;
		if ('said' in synth && Array.isArray(synth.said)) synth.said.length = 0;
	});

/** From now on what is said goes on until it is stopped, or again comes to its end. */
export const holdVoice = (page: Page, hold: boolean) =>
	page.evaluate((value) => Object.assign(window.speechSynthesis, { hold: value }), hold);

/** Settles when everything was said: « Écouter » stands again where « Stop » stood. */
export const saidAll = (page: Page) =>
	page.waitForFunction(() => {
		const synth: object = window.speechSynthesis;
		const some = 'said' in synth && Array.isArray(synth.said) && synth.said.length > 0;
		const label = document.querySelector('[data-bar=listen]')?.textContent ?? '';
		return some && !label.includes('Stop');
	});
