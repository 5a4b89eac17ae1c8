import type { Device } from '#data/device.ts';
import { Live } from '#data/live.svelte.ts';
import { takeBack } from '#data/outbox.ts';
import { leaveTrace } from '#data/wishes.ts';
import type { Answer, Reaction, Read } from '#domain/answer.ts';
import { mayAnswer, nameIn } from '#domain/circle.ts';
import { dayOf } from '#domain/days.ts';
import type { AccountId } from '#domain/ids.ts';
import { traceId } from '#domain/trace-id.ts';
import { lastAnswer, lastReaction } from '#domain/wish-state.ts';
import { type Around, aroundWish } from './around-wish.ts';

/** One answer with what came back to it. */
export type Turn = {
	answer: Answer;
	/** As the person calls them; empty when it is this very adult. */
	by: string;
	isMine: boolean;
	reaction: Reaction | undefined;
	/** The person has opened it. */
	isOpened: boolean;
};

/** One wish that stands open: the words, the person, what was answered and said back (F02). */
export class OpenedWish {
	#device: Device;
	#around: Live<{ found: Around | undefined }>;

	constructor(device: Device, id: string) {
		this.#device = device;
		this.#around = new Live(() => aroundWish(device, id).then((found) => ({ found })));
	}

	/** Undefined until the device has remembered, then for words that were not told to this account. */
	get around(): Around | undefined {
		return this.#around.current?.found;
	}

	/** The device has looked, and these words are not for this account. */
	get isUnknown(): boolean {
		return this.#around.current !== undefined && this.around === undefined;
	}

	/** `YYYY-MM-DD`, where the device stands. */
	get today(): string {
		return dayOf(this.#device.now());
	}

	get mayAnswer(): boolean {
		const { account } = this.#device.session;
		const around = this.around;
		if (!around) return false;
		return mayAnswer(around.members, { person: around.person.id, account }, this.today);
	}

	/** Who helped to say it, as the person calls them. */
	get helper(): string {
		const { wish } = this.around ?? {};
		return wish && wish.helper !== '' ? this.#nameOf(wish.helper) : '';
	}

	/** Who is in the person's circle, as the person calls them. */
	get names(): string[] {
		const { person, members = [] } = this.around ?? {};
		return [
			...new Set(members.filter((one) => one.person === person?.id).map((member) => member.name))
		];
	}

	/** Answers, newest first, each with what the person said back. */
	get turns(): Turn[] {
		const around = this.around;
		if (!around) return [];
		return around.answers.toReversed().map((answer) => ({
			answer,
			by: this.#nameOf(answer.author),
			isMine: answer.author === this.#device.session.account,
			reaction: lastReaction(around.reactions, answer),
			isOpened: around.reads.some(
				(read) => read.answer === answer.id && read.account === around.person.account
			)
		}));
	}

	/** The person's « je ne suis pas d'accord » with the last answer, or undefined. */
	get disagreement(): Reaction | undefined {
		const answer = lastAnswer(this.around?.answers ?? []);
		const reaction = answer && lastReaction(this.around?.reactions ?? [], answer);
		return reaction?.kind === 'not-agreed' ? reaction : undefined;
	}

	/** The last answer, when this very adult gave it. */
	get myLastAnswer(): Answer | undefined {
		const answer = lastAnswer(this.around?.answers ?? []);
		return answer?.author === this.#device.session.account ? answer : undefined;
	}

	/** This adult's last answer has not begun to leave: it may still be taken back. */
	get mayTakeBack(): boolean {
		return this.around?.leaving !== undefined;
	}

	/** Takes this adult's last answer back. @returns the answer, or undefined when it has left meanwhile */
	async takeBack(): Promise<Answer | undefined> {
		const answer = this.myLastAnswer;
		const opid = this.around?.leaving;
		if (!answer || !opid) return undefined;
		return (await takeBack(this.#device.db, opid)) ? answer : undefined;
	}

	/** Lets the author see that somebody opened their words. Only for words that were told to this account. */
	async leaveTrace(): Promise<void> {
		const around = this.around;
		if (!around) return;
		const { db, now, newId, session } = this.#device;
		const trace = { wish: around.wish.id, answer: '', account: session.account } as const;
		const read: Read = { id: traceId(trace), person: around.person.id, ...trace, readAt: now() };
		await leaveTrace(db, read, newId());
	}

	#nameOf(account: AccountId): string {
		const around = this.around;
		if (!around) return '';
		if (account === around.person.account) return around.person.firstName;
		return nameIn(around.members, { person: around.person.id, account });
	}
}
