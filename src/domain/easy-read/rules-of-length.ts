import type { Hint, Passage } from './hint.ts';
import { hintsAt, wholeWord } from './hint.ts';
import type { Sentence } from './sentences.ts';
import { countWords } from './sentences.ts';

/** Above these a sentence is orange, then red; the aim is 8. Source: R12, `domain.md` §4.2. */
const MOST_WORDS = 12;
const TOO_MANY_WORDS = 15;
/** Source: R12. */
const MOST_SENTENCES = 3;

export function lengthHints({ text, from, to }: Sentence): Hint[] {
	const count = countWords(text);
	if (count <= MOST_WORDS) return [];
	const level = count > TOO_MANY_WORDS ? 'red' : 'orange';
	return [{ rule: 'too-long', level, at: { from, to }, count }];
}

export function crowdHints(sentences: readonly Sentence[]): Hint[] {
	const fourth = sentences[MOST_SENTENCES];
	const last = sentences.at(-1);
	if (!fourth || !last) return [];
	const at = { from: fourth.from, to: last.to };
	return [{ rule: 'too-many-sentences', level: 'orange', at, count: sentences.length }];
}

const joints = wholeWord(
	"parce qu(?:e|')|puisqu(?:e|')|alors qu(?:e|')|pendant qu(?:e|')|lorsqu(?:e|')|car|donc|dont|lequel|laquelle|sinon|(?:et|mais|puis|ou) (?:je|j'|tu|il|elle|on|nous|vous|ils|elles|ça)|qui|que|qu'"
);

/** Two joints or two commas: more than one idea. One (« je comprends que tu es triste ») is easy enough. */
export function ideaHints(sentence: Sentence): Hint[] {
	const passage: Passage = sentence;
	const found = [
		...hintsAt(passage, joints, () => ({ rule: 'several-ideas', level: 'orange' })),
		...hintsAt(passage, /,(?=\s)/gu, () => ({ rule: 'several-ideas', level: 'orange' }))
	].toSorted((one, other) => one.at.from - other.at.from);
	const isQuestion = /^qu(?:i|e|'est-ce)/iu.test(sentence.text);
	return found.slice(isQuestion ? 2 : 1, isQuestion ? 3 : 2);
}
