import type { Page } from '@playwright/test';

/**
 * Gives the page a French voice that makes no sound and remembers what it was asked to say. It goes on speaking until it
 * is stopped, and lights up the first word, as a device's own voice would.
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
		pending: false,
		paused: false,
		getVoices: () => [{ lang: 'fr-FR', name: 'Témoin', localService: true, default: true }],
		speak(utterance: SpyUtterance) {
			said.push(utterance.text);
			now = utterance;
			queueMicrotask(() => utterance.onboundary?.({ name: 'word', charIndex: 0, charLength: 0 }));
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
