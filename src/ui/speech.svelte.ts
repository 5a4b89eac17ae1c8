import { createContext } from 'svelte';

/** What can make sound: the browser's voices by default, a spy in tests. */
export type Voice = {
	/** Whether a French voice is there now; it may arrive later. */
	ready: () => boolean;
	/**
	 * Speaks a text and says where it is.
	 *
	 * @returns a promise that settles when it has ended, was stopped or could not speak
	 */
	speak: (text: string, onword: (from: number, to: number) => void) => Promise<void>;
	stop: () => void;
	/** Calls back when voices come or go. */
	onchange: (callback: () => void) => void;
};

/**
 * The one place that speaks. Nothing speaks by itself: only a person's touch calls `say`. While it speaks, the word being
 * spoken is known, so that the text can show it. When no voice is there, `silent` says so instead of staying mute.
 */
export class Speech {
	#voice: Voice;
	#screen: (() => string) | undefined;
	/** The text being spoken, or empty. */
	speaking = $state('');
	/** The word being spoken: positions in `speaking`. */
	word = $state.raw({ from: 0, to: 0 });
	/** There is no voice on this device: texts grow instead. */
	silent = $state(false);

	constructor(voice: Voice) {
		this.#voice = voice;
		this.silent = !voice.ready();
		voice.onchange(() => (this.silent = !voice.ready()));
	}

	/** Speaks exactly this text; what was being said stops. */
	async say(text: string): Promise<void> {
		this.stop();
		if (text === '') return;
		this.silent = !this.#voice.ready();
		this.speaking = text;
		this.word = { from: 0, to: 0 };
		await this.#voice.speak(text, (from, to) => {
			if (this.speaking === text) this.word = { from, to };
		});
		if (this.speaking === text) this.speaking = '';
	}

	stop() {
		if (this.speaking === '') return;
		this.speaking = '';
		this.#voice.stop();
	}

	/** Names what « Écouter » says on this screen. Call it while the screen is made; the last screen made wins. */
	reads(text: () => string) {
		this.#screen = text;
	}

	/** What « Écouter » would say now. */
	get screenText() {
		return this.#screen?.() ?? '';
	}
}

export const [getSpeech, setSpeech] = createContext<Speech>();

/** The browser's own voices: French ones that work offline first. */
export function browserVoice(): Voice {
	const synth = globalThis.speechSynthesis as SpeechSynthesis | undefined;
	const french = () => {
		const voices = synth?.getVoices().filter((voice) => /^fr([-_]|$)/i.test(voice.lang)) ?? [];
		return voices.find((voice) => voice.localService) ?? voices[0];
	};
	return {
		ready: () => french() !== undefined,
		stop: () => synth?.cancel(),
		onchange: (callback) => synth?.addEventListener?.('voiceschanged', callback),
		speak: (text, onword) =>
			new Promise((resolve) => {
				const voice = french();
				if (!synth || !voice) return resolve();
				const utterance = new SpeechSynthesisUtterance(text);
				utterance.voice = voice;
				utterance.lang = voice.lang;
				utterance.onboundary = (event) => onword(event.charIndex, wordEnd(text, event.charIndex));
				utterance.onend = () => resolve();
				utterance.onerror = () => resolve();
				synth.cancel();
				synth.speak(utterance);
			})
	};
}

/** Where the word that starts at `from` ends. */
export function wordEnd(text: string, from: number): number {
	const rest = text.slice(from).search(/[\s,.;:!?…]/);
	return rest === -1 ? text.length : from + rest;
}
