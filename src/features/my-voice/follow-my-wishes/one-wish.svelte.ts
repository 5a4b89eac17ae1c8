import { createContext } from 'svelte';
import * as z from 'zod/mini';
import { wantAgain } from '#data/change-of-mind.ts';
import type { Device } from '#data/device.ts';
import { draftOf, dropDraft, keepDraft } from '#data/drafts.ts';
import { Live } from '#data/live.svelte.ts';
import { circleOf, everyMember } from '#data/people.ts';
import {
	addReaction,
	allReads,
	answersTo,
	leaveTrace,
	reactionsTo,
	shareWish,
	tellMore,
	wishById,
	withdrawWish
} from '#data/wishes.ts';
import type { Answer, Reaction, Read } from '#domain/answer.ts';
import { toggled } from '#domain/compose-wish.ts';
import { AccountId, type WishId } from '#domain/ids.ts';
import type { CircleMember } from '#domain/person.ts';
import { traceId } from '#domain/trace-id.ts';
import type { Wish } from '#domain/wish.ts';
import { lastReaction, wishState } from '#domain/wish-state.ts';

type Around = {
	wish: Wish | undefined;
	answers: Answer[];
	reads: Read[];
	reactions: Reaction[];
	/** The circle of today, in its order. */
	circle: CircleMember[];
	/** Past members too: their names stay beside what they said. */
	members: CircleMember[];
};

/** One wish of mine: who heard it, who read it, what was answered, what I say back, whether I still want it. */
export class OneWish {
	#device: Device;
	#id: WishId;
	#around: Live<Around>;
	#chosen: Live<AccountId[]>;
	#telling: Promise<void> | undefined;

	constructor(device: Device, id: WishId) {
		const { db } = device;
		this.#device = device;
		this.#id = id;
		this.#around = new Live(async () => {
			const wish = await wishById(db, id);
			const [answers, reads, reactions, members, circle] = await Promise.all([
				answersTo(db, id),
				allReads(db),
				reactionsTo(db, id),
				everyMember(db),
				wish ? circleOf(db, wish.person, device.now().slice(0, 10)) : []
			]);
			return {
				wish,
				answers,
				reads: reads.filter((read) => read.wish === id),
				reactions,
				circle,
				members: members.filter((member) => member.person === wish?.person)
			};
		});
		this.#chosen = new Live(async () => {
			const kept = z.array(AccountId).safeParse(await draftOf(db, this.#draftKey));
			return kept.success ? kept.data : [];
		});
	}

	/** What the local database knows; undefined until it has answered. */
	get around() {
		return this.#around.current;
	}

	get wish() {
		return this.around?.wish;
	}

	get state() {
		const { around, wish } = this;
		return around && wish ? wishState(wish, around) : undefined;
	}

	/** The newest first. */
	get answers() {
		return this.around?.answers.toReversed() ?? [];
	}

	/** The faces that hear it, each with whether they opened it. */
	get listeners() {
		return this.#facesOf(this.wish?.audience ?? []).map((member) => ({
			...member,
			hasRead: this.around?.reads.some((read) => read.account === member.account) ?? false
		}));
	}

	/** Faces that may still be told. */
	get others() {
		const told = this.wish?.audience ?? [];
		return (this.around?.circle ?? []).filter(
			(member) => member.mayHear && !told.includes(member.account)
		);
	}

	/** Faces chosen in « Montrer à… », not told yet. */
	get chosen() {
		return this.#facesOf(this.#chosen.current ?? []);
	}

	faceOf(account: AccountId) {
		return this.#facesOf([account])[0];
	}

	/** What I said back to an answer the last time. */
	reactionTo(answer: Answer) {
		return lastReaction(this.around?.reactions ?? [], answer)?.kind;
	}

	/** Saying the same thing twice leaves one gesture. */
	async say(kind: Reaction['kind'], answer: Answer) {
		const { wish } = this;
		if (!wish || this.reactionTo(answer) === kind) return;
		const { db, newId, now, session } = this.#device;
		const reaction = { id: newId(), person: wish.person, wish: wish.id, answer: answer.id };
		await addReaction(
			db,
			{ ...reaction, author: session.account, kind, reactedAt: now() },
			newId()
		);
	}

	/** Lets who answered see that the answer was opened. */
	async leaveTrace(answer: Answer) {
		const { db, newId, now, session } = this.#device;
		const trace = { wish: answer.wish, answer: answer.id, account: session.account };
		const read = { id: traceId(trace), person: answer.person, ...trace, readAt: now() };
		await leaveTrace(db, read, newId());
	}

	/** « Je ne veux plus » ; said twice, one gesture. */
	async withdraw() {
		const { wish } = this;
		if (wish && wish.withdrawnAt === '') await withdrawWish(this.#device.db, wish, this.#stamp());
	}

	/** « Je le veux encore ». */
	async wantAgain() {
		const { wish } = this;
		if (wish && wish.withdrawnAt !== '') await wantAgain(this.#device.db, wish, this.#stamp());
	}

	/** Adds or takes away a face in « Montrer à… » ; kept at once. */
	async choose(account: AccountId) {
		const chosen = toggled(this.#chosen.current ?? [], account);
		await keepDraft(this.#device.db, this.#draftKey, chosen);
	}

	/** Tells the chosen faces; a private wish stops being private in this very step. A second touch tells nothing new. */
	tell(): Promise<void> {
		this.#telling ??= this.#tell().finally(() => (this.#telling = undefined));
		return this.#telling;
	}

	async #tell() {
		const { wish } = this;
		const { db, newId } = this.#device;
		const chosen = this.chosen.map((member) => member.account);
		if (!wish || chosen.length === 0) return;
		await dropDraft(db, this.#draftKey);
		const audience = [...new Set([...wish.audience, ...chosen])];
		if (wish.audience.length === 0) await shareWish(db, { ...wish, audience }, newId());
		else await tellMore(db, wish.id, { audience, stamp: this.#stamp() });
	}

	get #draftKey() {
		return `show-${this.#id}`;
	}

	#facesOf(accounts: readonly AccountId[]) {
		const members = this.around?.members ?? [];
		return accounts.flatMap(
			(account) => members.find((member) => member.account === account) ?? []
		);
	}

	#stamp() {
		return { opid: this.#device.newId(), madeAt: this.#device.now() };
	}
}

export const [getOneWish, setOneWish] = createContext<OneWish>();
