import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { readRelation } from '../../../src/plugins/units/server/guard/relation-input';

const ID = 'a'.repeat(24);
const one = { kind: 'one', target: { documentId: ID } };
const row = { kind: 'one', target: { rowId: 5 } };

it('every way of naming one related item is read alike', () => {
  for (const input of [ID, { documentId: ID }, { set: [{ documentId: ID }] }, { set: { documentId: ID } }, { connect: [{ documentId: ID, id: 9 }] }, { connect: ID }, [{ documentId: ID }], { connect: [ID], disconnect: [{ id: 3 }] }]) {
    assert.deepEqual(readRelation(input), one, JSON.stringify(input));
  }
  for (const input of [5, '5', { id: 5 }, { id: '5' }, { connect: [{ id: 5 }] }, [5]]) assert.deepEqual(readRelation(input), row, JSON.stringify(input));
});

it('saying nothing and clearing are different things', () => {
  for (const input of [undefined, { connect: [] }, { connect: [], disconnect: [] }, { disconnect: [] }]) assert.equal(readRelation(input).kind, 'absent', JSON.stringify(input));
  for (const input of [null, { set: null }, { set: [] }, { disconnect: [{ id: 1 }] }, []]) assert.equal(readRelation(input).kind, 'none', JSON.stringify(input));
});

it('two at once, or what nobody can read, is unclear and never a pass', () => {
  for (const input of [[ID, ID], { connect: [ID, 5] }, { set: [ID], connect: [5] }, { where: 1 }, true, -1, 1.5, 'x', { documentId: 5 }, [[ID]]]) {
    assert.equal(readRelation(input).kind, 'unclear', JSON.stringify(input));
  }
  fc.assert(fc.property(fc.anything(), (input) => assert.ok(['absent', 'none', 'one', 'unclear'].includes(readRelation(input).kind))));
});
