import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rightsPage } from '../../scripts/rights.mjs';

test('docs/rights.md says what the access table says (node scripts/rights.mjs writes it)', async () => {
	const page = readFileSync(new URL('../../docs/rights.md', import.meta.url), 'utf8');
	expect(page).toBe(await rightsPage());
});
