import { afterEach, describe, expect, test, vi } from 'vitest';
import { browserVoice, sentencesOf, Speech, type Voice, wordEnd } from './speech.svelte.ts';

function spyVoice() {
	const spoken: string[] = [];
	let finish: () => void = () => undefined;
	let word: (from: number, to: number) => void = () => undefined;
	let ready = true;
	let changed: () => void = () => undefined;
	const voice: Voice = {
		ready: () => ready,
		stop: () => finish(),
		onchange: (callback) => (changed = callback),
		speak: (text, onword) => {
			spoken.push(text);
			word = onword;
			return new Promise((resolve) => (finish = resolve));
		}
	};
	return {
		voice,
		spoken,
		say: (from: number, to: number) => word(from, to),
		end: () => finish(),
		lose: () => {
			ready = false;
			changed();
		}
	};
}

describe('Speech', () => {
	test('speaks nothing until asked, then exactly the text', async () => {
		const spy = spyVoice();
		const speech = new Speech(spy.voice);
		speech.reads(() => 'Je dis.');
		expect(spy.spoken).toEqual([]);
		const saying = speech.say(speech.screenText);
		expect(spy.spoken).toEqual(['Je dis.']);
		expect(speech.speaking).toBe('Je dis.');
		spy.end();
		await saying;
		expect(speech.speaking).toBe('');
	});

	test('knows the word being spoken and forgets words of a text that was replaced', () => {
		const spy = spyVoice();
		const speech = new Speech(spy.voice);
		speech.say('Je veux un chien.');
		const sayOld = spy.say;
		spy.say(3, 7);
		expect(speech.word).toEqual({ from: 3, to: 7 });
		speech.say('Non.');
		sayOld(0, 2);
		expect(speech.speaking).toBe('Non.');
	});

	test('says that it is silent when the last voice goes away', () => {
		const spy = spyVoice();
		const speech = new Speech(spy.voice);
		expect(speech.silent).toBe(false);
		spy.lose();
		expect(speech.silent).toBe(true);
	});

	test('a word ends before its punctuation', () => {
		expect(wordEnd('Je veux la piscine.', 11)).toBe(18);
		expect(wordEnd('Non', 0)).toBe(3);
	});
});

describe('without a voice', () => {
	test('the text stands until « Stop », nothing is spoken', async () => {
		const spy = spyVoice();
		spy.lose();
		const speech = new Speech({ ...spy.voice, ready: () => false });
		await speech.say('Je dis.');
		expect(spy.spoken).toEqual([]);
		expect(speech).toMatchObject({ silent: true, speaking: 'Je dis.' });
		speech.stop();
		expect(speech.speaking).toBe('');
	});
});

describe("the browser's voices", () => {
	afterEach(() => vi.unstubAllGlobals());

	type Spoken = {
		text: string;
		voice: { name: string };
		onend: () => void;
		onboundary: (event: unknown) => void;
	};

	function stubSynth(voices: { name: string; lang: string; localService: boolean }[]) {
		const queue: Spoken[] = [];
		const changed: (() => void)[] = [];
		vi.stubGlobal('speechSynthesis', {
			getVoices: () => voices,
			speak: (utterance: Spoken) => queue.push(utterance),
			cancel: () => undefined,
			addEventListener: (_: string, callback: () => void) => changed.push(callback)
		});
		vi.stubGlobal(
			'SpeechSynthesisUtterance',
			class {
				text: string;
				constructor(text: string) {
					this.text = text;
				}
			}
		);
		return { queue, voices, tell: () => changed.forEach((callback) => callback()) };
	}
	const soon = () => new Promise((resolve) => queueMicrotask(() => resolve(undefined)));

	test('a voice that works offline goes before one that needs the network', async () => {
		const { queue } = stubSynth([
			{ name: 'Nuage', lang: 'fr-FR', localService: false },
			{ name: 'Canada', lang: 'fr_CA', localService: true },
			{ name: 'Amélie', lang: 'fr-FR', localService: true },
			{ name: 'Daniel', lang: 'en-GB', localService: true }
		]);
		void browserVoice().speak('Bonjour.', () => undefined);
		expect(queue.map(({ voice }) => voice.name)).toEqual(['Amélie']);
	});

	test('a long text is spoken sentence by sentence, and words keep their place in the whole', async () => {
		const { queue } = stubSynth([{ name: 'Amélie', lang: 'fr-FR', localService: true }]);
		const heard: number[] = [];
		const done = browserVoice().speak('Oui. On essaie !', (from) => heard.push(from));
		queue[0]?.onend();
		await soon();
		await soon();
		queue[1]?.onboundary({ charIndex: 3 });
		queue[1]?.onend();
		await done;
		expect(queue.map(({ text }) => text)).toEqual(['Oui. ', 'On essaie !']);
		expect(heard).toEqual([8]);
	});

	test('after « Stop » the next sentence stays unsaid', async () => {
		const { queue } = stubSynth([{ name: 'Amélie', lang: 'fr-FR', localService: true }]);
		const voice = browserVoice();
		const done = voice.speak('Oui. Non.', () => undefined);
		voice.stop();
		queue[0]?.onend();
		await done;
		expect(queue).toHaveLength(1);
	});

	test('voices that come late end the silence', () => {
		const stub = stubSynth([]);
		const speech = new Speech(browserVoice());
		expect(speech.silent).toBe(true);
		stub.voices.push({ name: 'Amélie', lang: 'fr-FR', localService: true });
		stub.tell();
		expect(speech.silent).toBe(false);
	});

	test('sentences together are the text, whatever its signs', () => {
		const text = 'Bonjour Lina.\nÇa va ? On se voit vendredi 11 décembre';
		const parts = sentencesOf(text);
		expect(parts.map(({ sentence }) => sentence).join('')).toBe(text);
		expect(parts.map(({ at }) => at)).toEqual([0, 14, 22]);
	});
});
