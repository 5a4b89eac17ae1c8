import type { Device } from '#data/device.ts';
import { byWish, type Heard, heardBy } from '#data/heard.ts';
import { Live } from '#data/live.svelte.ts';
import { mayAnswer } from '#domain/circle.ts';
import { dayOf } from '#domain/days.ts';
import type { Person } from '#domain/person.ts';
import { waitingOf } from '#domain/waiting.ts';
import { daysWaiting } from '#domain/wish-state.ts';

/** One young person in the list: what comes next and what waits. */
export type SituationLine = {
	person: Person;
	/** Words of theirs that wait for this very adult. */
	waiting: number;
	/** Whole days since they last told this adult something; undefined when they have not. */
	lastWordDays: number | undefined;
};

/** « Mes situations » (F19): everybody this adult knows, by first name or by next review. */
export class SituationsList {
	#device: Device;
	#heard: Live<Heard>;
	#lines: SituationLine[] | undefined = $derived.by(() => this.#made());
	query = $state('');
	order: 'name' | 'review' = $state('name');

	constructor(device: Device) {
		this.#device = device;
		this.#heard = new Live(() => heardBy(device.db, device.session.account));
	}

	/** Undefined until the device has remembered. */
	get lines(): SituationLine[] | undefined {
		return this.#lines;
	}

	/** `YYYY-MM-DD`, where the device stands. */
	get today(): string {
		return dayOf(this.#device.now());
	}

	/** The lines that the search leaves, in the order asked for. */
	get shown(): SituationLine[] {
		const wanted = plain(this.query);
		const found = (this.lines ?? []).filter(
			({ person }) =>
				plain(person.firstName).includes(wanted) || plain(person.service).includes(wanted)
		);
		return this.order === 'name' ? found : found.toSorted(byReview(this.today));
	}

	#made(): SituationLine[] | undefined {
		const heard = this.#heard.current;
		if (!heard) return undefined;
		const now = this.#device.now();
		const at = { now, today: dayOf(now) };
		const { account } = this.#device.session;
		const answers = byWish(heard.answers);
		const reactions = byWish(heard.reactions);
		const waits = heard.wishes.filter((wish) =>
			waitingOf(
				wish,
				{ answers: answers.get(wish.id) ?? [], reactions: reactions.get(wish.id) ?? [] },
				at
			)
		);
		return heard.persons.map((person) => {
			const last = heard.wishes.find((wish) => wish.person === person.id);
			const mine = mayAnswer(heard.members, { person: person.id, account }, at.today);
			return {
				person,
				waiting: mine ? waits.filter((wish) => wish.person === person.id).length : 0,
				lastWordDays: last && daysWaiting(last, now)
			};
		});
	}
}

/** The next review first; those already past or not set come last. */
const byReview = (today: string) => (a: SituationLine, b: SituationLine) =>
	reviewKey(a.person, today).localeCompare(reviewKey(b.person, today));

const reviewKey = ({ reviewOn }: Person, today: string) =>
	reviewOn === '' ? '9999' : reviewOn < today ? `9998${reviewOn}` : reviewOn;

const plain = (text: string) =>
	text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('fr').trim();
