import type { Device } from '#data/device.ts';
import { byWish, type Heard, heardBy } from '#data/heard.ts';
import { Live } from '#data/live.svelte.ts';
import type { Answer, Reaction } from '#domain/answer.ts';
import { mayAnswer, nameIn } from '#domain/circle.ts';
import { dayOf } from '#domain/days.ts';
import { type LifeDomain, lifeDomains } from '#domain/life-domain.ts';
import type { Person } from '#domain/person.ts';
import { waitingOf } from '#domain/waiting.ts';
import { isOwnVoice, type Wish } from '#domain/wish.ts';
import { lastAnswer, lastReaction, type WishState, wishState } from '#domain/wish-state.ts';

/** One wish with all that is known around it. */
export type HeardWish = {
	wish: Wish;
	state: WishState;
	/** Who helped, as the person calls them; empty when nobody did or nobody knows. */
	helper: string;
	isOwnVoice: boolean;
	isWaiting: boolean;
	answer: Answer | undefined;
	/** Who answered, as the person calls them; empty when it is this very adult. */
	answeredBy: string;
	reaction: Reaction | undefined;
};

/** Wishes under one heading; `domain` is empty when the person chose none, or when they stand by date. */
export type Group = { key: string; domain: LifeDomain | ''; wishes: HeardWish[] };

/** « Avant la réunion » (F19): what one person told this adult, for a look of a minute. Words told to others are absent. */
export class Situation {
	#device: Device;
	#heard: Live<Heard>;
	#id: string;
	#wishes: HeardWish[] = $derived.by(() => this.#made());
	order: 'domain' | 'date' = $state('domain');

	constructor(device: Device, person: string) {
		this.#device = device;
		this.#id = person;
		this.#heard = new Live(() => heardBy(device.db, device.session.account));
	}

	/** Undefined until the device has remembered, or when this account does not know the person. */
	get person(): Person | undefined {
		return this.#heard.current?.persons.find((person) => person.id === this.#id);
	}

	get isUnknown(): boolean {
		return this.#heard.current !== undefined && this.person === undefined;
	}

	/** `YYYY-MM-DD`, where the device stands. */
	get today(): string {
		return dayOf(this.#device.now());
	}

	get counts() {
		const wishes = this.#wishes;
		return {
			told: wishes.length,
			ownVoice: wishes.filter((heard) => heard.isOwnVoice).length,
			waiting: wishes.filter((heard) => heard.isWaiting).length,
			notAgreed: wishes.filter((heard) => heard.reaction?.kind === 'not-agreed').length
		};
	}

	get mayAnswer(): boolean {
		const { account } = this.#device.session;
		const members = this.#heard.current?.members ?? [];
		const person = this.person;
		return person !== undefined && mayAnswer(members, { person: person.id, account }, this.today);
	}

	/** By life domain in the order of the catalogue, without a domain last; or all in one, newest first. */
	get groups(): Group[] {
		if (this.order === 'date') return [{ key: 'date', domain: '', wishes: this.#wishes }];
		const of = (domain: LifeDomain | '') =>
			this.#wishes.filter(({ wish }) => (wish.domains[0] ?? '') === domain);
		return [...lifeDomains, '' as const]
			.map((domain) => ({ key: `domain ${domain}`, domain, wishes: of(domain) }))
			.filter((group) => group.wishes.length > 0);
	}

	#made(): HeardWish[] {
		const heard = this.#heard.current;
		if (!heard) return [];
		const answers = byWish(heard.answers);
		const reactions = byWish(heard.reactions);
		const reads = byWish(heard.reads);
		const now = this.#device.now();
		return heard.wishes
			.filter((wish) => wish.person === this.#id)
			.map((wish) => {
				const around = { answers: answers.get(wish.id) ?? [], reads: reads.get(wish.id) ?? [] };
				const back = reactions.get(wish.id) ?? [];
				const answer = lastAnswer(around.answers);
				return {
					wish,
					state: wishState(wish, around),
					helper: this.#nameOf(wish.helper, heard),
					isOwnVoice: isOwnVoice(wish),
					isWaiting:
						waitingOf(wish, { ...around, reactions: back }, { now, today: dayOf(now) }) !==
						undefined,
					answer,
					answeredBy: this.#nameOf(answer?.author ?? '', heard),
					reaction: answer && lastReaction(back, answer)
				};
			});
	}

	#nameOf(account: Wish['helper'], { members, persons }: Heard): string {
		const person = persons.find((one) => one.id === this.#id);
		if (account === '' || !person || account === this.#device.session.account) return '';
		return nameIn(members, { person: person.id, account });
	}
}
