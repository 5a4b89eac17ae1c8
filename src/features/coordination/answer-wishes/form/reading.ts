import type { KnownConcept } from '#data/concept-index.svelte.ts';
import type { AnswerKind } from '#domain/answer.ts';
import type { ConceptId } from '#domain/ids.ts';

export type HintLine = {
	key: string;
	level: 'red' | 'orange';
	words: string;
	replacement?: { label: string; text: string };
};
export const hintLines = (_text: string): HintLine[] => [];
export const wordCounts = (text: string) => ({
	sentences: sentencesOf(text).length,
	longest: Math.max(0, ...sentencesOf(text).map((s) => s.split(/\s+/).length))
});
export const sentencesOf = (text: string): string[] =>
	text
		.match(/[^.!?…\n]+[.!?…]*/g)
		?.map((s) => s.trim())
		.filter(Boolean) ?? [];
export const isHardToRead = (text: string) =>
	sentencesOf(text).some((s) => s.split(/\s+/).length > 15);
export const proposedPictograms = (
	sentence: string,
	concepts: readonly KnownConcept[]
): ConceptId[] =>
	sentence
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.flatMap((w) => concepts.find((c) => c.label === w)?.id ?? []);
export const readyTexts = (kind: AnswerKind, _slots: unknown) => [
	{ id: kind, text: 'Oui. On commence.' }
];
