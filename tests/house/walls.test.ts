import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { mayLookInto } from '../../scripts/walls.mjs';

const eslint = new ESLint({ cwd: process.cwd() });
const rooms = Object.keys(mayLookInto);

async function complaints(room: string, code: string) {
	const [result] = await eslint.lintText(code, { filePath: `src/${room}/breach.ts` });
	return result?.messages.filter((message) => message.ruleId === 'no-restricted-imports') ?? [];
}

describe('the walls between rooms', () => {
	for (const room of rooms) {
		for (const other of rooms) {
			if (room === other) continue;
			const allowed = mayLookInto[room]?.includes(other) ?? false;
			test(`${room} ${allowed ? 'may' : 'may not'} look into ${other}`, async () => {
				const found = await complaints(room, `import '#${other}/anything.ts';\n`);
				expect(found.length).toBe(allowed ? 0 : 1);
			});
		}
	}

	test('a feature may not look into another feature', async () => {
		const found = await complaints('features', "import '#features/other/thing.ts';\n");
		expect(found.length).toBe(1);
	});

	test('inside a room nobody climbs out with ../', async () => {
		for (const room of rooms.filter((name) => name !== 'routes')) {
			const found = await complaints(room, "import '../data/outbox.ts';\n");
			expect(found.length, room).toBe(1);
		}
	});

	test('only data and sync know Dexie, nobody in the app knows the SDK', async () => {
		expect((await complaints('features', "import 'dexie';\n")).length).toBe(1);
		expect((await complaints('data', "import 'dexie';\n")).length).toBe(0);
		expect((await complaints('sync', "import 'pocketbase';\n")).length).toBe(1);
	});
});
