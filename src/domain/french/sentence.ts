import type { Concept } from '#domain/concept.ts';
import type { Clause, Speaker } from '#domain/french/clause/clause.ts';
import { clausePieces, readClause, readPredicate } from '#domain/french/clause/clause.ts';
import { readFragment } from '#domain/french/clause/fragment.ts';
import { finitePieces } from '#domain/french/phrase/predicate.ts';
import { questionPieces } from '#domain/french/clause/question.ts';
import { requestPieces } from '#domain/french/clause/request.ts';
import type { Piece } from '#domain/french/phrase/spelling.ts';
import { finish, plain, spell } from '#domain/french/phrase/spelling.ts';
import { subjectPieces } from '#domain/french/clause/subject.ts';
import { Reader, is, plays, says } from '#domain/french/phrase/word.ts';
import type { Of } from '#domain/french/phrase/word.ts';

/**
 * The sentence that pictograms say, in correct and simple French, by table.
 *
 * Nothing touched is dropped, nobody is added. A row of words that no table covers is said as it was touched:
 * the labels in order, with a capital and a full stop.
 *
 * @param words in the order they were touched
 * @param speaker who « je » is, for what agrees (je suis contente); masculine when not said
 * @returns an empty string when there are no words
 */
export function sentenceOf(words: readonly Concept[], speaker: Speaker = 'm'): string {
	if (words.length === 0) return '';
	return builtSentence(words, speaker) ?? saidAsTouched(words);
}

/** The sentence when the tables cover every word; `undefined` when {@link sentenceOf} falls back on the labels. */
export function builtSentence(words: readonly Concept[], speaker: Speaker = 'm') {
	const alone = words.length === 1 ? words[0] : undefined;
	if (alone) return saidAsTouched([alone]);
	const { opening, body, closing } = withoutCourtesies(words);
	if (body.length === 0) return courtesies([...opening, ...closing]);
	const question = body.find((word): word is Of<'invariable'> => plays(word, 'question'));
	const others = body.filter((word) => word !== question);
	const isLoneQuestion = question && others.length === 0 && closing.length > 0;
	if (isLoneQuestion || others.some((word) => plays(word, 'question'))) return undefined;
	// « attendre elle qui »: somebody waits for somebody, but it is not clear who.
	const isTurned =
		question && says(question) === 'qui' && body[0] !== question && is(others[0], 'verb');
	if (isTurned) return undefined;
	const pieces = question
		? questionPieces(question, others, speaker)
		: statementPieces(body, speaker);
	if (!pieces) return undefined;
	const before = opening.flatMap((word) => [plain(word), plain(',', false)]);
	const after = closing.flatMap((word) => [plain(',', false), plain(word)]);
	return finish(spell([...before, ...pieces, ...after]), question ? '?' : '.');
}

const wordsOf = (word: Concept) => (is(word, 'invariable') ? says(word) : word.label);

/** « Oui », « merci », « s'il te plaît » at both ends; what stands between them is the sentence. */
function withoutCourtesies(words: readonly Concept[]) {
	const isAlone = (word: Concept) => plays(word, 'alone');
	const from = words.findIndex((word) => !isAlone(word));
	if (from === -1) return { opening: words.map(wordsOf), body: [], closing: [] };
	const last = words.findLastIndex((word) => !isAlone(word));
	const before = words[last];
	const to = last + (is(before, 'verb') && before.grammar.quotes ? 2 : 1);
	return {
		opening: words.slice(0, from).map(wordsOf),
		body: words.slice(from, to),
		closing: words.slice(to).map(wordsOf)
	};
}

const courtesies = (words: readonly string[]) => finish(words.join(', '), '.');

function statementPieces(words: readonly Concept[], speaker: Speaker): Piece[] | undefined {
	return (
		requestPieces(words, speaker) ??
		clausesPieces(words, speaker) ??
		readFragment(new Reader(words), speaker)
	);
}

/** One clause, or several: a link joins them, a new subject starts a new sentence. */
function clausesPieces(words: readonly Concept[], speaker: Speaker): Piece[] | undefined {
	const reader = new Reader(words);
	const pieces: Piece[] = [];
	let previous: Clause | undefined;
	while (!reader.isDone) {
		const link: Of<'invariable'> | undefined = previous && reader.takeRole('link');
		if (link && !joints.includes(says(link))) return undefined;
		const clause = readClause(reader, speaker);
		const next = clause
			? clausePieces(clause)
			: link && previous && again(reader, previous, speaker);
		if (!next) return undefined;
		if (link) pieces.push(plain(says(link)));
		pieces.push(...(previous && !link ? startSentence(pieces, next) : next));
		previous = clause ?? previous;
	}
	return previous && pieces;
}

const joints = ['et', 'ou', 'mais', 'parce que', 'puis', 'alors'];

/** « je manger et boire »: the same subject does the second thing too. */
function again(reader: Reader, { subject }: Clause, speaker: Speaker): Piece[] | undefined {
	const predicate = readPredicate(reader, subject.agreement, speaker);
	const finite = predicate && finitePieces(predicate, subject.agreement, 'indicative');
	if (!finite) return undefined;
	const isPronoun = subject.phrases.length === 1 && is(subject.phrases[0]?.head, 'pronoun');
	return isPronoun ? subjectPieces(subject, finite) : finite;
}

/** Closes the sentence before and starts the next with a capital. */
function startSentence(before: Piece[], next: readonly Piece[]): Piece[] {
	const last = before.pop();
	const [first, ...others] = next;
	if (!last || !first) return [...next];
	const capital = first.text.charAt(0).toUpperCase() + first.text.slice(1);
	return [{ ...last, text: `${last.text}.` }, { ...first, text: capital }, ...others];
}

/** The labels in order: honest when no table fits. */
function saidAsTouched(words: readonly Concept[]): string {
	const labels = words.map((word) => wordsAlone(word));
	const asks = words.some((word) => plays(word, 'question'));
	return finish(labels.join(' '), asks ? '?' : '.');
}

const wordsAlone = (word: Concept) =>
	(plays(word, 'negation') || plays(word, 'question') ? says(word) : word.label)
		.replace(/\s*[?.!…]+$/u, '')
		.trim();

/** The small label under each pictogram of the strip: the concept's own, so that a picture keeps its word (R08). */
export const spokenParts = (words: readonly Concept[]) => words.map(({ label }) => label);
