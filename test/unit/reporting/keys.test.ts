import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyAct, type KeyFacts } from '../../../src/plugins/reporting/admin/src/grid/keys';

const IN_CELL: KeyFacts = { key: '', shift: false, ctrl: false, alt: false, whole: true, atStart: true, atEnd: true, block: false };
const IN_TEXT: KeyFacts = { ...IN_CELL, whole: false, atStart: false, atEnd: false };
const press = (key: string, facts: Partial<KeyFacts> = {}) => keyAct({ ...IN_CELL, ...facts, key });

test('Enter goes down, with Shift up, also while a text is being changed', () => {
  assert.deepEqual(press('Enter'), { kind: 'enter', step: 1 });
  assert.deepEqual(press('Enter', { ...IN_TEXT, shift: true }), { kind: 'enter', step: -1 });
});

test('arrows move among cells; within a text the sideways ones move among letters until its end', () => {
  assert.deepEqual(press('ArrowLeft'), { kind: 'move', direction: 'left' });
  assert.equal(press('ArrowLeft', IN_TEXT), null);
  assert.deepEqual(press('ArrowLeft', { ...IN_TEXT, atStart: true }), { kind: 'move', direction: 'left' });
  assert.equal(press('ArrowRight', { ...IN_TEXT, atStart: true }), null);
  assert.deepEqual(press('ArrowDown', IN_TEXT), { kind: 'move', direction: 'down' });
});

test('with Shift arrows select cells, within a text letters', () => {
  assert.deepEqual(press('ArrowRight', { shift: true }), { kind: 'extend', direction: 'right' });
  assert.equal(press('ArrowRight', { ...IN_TEXT, shift: true }), null);
  assert.deepEqual(press('ArrowRight', { ...IN_TEXT, shift: true, block: true }), { kind: 'extend', direction: 'right' });
});

test('Delete clears a selection, a letter only within a text; Tab and letters stay with the browser', () => {
  assert.deepEqual(press('Delete'), { kind: 'clear' });
  assert.equal(press('Delete', IN_TEXT), null);
  assert.deepEqual(press('Delete', { ...IN_TEXT, block: true }), { kind: 'clear' });
  assert.equal(press('Backspace'), null);
  assert.equal(press('Tab'), null);
  assert.equal(press('5'), null);
});

test('Ctrl+Z, Ctrl+Y, F2 and Escape', () => {
  assert.deepEqual(press('z', { ctrl: true }), { kind: 'undo' });
  assert.deepEqual(press('Z', { ctrl: true, shift: true }), { kind: 'redo' });
  assert.deepEqual(press('y', { ctrl: true }), { kind: 'redo' });
  assert.deepEqual(press('F2'), { kind: 'edit' });
  assert.deepEqual(press('Escape', IN_TEXT), { kind: 'revert' });
  assert.equal(press('c', { ctrl: true }), null);
  assert.equal(press('ArrowLeft', { alt: true }), null, 'the browser goes back');
});
