import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { inboxLink, readQuery, addressOf, searchOf } from '../../../src/plugins/moderation/admin/src/inbox-query';
import { countWords, dueWords, waitedWords } from '../../../src/plugins/moderation/admin/src/row-text';

const WORDS = ['vi', 'en'].map((language) =>
  JSON.parse(readFileSync(path.resolve(__dirname, `../../../src/plugins/moderation/admin/src/translations/${language}.json`), 'utf8')) as Record<string, string>);

describe('words of a row', () => {
  it('say how many days are left, or how many it is late', () => {
    assert.deepEqual([-2, 0, 1].map((days) => dueWords(days)), [
      { id: 'due.overdue', values: { days: 2 } }, { id: 'due.today', values: {} }, { id: 'due.left', values: { days: 1 } },
    ]);
    assert.deepEqual([0, 3].map((days) => waitedWords(days).id), ['waited.today', 'waited.days']);
    assert.equal(countWords({ count: 1000, more: true }).id, 'count.more');
  });

  it('stand in both languages', () => {
    const used = [dueWords(-1), dueWords(0), dueWords(1), waitedWords(0), waitedWords(1), countWords({ count: 1, more: false }), countWords({ count: 1, more: true })];
    for (const words of WORDS) for (const { id } of used) assert.ok(words[id], id);
    assert.deepEqual(Object.keys(WORDS[0]!).sort(), Object.keys(WORDS[1]!).sort());
  });
});

describe('the address of the inbox', () => {
  it('is read with what it does not know left out', () => {
    assert.deepEqual(readQuery({ view: 'nonsense', page: '-1', pageSize: '7', due: 'overdue', other: 'x', search: 'giá' }),
      { view: 'to-decide', sort: undefined, page: 1, pageSize: 20, filters: { due: 'overdue', search: 'giá' } });
  });

  it('of a link asks the server for just that', () => {
    const query = readQuery(Object.fromEntries(new URL(inboxLink('all', { due: 'week' }, 'due'), 'http://x').searchParams));
    assert.equal(addressOf(query), 'view=all&page=1&pageSize=20&sort=due&due=week');
  });

  it('holds what was typed, once and for all: read again it is the same', () => {
    for (const typed of ['khang ninh', ' khang ', 'thu & chi = 100%', '?', '']) assert.equal(searchOf(searchOf(typed)), searchOf(typed));
    assert.deepEqual([searchOf('khang '), searchOf('thu & chi')], ['khang', 'thu   chi']);
  });
});
