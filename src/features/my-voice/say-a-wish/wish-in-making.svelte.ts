import { createContext } from 'svelte';
import * as z from 'zod/mini';
import { unsay } from '#data/change-of-mind.ts';
import type { Device } from '#data/device.ts';
import { draftOf, dropDraft, keepDraft } from '#data/drafts.ts';
import { Live } from '#data/live.svelte.ts';
import { circleOf } from '#data/people.ts';
import { keepPrivate, shareWish, wishById } from '#data/wishes.ts';
import {
	type ComposeRefusal,
	emptyDraft,
	type Importance,
	makeWish,
	WishDraft,
	withDomain,
	withListener
} from '#domain/compose-wish.ts';
import { type AccountId, type ConceptId, WishId } from '#domain/ids.ts';
import { LifeDomain } from '#domain/life-domain.ts';
import type { Result } from '#domain/result.ts';
import type { CircleMember } from '#domain/person.ts';
import type { HelpMode, Wish } from '#domain/wish.ts';

const BoardPage = z.union([z.literal('core'), LifeDomain]);
/** What the board shows: the core words, or the words of one part of life. */
export type BoardPage = z.infer<typeof BoardPage>;

const draftKey = 'wish';
const lastKey = 'wish-just-said';
const Kept = z.object({ draft: WishDraft, page: BoardPage, turn: z.number() });

/**
 * The wish being said, from the first pictogram to « Envoyer » (F01). Each touch is kept at once, so that a flat battery
 * brings back the same place.
 */
export class WishInMaking {
	#device: Device;
	#circle: Live<CircleMember[]>;
	#made: Promise<Result<Wish, ComposeRefusal>> | undefined;
	#undone: Promise<void> | undefined;
	draft: WishDraft;
	/** Where the board stands. */
	page = $state.raw<BoardPage>('core');
	turn = $state.raw(0);
	/** The wish that was made last, to be shown and undone; empty when there is none. */
	lastMade = $state.raw<WishId | ''>('');
	/** What was kept has been read. */
	ready = $state.raw(false);

	constructor(device: Device) {
		const { db, session, now } = device;
		this.#device = device;
		this.#circle = new Live(async () =>
			session.person ? await circleOf(db, session.person, now().slice(0, 10)) : []
		);
		this.draft = $state.raw(this.#newDraft());
	}

	/** Reads what was kept. A draft that became a wish just before the power went is not offered again. */
	async read() {
		const { db } = this.#device;
		const kept = Kept.safeParse(await draftOf(db, draftKey));
		const last = WishId.safeParse(await draftOf(db, lastKey));
		if (last.success) this.lastMade = last.data;
		if (kept.success && !(await wishById(db, kept.data.draft.id))) {
			({ draft: this.draft, page: this.page, turn: this.turn } = kept.data);
		}
		this.ready = true;
	}

	/** Everybody around the person today; empty until this device has remembered. */
	get circle() {
		return this.#circle.current ?? [];
	}

	/** Those the person may choose to tell. */
	get mayHear() {
		return this.circle.filter((member) => member.mayHear);
	}

	/** The faces that will hear it, in the order they were chosen; one who has left the circle since is not among them. */
	get listeners() {
		return this.facesOf(this.draft.audience).filter((member) => member.mayHear);
	}

	/** Whether this device has remembered who is around the person. */
	get knowsCircle() {
		return this.#circle.current !== undefined;
	}

	/** Members of the circle behind accounts; one who has left the circle is not among them. */
	facesOf(accounts: readonly AccountId[]) {
		return accounts.flatMap(
			(account) => this.circle.find((member) => member.account === account) ?? []
		);
	}

	get helper() {
		return this.circle.find((member) => member.account === this.draft.helper);
	}

	get isEmpty() {
		return this.draft.words.length === 0;
	}

	say(word: ConceptId) {
		return this.#become({ ...this.draft, words: [...this.draft.words, word] });
	}

	eraseLast() {
		return this.#become({ ...this.draft, words: this.draft.words.slice(0, -1) });
	}

	open(page: BoardPage, turn = 0) {
		this.page = page;
		this.turn = turn;
		return this.#keep();
	}

	toggleDomain(domain: LifeDomain) {
		return this.#become(withDomain(this.draft, domain));
	}

	skipDomains() {
		return this.#become({ ...this.draft, domains: [] });
	}

	matters(importance: Importance) {
		return this.#become({ ...this.draft, importance });
	}

	/** @param helper empty when nobody of the circle is named */
	helpedBy(helper: AccountId | '') {
		return this.#become({ ...this.draft, helper });
	}

	wasHelped(helpMode: HelpMode) {
		return this.#become({ ...this.draft, helpMode });
	}

	/** Said alone, or not told whether somebody helped. */
	hadNoHelper(helpMode: 'alone' | 'not-said') {
		return this.#become({ ...this.draft, helpMode, helper: '' });
	}

	toggleListener(account: AccountId) {
		return this.#become(withListener(this.draft, account));
	}

	keepForMe() {
		return this.#become({ ...this.draft, audience: [] });
	}

	/** Makes the wish and tells it to its audience, or keeps it here when there is none. A second touch makes nothing new. */
	make(text: string): Promise<Result<Wish, ComposeRefusal>> {
		this.#made ??= this.#make(text).finally(() => (this.#made = undefined));
		return this.#made;
	}

	/** « Annuler » : everything is again as before « Envoyer ». A second touch undoes nothing more. */
	undo(wish: Wish): Promise<void> {
		this.#undone ??= this.#undo(wish).finally(() => (this.#undone = undefined));
		return this.#undone;
	}

	async #undo(wish: Wish) {
		const { db } = this.#device;
		const { words, domains, importance, helpMode, helper, audience } = wish;
		const id = this.#newDraft().id;
		// The words are in the draft before they are taken from where they are: they are never nowhere.
		await this.#become({ id, words, domains, importance, helpMode, helper, audience });
		await unsay(db, wish, { opid: this.#device.newId(), madeAt: this.#device.now() });
		await dropDraft(db, lastKey);
		this.lastMade = '';
	}

	async #make(text: string) {
		const { db, session, now, newId } = this.#device;
		// Whoever is shown hears it, and nobody else: a draft kept for days may name somebody who has left.
		const circle = session.person ? await circleOf(db, session.person, now().slice(0, 10)) : [];
		const audience = this.draft.audience.filter((account) =>
			circle.some((member) => member.account === account && member.mayHear)
		);
		const decision = makeWish({ ...this.draft, audience }, { session, text, madeAt: now() });
		if (!decision.ok) return decision;
		const wish = decision.value;
		// Known as said before it leaves: after a flat battery in between, the draft is simply still there.
		await keepDraft(db, lastKey, wish.id);
		if (wish.audience.length === 0) await keepPrivate(db, wish);
		else await shareWish(db, wish, newId());
		await dropDraft(db, draftKey);
		this.lastMade = wish.id;
		this.draft = this.#newDraft();
		this.page = 'core';
		this.turn = 0;
		return decision;
	}

	#newDraft() {
		return emptyDraft(WishId.parse(this.#device.newId()));
	}

	#become(draft: WishDraft) {
		this.draft = draft;
		return this.#keep();
	}

	#keep() {
		const { draft, page, turn } = this;
		return keepDraft(this.#device.db, draftKey, { draft, page, turn });
	}
}

export const [getWishInMaking, setWishInMaking] = createContext<WishInMaking>();
