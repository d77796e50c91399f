import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { documentOf } from '../../../src/plugins/rich-text/contracts/document-of';
import { htmlOf } from '../../../src/plugins/rich-text/contracts/html-of';
import { richTextOf } from '../../../src/plugins/platform/server/domain/rich-text';

const DEMO = path.resolve(__dirname, '../../../database/data/demo');

const bodiesIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(bodiesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'body' && Array.isArray(item) && item.every((line) => typeof line === 'string') ? [item.join('\n')] : bodiesIn(item));
};

const bodies = readdirSync(DEMO, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  .flatMap((name) => bodiesIn(JSON.parse(readFileSync(path.join(DEMO, name), 'utf8'))));

test('the bodies of the demo, stored and opened in the editor, come back as they were stored', () => {
  assert.ok(bodies.length >= 10, `${bodies.length} bodies`);
  for (const body of bodies) {
    const stored = richTextOf(body.normalize('NFC'));
    assert.equal(htmlOf(documentOf(stored).document), stored);
  }
});
