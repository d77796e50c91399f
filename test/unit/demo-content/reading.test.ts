import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../scripts/demo-content/article-file';
import { changedBody } from '../../../scripts/demo-content/change';
import { draw } from '../../../scripts/demo-content/drawings';
import type { Item, Step } from '../../../scripts/demo-content/items';
import { timeline } from '../../../scripts/demo-content/timeline';

const item = (key: string, at: string, steps: readonly Step[] = []): Item => ({ key, at, by: 'a', unit: 'u', author: 'x', source: 'y', steps });

test('an article file is its description in a comment and its body', () => {
  const row = articleOf('tin-mau', '<!--\n{\n  "at": "2025-02-03T08:00:00+07:00",\n  "title": "Tin",\n  "steps": []\n}\n-->\n<p>Nội dung</p>\n');
  assert.deepEqual([row.key, row.title, row.body], ['tin-mau', 'Tin', '<p>Nội dung</p>']);
  assert.throws(() => articleOf('tin-mau', '<p>Không có đầu</p>'), /tin-mau\.html/);
});

test('a change replaces what stands once, word for word, and refuses the rest', () => {
  assert.equal(changedBody('<p>một $& hai</p>', { body: [{ from: 'hai', to: '$& ba' }] }), '<p>một $& $& ba</p>');
  assert.equal(changedBody('<p>một</p>', {}), '<p>một</p>');
  assert.throws(() => changedBody('<p>hai hai</p>', { body: [{ from: 'hai', to: 'ba' }] }), /stands 2 times/);
  assert.throws(() => changedBody('<p>một</p>', { body: [{ from: 'hai', to: 'ba' }] }), /stands 0 times/);
});

test('what happens to several items goes forward in time, each item in its own order', () => {
  const moments = timeline([
    item('sau', '2025-02-04T08:00:00+07:00', [{ act: 'submit', by: 'a' }]),
    item('truoc', '2025-02-03T08:00:00+07:00', [{ act: 'submit', by: 'a' }, { act: 'approve', by: 'b', at: '2025-02-05T08:00:00+07:00' }]),
  ]);
  assert.deepEqual(moments.map(({ row, step }) => `${row.key} ${step?.act ?? 'begin'}`), ['truoc begin', 'truoc submit', 'sau begin', 'sau submit', 'truoc approve']);
});

test('a step that is dated before the one before it is refused', () => {
  const rows = [item('nguoc', '2025-02-04T08:00:00+07:00', [{ act: 'submit', by: 'a', at: '2025-02-03T08:00:00+07:00' }])];
  assert.throws(() => timeline(rows), /nguoc: submit by a/);
});

test('a drawing that nobody knows and a chart without numbers are refused', () => {
  assert.throws(() => draw('khong-co'), /nobody draws/);
  assert.throws(() => draw('columns'), /values must list numbers/);
});
