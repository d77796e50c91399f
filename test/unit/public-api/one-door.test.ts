import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const folder = path.resolve(__dirname, '..', '..', '..', 'src', 'public-api');
const sources = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.ts'));
const using = (pattern: RegExp): string[] => sources.filter((name) => pattern.test(readFileSync(path.join(folder, name), 'utf8'))).sort();

test('the read API reaches stored rows through one file, which adds the condition that they are published', () => {
  assert.deepEqual(using(/\bdb\.query\(/), ['doors/default-tokens.ts', 'reading/rows.ts']);
  assert.deepEqual(using(/\bdb\.queryBuilder\(/), ['reading/rows.ts', 'search/narrowing.ts']);
  assert.deepEqual(using(/\.documents\(/), []);
});

test('its only SQL of its own finds what published documents replace, makes indexes, reads kept totals and what rows that were read point at, and keeps and asks the index of the search', () => {
  assert.deepEqual(using(/db\.connection/), ['reading/list-indexes.ts', 'reading/replacements.ts', 'reading/totals.ts', 'search/index-triggers.ts', 'search/settle-index.ts']);
  assert.deepEqual(using(/\breader\(/), ['reading/near.ts', 'search/find-items.ts']);
});

test('the search reads tables of items only where they stand published', () => {
  const lines = readFileSync(path.join(folder, 'search', 'find-items.ts'), 'utf8').split('\n').filter((line) => /public\.(articles|site_pages|legal_documents|info_entries)\b/.test(line));
  assert.equal(lines.length, 4);
  for (const line of lines) assert.match(line, /published_at is not null/);
});
