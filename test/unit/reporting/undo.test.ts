import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLANK, type Entry } from '../../../src/plugins/reporting/admin/src/grid/entry';
import { NO_HISTORY, recorded, redone, settled, undone } from '../../../src/plugins/reporting/admin/src/grid/undo';

const figure = (value: string): Entry => ({ kind: 'value', value });
const change = (id: string, before: Entry, after: Entry) => ({ id, before, after });

test('typing in one cell is undone at once, letter by letter it is not', () => {
  let history = recorded(NO_HISTORY, [change('HO/1', BLANK, figure('1'))], 'HO/1');
  history = recorded(history, [change('HO/1', figure('1'), figure('12'))], 'HO/1');
  const back = undone(history);
  assert.deepEqual(back?.entries.get('HO/1'), BLANK);
  assert.equal(back && undone(back.history), null);
  assert.deepEqual(back && redone(back.history)?.entries.get('HO/1'), figure('12'));
});

test('leaving the cell begins a new step', () => {
  const first = settled(recorded(NO_HISTORY, [change('HO/1', BLANK, figure('1'))], 'HO/1'));
  const second = recorded(first, [change('HO/1', figure('1'), figure('2'))], 'HO/1');
  assert.deepEqual(undone(second)?.entries.get('HO/1'), figure('1'));
});

test('a pasted block is one step; a new change forgets what was undone', () => {
  const history = recorded(NO_HISTORY, [change('HO/1', BLANK, figure('1')), change('HO/2', figure('5'), figure('2'))]);
  const back = undone(history);
  assert.deepEqual(back && Object.fromEntries(back.entries), { 'HO/1': BLANK, 'HO/2': figure('5') });
  assert.equal(back?.first, 'HO/1');
  const other = back && recorded(back.history, [change('HO/3', BLANK, figure('9'))]);
  assert.equal(other && redone(other), null);
});

test('what changes nothing is no step, and typing back to where one began is none either', () => {
  assert.deepEqual(recorded(NO_HISTORY, [change('HO/1', figure('1'), figure('1'))]), NO_HISTORY);
  const typed = recorded(recorded(NO_HISTORY, [change('HO/1', BLANK, figure('1'))], 'HO/1'), [change('HO/1', figure('1'), BLANK)], 'HO/1');
  assert.equal(undone(typed), null);
});
