import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	accountOf,
	adults,
	answer,
	neighbours,
	read,
	wish,
	young,
	type Name
} from '../support/people.ts';
import { World } from '../support/pocketbase.ts';

// Every person of the demo lists every collection, and gets exactly what the demo's own files say they were told.

type Words = {
	wishes: { id: string; who: string; hears: string[] }[];
	answers: { id: string; wish: string }[];
	reads: { id: string; wish: string; who: string }[];
};
type People = { circles: Record<string, { who: string; until?: string }[]> };

const file = (name: string): unknown =>
	JSON.parse(readFileSync(new URL(`../../scripts/demo/${name}`, import.meta.url), 'utf8'));
const words = file('words.json') as Words;
const { circles } = file('people.json') as People;

const isMember = (person: string, who: string) =>
	circles[person]?.some((member) => member.who === who && !member.until) ?? false;
const hears = (who: string, { who: person, hears: chosen }: Words['wishes'][number]) =>
	who === person || (chosen.includes(who) && isMember(person, who));
const wishById = (id: string) => words.wishes.find((one) => one.id === id);
const hearsById = (who: string, id: string) => {
	const found = wishById(id);
	return found !== undefined && hears(who, found);
};
const circleOf = (who: string) =>
	Object.keys(circles).filter((person) => person === who || isMember(person, who));

let world: World;
beforeAll(async () => {
	world = await World.open({ neighbours: true });
});
afterAll(() => world.close());

const sorted = (ids: string[]) => ids.sort();

describe.each([...young, ...adults])('%s', (who) => {
	test('lists the wishes they said or were told, and no other', async () => {
		const told = words.wishes.filter((one) => hears(who, one)).map((one) => wish(one.id));
		expect(await world.as(who).ids('wishes')).toEqual(sorted(told));
	});

	test('lists the answers to those wishes', async () => {
		const told = words.answers
			.filter((one) => hearsById(who, one.wish))
			.map((one) => answer(one.id));
		expect(await world.as(who).ids('answers')).toEqual(sorted(told));
	});

	test('lists the traces of reading that are theirs or about their words', async () => {
		const told = words.reads
			.filter((one) => one.who === who || wishById(one.wish)?.who === who)
			.map((one) => read(one.id));
		expect(await world.as(who).ids('reads')).toEqual(sorted(told));
	});

	test('lists the people whose circle they are in, and those circles whole', async () => {
		const people = (await world.as(who).list('persons')).body.items ?? [];
		expect(people.map((one) => String(one['account'])).sort()).toEqual(
			sorted(circleOf(who).map((person) => accountOf(person as Name)))
		);
		const lines = (await world.as(who).list('circle')).body.items ?? [];
		expect(lines).toHaveLength(
			circleOf(who).reduce((sum, one) => sum + (circles[one]?.length ?? 0), 0)
		);
	});

	test('meets no account but their own and no word of the platform next door', async () => {
		expect(await world.as(who).ids('accounts')).toEqual([accountOf(who)]);
		for (const collection of ['platforms', 'persons', 'circle', 'wishes', 'devices', 'badges']) {
			const { text } = await world.as(who).list(collection);
			expect(text).not.toMatch(/amina|Autre Rive|nager/i);
		}
	});
});

test('Claire, who left Youssef’s circle, does not hear any more what he told her', async () => {
	const { body } = await world.asAdmin().view('wishes', wish('w7'));
	expect(body['audience']).toContain(accountOf('claire'));
	expect(await world.as('claire').ids('wishes')).toEqual([wish('w3')]);
});

test('Anne, who directs the platform, hears the one wish that was told to her', async () => {
	expect(await world.as('direction').ids('wishes')).toEqual([wish('w18')]);
});

test.each(neighbours)('%s, next door, meets nobody of Les Deux-Rives', async (who) => {
	for (const collection of [
		'platforms',
		'accounts',
		'persons',
		'circle',
		'wishes',
		'answers',
		'devices',
		'badges'
	]) {
		const { text } = await world.as(who).list(collection);
		expect(text).not.toMatch(/deux-rives|lina|youssef|helene/i);
	}
});

test('without signing in, every list is empty or closed', async () => {
	const names = [
		'platforms',
		'accounts',
		'persons',
		'circle',
		'wishes',
		'answers',
		'reads',
		'reactions',
		'ops',
		'tombs'
	];
	for (const collection of names) {
		expect(await world.asNobody().ids(collection)).toEqual([]);
	}
});
