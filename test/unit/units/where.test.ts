import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { both, dotted, matches, withoutAllUnits } from '../../../src/plugins/units/server/domain/where';

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

it('a clause that names every unit says the same of every item of a unit without naming them', () => {
  const all = ['a', 'b', 'c'];
  const units = (ids: readonly string[], limits: object = {}): Record<string, unknown> => ({ unit: { documentId: { $in: ids } }, ...limits });
  assert.deepEqual(withoutAllUnits(units(['c', 'a', 'b']), all), {});
  assert.deepEqual(withoutAllUnits(units(all, { system: { $eq: 'portal' } }), all), { system: { $eq: 'portal' } });
  assert.deepEqual(withoutAllUnits({ $or: [units(all), units(['a'])] }, all), {});
  for (const where of [units(['a', 'b']), {}, units([])]) assert.deepEqual(withoutAllUnits(where, all), where);
  assert.deepEqual(withoutAllUnits(units([]), []), units([]));
  const clause = fc.tuple(fc.subarray(all), fc.constantFrom({}, { system: { $eq: 'portal' } })).map(([ids, limits]) => units(ids, limits));
  fc.assert(fc.property(fc.array(clause, { minLength: 1, maxLength: 3 }), fc.constantFrom(...all), fc.constantFrom('portal', 'poverty'), (clauses, unit, system) => {
    const where = clauses.length === 1 ? (clauses[0] as Record<string, unknown>) : { $or: clauses };
    const item = { unit: { documentId: unit }, system };
    assert.equal(matches(withoutAllUnits(where, all), item), matches(where, item));
  }));
});
