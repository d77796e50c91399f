import assert from 'node:assert/strict';
import { it } from 'node:test';
import { both, dotted, matches } from '../../../src/plugins/units/server/domain/where';

it('a scope becomes dotted paths for the permission engine', () => {
  const where = { $or: [{ unit: { documentId: { $in: ['a'] } }, system: { $eq: 'portal' } }, { unit: { documentId: { $in: ['b'] } } }] };
  assert.deepEqual(dotted(where), { $or: [{ 'unit.documentId': { $in: ['a'] }, system: { $eq: 'portal' } }, { 'unit.documentId': { $in: ['b'] } }] });
});

it('a filter of the caller can only narrow a scope', () => {
  assert.deepEqual(both({ unit: { documentId: { $in: ['a'] } } }, { title: 'x' }), { $and: [{ title: 'x' }, { unit: { documentId: { $in: ['a'] } } }] });
  assert.deepEqual(both({}, { title: 'x' }), { title: 'x' });
  assert.deepEqual(both({ a: { $eq: 1 } }, undefined), { a: { $eq: 1 } });
});

it('an operator that scopes do not know is an error, never a pass', () => {
  assert.throws(() => matches({ unit: { $ne: 'a' } }, { unit: 'b' }), /not part of a scope/);
});
