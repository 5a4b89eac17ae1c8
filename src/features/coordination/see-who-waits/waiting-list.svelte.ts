import { createContext } from 'svelte';
import type { Device } from '#data/device.ts';
import { byWish, type Heard, heardBy } from '#data/heard.ts';
import { Live } from '#data/live.svelte.ts';
import { hasHeardAll } from '#data/sync-notes.ts';
import { mayAnswer, nameIn } from '#domain/circle.ts';
import { dayOf } from '#domain/days.ts';
import type { CircleMember, Person } from '#domain/person.ts';
import { byWaiting, type Waiting, waitingOf } from '#domain/waiting.ts';
import { isOwnVoice } from '#domain/wish.ts';

/** One line of the list: words that wait, whose they are, how they were said. */
export type WaitingLine = Waiting & {
	person: Person;
	/** Who helped, as the person calls them; empty when nobody did or nobody knows. */
	helper: string;
	isOwnVoice: boolean;
	mayAnswer: boolean;
	/** This account has not opened it yet. */
	isNew: boolean;
};

/** What every line looks at: the circles, and what this account has opened. */
type Known = { members: CircleMember[]; read: ReadonlySet<string> };

/** « À répondre » (F02): the words told to me that wait for an answer, longest waiting first. */
export class WaitingList {
	#device: Device;
	#heard: Live<Heard>;
	#heardAll: Live<boolean>;
	#lines: WaitingLine[] | undefined = $derived.by(() => this.#sorted());
	/** What the search field holds. */
	query = $state('');

	constructor(device: Device) {
		this.#device = device;
		this.#heard = new Live(() => heardBy(device.db, device.session.account));
		this.#heardAll = new Live(() => hasHeardAll(device.db));
	}

	/** Every line, or undefined until the device has remembered; none is only said once the server was heard. */
	get lines(): WaitingLine[] | undefined {
		if (this.#lines?.length === 0 && !this.#heardAll.current) return undefined;
		return this.#lines;
	}

	/** The lines that the search leaves. */
	get shown(): WaitingLine[] {
		const wanted = plain(this.query);
		return (this.lines ?? []).filter(
			({ person, wish }) =>
				plain(person.firstName).includes(wanted) || plain(wish.text).includes(wanted)
		);
	}

	/** How many words wait for this very adult to answer. */
	get count(): number {
		return (this.lines ?? []).filter((line) => line.mayAnswer).length;
	}

	/** `YYYY-MM-DD`, where the device stands. */
	get today(): string {
		return dayOf(this.#device.now());
	}

	/** The line after the given wish among those shown, or the first one; undefined when no other waits. */
	after(wish: string): WaitingLine | undefined {
		const others = this.shown.filter((line) => line.mayAnswer);
		const at = others.findIndex((line) => line.wish.id === wish);
		const rest = others.filter((line) => line.wish.id !== wish);
		return rest[at === -1 ? 0 : at] ?? rest[0];
	}

	#sorted(): WaitingLine[] | undefined {
		const heard = this.#heard.current;
		if (!heard) return undefined;
		const now = this.#device.now();
		const at = { now, today: dayOf(now) };
		const answers = byWish(heard.answers);
		const reactions = byWish(heard.reactions);
		const { account } = this.#device.session;
		const mine = heard.reads.filter((read) => read.account === account);
		const known = { members: heard.members, read: new Set(mine.map((read) => read.wish)) };
		const persons = new Map(heard.persons.map((person) => [person.id, person]));
		return heard.wishes
			.flatMap((wish) => {
				const around = {
					answers: answers.get(wish.id) ?? [],
					reactions: reactions.get(wish.id) ?? []
				};
				const waiting = waitingOf(wish, around, at);
				const person = persons.get(wish.person);
				return waiting && person ? [this.#line(waiting, person, known)] : [];
			})
			.toSorted(byWaiting);
	}

	#line(waiting: Waiting, person: Person, known: Known): WaitingLine {
		const { members } = known;
		const { account } = this.#device.session;
		const { wish } = waiting;
		return {
			...waiting,
			person,
			helper:
				wish.helper === '' ? '' : nameIn(members, { person: person.id, account: wish.helper }),
			isOwnVoice: isOwnVoice(wish),
			mayAnswer: mayAnswer(members, { person: person.id, account }, this.today),
			isNew: !known.read.has(wish.id)
		};
	}
}

/** Without accents and capitals, so that « lea » finds Léa. */
const plain = (text: string) =>
	text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('fr').trim();

export const [getWaitingList, setWaitingList] = createContext<WaitingList>();
