import type { ConceptIndex } from '#data/concept-index.svelte.ts';
import type { Device } from '#data/device.ts';
import { draftOf, dropDraft, keepDraft } from '#data/drafts.ts';
import { addAnswer } from '#data/wishes.ts';
import type { Answer, AnswerKind } from '#domain/answer.ts';
import { addDays, dayOf } from '#domain/days.ts';
import type { Slot } from '#domain/easy-read/ready-sentences.ts';
import { sentencesOf } from '#domain/easy-read/sentences.ts';
import { conceptsOnly, pictogramsFor } from '#domain/french/pictograms-for.ts';
import { dateNeed, giveAnswer, type GiveAnswerRefusal } from '#domain/give-answer.ts';
import { AnswerId, type ConceptId } from '#domain/ids.ts';
import type { Wish } from '#domain/wish.ts';
import { draftKey, emptyDraft, KeptDraft } from './kept-draft.ts';
import { isHardToRead } from './reading.ts';
import { composed, type ReadyText, readyTexts } from './ready-texts.ts';

/** A sentence of the answer and its pictograms, as the person will see them. */
export type Row = { sentence: string; pictograms: ConceptId[] };

/** Days promised when the adult has chosen none yet. *Assumed, to confirm with coordinators.* */
const defaultDays: Partial<Record<AnswerKind, number>> = { searching: 7, 'not-now': 30 };

/** The answer being written to one wish (F02). Every touch is kept on the device until it is given. */
export class AnswerForm {
	#device: Device;
	#wish: Wish;
	#index: ConceptIndex;
	#draft: KeptDraft = $state.raw(emptyDraft);
	#isTouched = false;
	#isGiving = false;
	/** What is missing, in code; the screen says it at its field. */
	refusal: GiveAnswerRefusal | undefined = $state.raw();
	/** The form stands open although the wish has an answer: a correction or a new one. */
	isReopened = $state(false);
	#text = $derived.by(() => {
		const chosen = this.#draft.ready.flatMap(
			(pattern) => this.ready.find((one) => one.pattern === pattern) ?? []
		);
		return composed(this.#draft.text, chosen);
	});
	rows: Row[] = $derived(
		sentencesOf(this.#text).map(({ text: sentence }) => ({
			sentence,
			pictograms: this.#draft.pictures[sentence] ?? this.#proposed(sentence)
		}))
	);

	constructor(device: Device, wish: Wish, index: ConceptIndex) {
		this.#device = device;
		this.#wish = wish;
		this.#index = index;
	}

	get draft(): KeptDraft {
		return this.#draft;
	}

	/** `YYYY-MM-DD`, where the device stands. */
	get today(): string {
		return dayOf(this.#device.now());
	}

	/** The answer carries a day that the person will see. */
	get showsDay(): boolean {
		const { kind, againOn } = this.#draft;
		return kind !== '' && dateNeed(kind) !== 'never' && againOn !== '';
	}

	/** Ready sentences for the kind chosen, with what the fields say. */
	get ready(): ReadyText[] {
		const { kind } = this.#draft;
		return kind === '' ? [] : readyTexts(kind, this.#draft);
	}

	/** All the words of the answer: one's own, then the ready ones. */
	get text(): string {
		return this.#text;
	}

	/** Whether a chosen ready sentence has this place to fill in. */
	asks(slot: Slot): boolean {
		const chosen = this.ready.filter(({ pattern }) => this.#draft.ready.includes(pattern));
		return chosen.some(({ slots }) => slots.includes(slot));
	}

	/** Brings back what was half written, unless something was touched meanwhile. */
	async restore(): Promise<void> {
		const kept = KeptDraft.safeParse(await draftOf(this.#device.db, draftKey(this.#wish.id)));
		if (!kept.success || this.#isTouched) return;
		this.#draft = kept.data;
		this.isReopened = kept.data.kind !== '';
	}

	async choose(kind: AnswerKind): Promise<void> {
		const days = defaultDays[kind];
		const againOn = days ? addDays(this.today, days) : '';
		// Ready words of another kind go with it; words of one's own stay.
		await this.#change({ kind, againOn, ready: [] });
	}

	/** Adds a ready sentence, or takes it away again; it follows its fields until the words are changed by hand. */
	async useReady(pattern: string): Promise<void> {
		const { ready } = this.#draft;
		const others = ready.filter((one) => one !== pattern);
		await this.#change({ ready: others.length < ready.length ? others : [...ready, pattern] });
	}

	async write(text: string): Promise<void> {
		await this.#change({ text, ready: [] });
	}

	/** Changes a field beside the words. */
	async fill(
		fields: Partial<Pick<KeptDraft, 'againOn' | 'reason' | 'alternative' | 'times' | 'who'>>
	): Promise<void> {
		await this.#change(fields);
	}

	/** Keeps the adult's own choice of pictograms for a sentence. */
	async usePictograms(sentence: string, pictograms: ConceptId[]): Promise<void> {
		await this.#change({ pictures: { ...this.#draft.pictures, [sentence]: pictograms } });
	}

	/** Opens the form again: empty for a new answer, or with the words of an earlier one to put them right. */
	async reopen(from?: Answer): Promise<void> {
		this.isReopened = true;
		if (!from) return this.#change(emptyDraft);
		const { kind, againOn, reason, alternative, sentences, pictograms } = from;
		const pictures = Object.fromEntries(
			sentences.map((sentence, index) => [sentence, pictograms[index] ?? []])
		);
		const text = sentences.join('\n');
		await this.#change({ ...emptyDraft, kind, againOn, reason, alternative, text, pictures });
	}

	/** Closes a form that was opened again; nothing of it stays. */
	async giveUp(): Promise<void> {
		this.isReopened = false;
		await this.#forget();
	}

	/**
	 * Gives the answer: it is in the outbox at once.
	 *
	 * @param now `wish` as it stands now; `confirmed`: the adult has seen that the words are hard to read and sends them
	 * @returns whether it was given; when not, `refusal` says why
	 */
	async give(now: { wish: Wish; mayAnswer: boolean; confirmed: boolean }): Promise<boolean> {
		const answer = this.#answer();
		if (!answer || this.#isGiving) return false;
		this.#isGiving = true;
		const { wish, mayAnswer, confirmed } = now;
		const isHard = !confirmed && isHardToRead(this.#text);
		const situation = { wish, mayAnswer, today: this.today, isHardToRead: isHard };
		const { db, newId } = this.#device;
		const decision = await addAnswer(db, giveAnswer(answer, situation), newId());
		this.refusal = decision.ok ? undefined : decision.refusal;
		if (decision.ok) {
			this.isReopened = false;
			await this.#forget();
		}
		this.#isGiving = false;
		return decision.ok;
	}

	#answer(): Answer | undefined {
		const { kind, againOn, reason, alternative } = this.#draft;
		if (kind === '') return undefined;
		const { now, newId, session } = this.#device;
		return {
			id: AnswerId.parse(newId()),
			wish: this.#wish.id,
			person: this.#wish.person,
			author: session.account,
			kind,
			sentences: this.rows.map((row) => row.sentence),
			pictograms: this.rows.map((row) => row.pictograms),
			againOn,
			reason,
			alternative,
			answeredAt: now()
		};
	}

	#proposed(sentence: string): ConceptId[] {
		const { words } = this.#index;
		return words ? conceptsOnly(pictogramsFor(sentence, words)) : [];
	}

	async #change(fields: Partial<KeptDraft>): Promise<void> {
		this.#isTouched = true;
		this.refusal = undefined;
		this.#draft = { ...this.#draft, ...fields };
		await keepDraft(this.#device.db, draftKey(this.#wish.id), $state.snapshot(this.#draft));
	}

	async #forget(): Promise<void> {
		this.#draft = emptyDraft;
		await dropDraft(this.#device.db, draftKey(this.#wish.id));
	}
}
