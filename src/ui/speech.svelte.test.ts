import { describe, expect, test } from 'vitest';
import { Speech, type Voice, wordEnd } from './speech.svelte.ts';

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
