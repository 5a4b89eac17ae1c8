import type { SyncedCollection } from '../../../src/domain/intention.ts';

export type Row = { id: string; seq: number; rev: number } & Record<string, unknown>;
export type Tables = Record<SyncedCollection, Record<string, Row>>;
type Asked = { collection: string; row: Record<string, unknown> };

const rows = (tables: Tables, name: SyncedCollection) => Object.values(tables[name]);
const owner = (tables: Tables, person: unknown) => tables.persons[String(person)]?.['account'];
const isMember = (tables: Tables, account: string, person: unknown) =>
	rows(tables, 'circle').some(
		(line) => line['account'] === account && line['person'] === person && line['mayHear'] === true
	);
const hears = (tables: Tables, account: string, wish: Row | undefined): boolean => {
	if (!wish) return false;
	const told = (wish['audience'] as string[]).includes(account);
	const mine = owner(tables, wish['person']) === account;
	return mine || (told && isMember(tables, account, wish['person']));
};

/** Who reads what: `pb_hooks/who.js` in the model's words. */
export function maySee(tables: Tables, account: string, { collection, row }: Asked): boolean {
	const wish = tables.wishes[String(row['wish'])];
	switch (collection) {
		case 'persons':
			return row['account'] === account || isMember(tables, account, row['id']);
		case 'circle':
			return owner(tables, row['person']) === account || isMember(tables, account, row['person']);
		case 'wishes':
			return hears(tables, account, row as Row);
		case 'reads':
			return row['account'] === account || owner(tables, row['person']) === account;
		default:
			return hears(tables, account, wish);
	}
}

/** Who writes what; for a wish, also whether everybody in its audience may hear it. */
export function mayCreate(tables: Tables, account: string, { collection, row }: Asked): boolean {
	const wish = tables.wishes[String(row['wish'])];
	switch (collection) {
		case 'wishes': {
			const known = (tables.wishes[String(row['id'])]?.['audience'] ?? []) as string[];
			const fresh = (row['audience'] as string[]).filter((one) => !known.includes(one));
			return (
				owner(tables, row['person']) === account &&
				fresh.every((one) => isMember(tables, one, row['person']))
			);
		}
		case 'answers':
			return row['author'] === account && hears(tables, account, wish);
		case 'reads':
			return row['account'] === account && hears(tables, account, wish);
		default:
			return row['author'] === account && owner(tables, row['person']) === account;
	}
}
