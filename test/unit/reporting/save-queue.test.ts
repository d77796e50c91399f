import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { StoredCell } from '../../../src/plugins/reporting/contracts';
import { BLANK, sameEntry, type Entry } from '../../../src/plugins/reporting/admin/src/grid/entry';
import * as queue from '../../../src/plugins/reporting/admin/src/saving/save-queue';

const figure = (value: string): Entry => ({ kind: 'value', value });
const cell = (id: string, value: string | null, version: number): StoredCell => {
  const [row = '', column = ''] = id.split('/');
  return { row, column, status: value === null ? 'blank' : 'value', value, reason: null, version };
};
const typed = (state: queue.SaveState, id: string, value: string) => queue.edited(state, new Map([[id, figure(value)]]));
const bases = (state: queue.SaveState) => Object.fromEntries([...queue.toSend(state)].map(([id, { base }]) => [id, base]));

test('a change waits a second, is sent with the version it was made upon, and is saved', () => {
  const start = queue.startOf([cell('HO/1', '5', 3)]);
  assert.equal(queue.delayOf(start), null);
  assert.equal(queue.wordOf(start), 'nothing');
  const waits = typed(start, 'HO/1', '6');
  assert.equal(queue.delayOf(waits), 1000);
  assert.deepEqual(bases(waits), { 'HO/1': 3 });
  const sending = queue.sent(waits);
  assert.equal(queue.wordOf(sending), 'saving');
  assert.equal(queue.toSend(sending).size, 0, 'one request at a time');
  const done = queue.saved(sending, [cell('HO/1', '6', 4)], 42);
  assert.equal(queue.wordOf(done), 'saved');
  assert.equal(done.savedAt, 42);
  assert.equal(queue.unsent(done).size, 0);
  assert.equal(queue.versionAt(done, 'HO/1'), 4);
});

test('what is typed while a request is under way goes after it, upon the version that the request made', () => {
  const sending = queue.sent(typed(queue.startOf([]), 'HO/1', '1'));
  const both = typed(typed(sending, 'HO/1', '12'), 'HO/2', '7');
  assert.deepEqual(queue.entryAt(both, 'HO/1'), figure('12'));
  const after = queue.saved(both, [cell('HO/1', '1', 1)], 1);
  assert.deepEqual(queue.entryAt(after, 'HO/1'), figure('12'));
  assert.deepEqual(bases(after), { 'HO/1': 1, 'HO/2': 0 });
});

test('a change that is taken back before it was sent is not sent', () => {
  const start = queue.startOf([cell('HO/1', '5', 3)]);
  assert.equal(queue.toSend(typed(typed(start, 'HO/1', '6'), 'HO/1', '5')).size, 0);
});

test('a text that is no figure stays in its cell and is never sent', () => {
  const entry: Entry = { kind: 'unread', text: '1.2.3,4', message: 'Không đọc được.' };
  const state = queue.edited(queue.startOf([]), new Map([['HO/1', entry]]));
  assert.equal(queue.toSend(state).size, 0);
  assert.equal(queue.delayOf(state), null);
  assert.equal(queue.wordOf(state), 'attention');
  assert.equal(queue.unsent(state).size, 1);
});

test('without an answer everything waits, and the pauses grow to half a minute', () => {
  let state = typed(queue.startOf([]), 'HO/1', '1');
  const pauses: (number | null)[] = [];
  for (let round = 0; round < 7; round += 1) {
    state = queue.failed(queue.sent(state), 'network');
    pauses.push(queue.delayOf(state));
  }
  assert.deepEqual(pauses, [2000, 4000, 8000, 16000, 30000, 30000, 30000]);
  assert.equal(queue.wordOf(state), 'kept');
  assert.deepEqual(bases(state), { 'HO/1': 0 });
  assert.equal(queue.delayOf(queue.failed(queue.sent(state), 'session')), null, 'an ended session is not asked again');
});

test('what moved meanwhile is asked cell by cell; the rest goes again by itself', () => {
  const start = queue.startOf([cell('HO/1', '5', 3), cell('HO/2', '8', 2), cell('HO/3', '9', 1)]);
  const sending = queue.sent(typed(typed(typed(start, 'HO/1', '6'), 'HO/2', '80'), 'HO/3', '90'));
  const moved = queue.movedBy(sending, [cell('HO/1', '7', 4), cell('HO/2', '80', 3)]);
  assert.deepEqual([...moved.moved.keys()], ['HO/1'], 'the same figure is no quarrel');
  assert.equal(queue.wordOf(moved), 'moved');
  assert.deepEqual(bases(moved), { 'HO/3': 1 });
  assert.deepEqual(queue.entryAt(moved, 'HO/1'), figure('6'), 'nothing is lost while it is open');
  assert.deepEqual(queue.unsent(moved).get('HO/1'), { entry: figure('6'), base: 3 }, 'after a reload it is asked again');
  assert.deepEqual(queue.entryAt(queue.chosen(moved, 'HO/1', 'theirs'), 'HO/1'), figure('7'));
  assert.deepEqual(bases(queue.chosen(moved, 'HO/1', 'mine')), { 'HO/1': 4, 'HO/3': 1 });
});

test('a refused cell says why until it is changed; the others go again by themselves', () => {
  const sending = queue.sent(typed(typed(queue.startOf([]), 'HO/1', '-1'), 'HO/2', '2'));
  const refused = queue.refusedBy(sending, new Map([['HO/1', 'Không được âm.']]));
  assert.deepEqual(bases(refused), { 'HO/2': 0 });
  assert.equal(refused.refused.get('HO/1')?.message, 'Không được âm.');
  const mended = typed(refused, 'HO/1', '1');
  assert.equal(mended.refused.size, 0);
  assert.deepEqual(bases(mended), { 'HO/2': 0, 'HO/1': 0 });
});

test('whatever happens in whatever order, the last figure typed into a cell is the one on screen, and it is unsent until the server has it', () => {
  const ids = ['HO/1', 'HO/2', 'HO/3'];
  const event = fc.oneof(
    fc.record({ kind: fc.constant('type' as const), id: fc.constantFrom(...ids), value: fc.constantFrom('1', '2', '3') }),
    fc.record({ kind: fc.constantFrom('send' as const, 'answer' as const, 'lose' as const, 'refuse' as const), id: fc.constantFrom(...ids), value: fc.constant('') }),
  );
  fc.assert(fc.property(fc.array(event, { maxLength: 60 }), (events) => {
    let state = queue.startOf([]);
    const server = new Map<string, { value: string; version: number }>();
    const last = new Map<string, Entry>();
    for (const { kind, id, value } of events) {
      if (kind === 'type') { state = typed(state, id, value); last.set(id, figure(value)); }
      if (kind === 'send') state = queue.sent(state);
      if (kind === 'lose' && state.sending) state = queue.failed(state, 'network');
      if (kind === 'refuse' && state.sending?.has(id)) state = queue.refusedBy(state, new Map([[id, 'Không nhận.']]));
      if (kind === 'answer' && state.sending) {
        for (const [key, { entry, base }] of state.sending) {
          assert.equal(base, server.get(key)?.version ?? 0, 'never a quarrel with oneself');
          server.set(key, { value: entry.kind === 'value' ? entry.value : '', version: base + 1 });
        }
        state = queue.saved(state, [...state.sending.keys()].map((key) => cell(key, server.get(key)?.value ?? null, server.get(key)?.version ?? 0)), 1);
      }
    }
    for (const id of ids) {
      const wanted = last.get(id) ?? BLANK;
      assert.ok(sameEntry(queue.entryAt(state, id), wanted));
      const stored = server.get(id);
      const has = sameEntry(stored ? figure(stored.value) : BLANK, wanted);
      assert.ok(has || queue.unsent(state).has(id), `${id} is neither stored nor kept`);
    }
  }));
});
