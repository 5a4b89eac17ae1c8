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

	/**
	 * Speaks exactly this text; what was being said stops. Without a voice the text stands big on the screen until « Stop »:
	 * `speaking` stays set, and the page shows it.
	 */
	async say(text: string): Promise<void> {
		this.stop();
		if (text === '') return;
		this.silent = !this.#voice.ready();
		this.speaking = text;
		this.word = { from: 0, to: 0 };
		if (this.silent) return;
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

/**
 * The browser's own voices: French ones that work offline first. Long texts are spoken sentence by sentence, because
 * Chromium falls silent after about 15 seconds of one utterance with a network voice (crbug.com/679437).
 */
export function browserVoice(): Voice {
	const synth = globalThis.speechSynthesis as SpeechSynthesis | undefined;
	let turn = 0;

	function speakOne(text: string, onword: (from: number, to: number) => void): Promise<void> {
		return new Promise((resolve) => {
			const voice = synth && frenchVoice(synth);
			if (!synth || !voice) return resolve();
			const utterance = new SpeechSynthesisUtterance(text);
			utterance.voice = voice;
			utterance.lang = voice.lang;
			utterance.rate = calmRate;
			utterance.onboundary = ({ charIndex }) => onword(charIndex, wordEnd(text, charIndex));
			utterance.onend = () => resolve();
			utterance.onerror = () => resolve();
			synth.speak(utterance);
		});
	}

	return {
		ready: () => synth !== undefined && frenchVoice(synth) !== undefined,
		stop: () => {
			turn += 1;
			synth?.cancel();
		},
		// Absent in some browsers; voices then are there from the start.
		onchange: (callback) => synth?.addEventListener?.('voiceschanged', callback),
		speak: async (text, onword) => {
			const mine = (turn += 1);
			synth?.cancel();
			for (const { sentence, at } of sentencesOf(text)) {
				if (turn !== mine) return;
				await speakOne(sentence, (from, to) => onword(at + from, at + to));
			}
		}
	};
}

/** A little slower than usual, so that each word can be followed. *Assumed*, to confirm with young people. */
const calmRate = 0.9;

function frenchVoice(synth: SpeechSynthesis): SpeechSynthesisVoice | undefined {
	const voices = synth.getVoices().filter(({ lang }) => /^fr([-_]|$)/i.test(lang));
	const [best] = voices.toSorted((a, b) => rank(a) - rank(b));
	return best;
}

/** Lower is better: works offline, speaks the French of France, is the device's own choice. */
const rank = (voice: SpeechSynthesisVoice) =>
	(voice.localService ? 0 : 4) + (/^fr[-_]fr/i.test(voice.lang) ? 0 : 2) + (voice.default ? 0 : 1);

/** The sentences of a text with where each begins; together they are the whole text. */
export function sentencesOf(text: string): { sentence: string; at: number }[] {
	return Array.from(text.matchAll(/[^.!?…\n]*(?:[.!?…\n]+|$)\s*/g))
		.filter(([sentence]) => sentence.trim() !== '')
		.map((match) => ({ sentence: match[0], at: match.index }));
}

/** Where the word that starts at `from` ends. */
export function wordEnd(text: string, from: number): number {
	const rest = text.slice(from).search(/[\s,.;:!?…]/);
	return rest === -1 ? text.length : from + rest;
}
