import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  asUnitId,
  REACHES,
  ROLE_KEYS,
  SCOPE_ACTIONS,
  SYSTEM_KEYS,
  type Grant,
  type ScopedType,
} from '../../../src/plugins/units/contracts';
import { capability, CAPABILITIES } from '../../../src/plugins/units/server/domain/capabilities';
import { scopeFor } from '../../../src/plugins/units/server/domain/scope';
import { matches } from '../../../src/plugins/units/server/domain/where';
import { ARTICLE, ASSIGNMENT, CATEGORY, ENTRY, grant, staff } from './builders';

const UNITS = ['u1', 'u2', 'u3', 'u4', 'u5'].map(asUnitId);
const CATEGORIES = ['c1', 'c2', 'c3'];
const TYPES: readonly ScopedType[] = [ARTICLE, ENTRY, CATEGORY, ASSIGNMENT];

const anyGrant: fc.Arbitrary<Grant> = fc.record({
  assignmentId: fc.constantFrom('a1', 'a2', 'a3'),
  role: fc.constantFrom(...ROLE_KEYS),
  system: fc.constantFrom(...SYSTEM_KEYS),
  reach: fc.constantFrom(...REACHES),
  unit: fc.constantFrom(...UNITS),
  unitIds: fc.subarray(UNITS),
  orphanIds: fc.subarray(UNITS),
  programme: fc.constant(null),
  fields: fc.constant([]),
  categories: fc.subarray(CATEGORIES),
});
const anyItem = fc.record({
  unit: fc.option(fc.record({ documentId: fc.constantFrom(...UNITS, 'elsewhere') })),
  category: fc.option(fc.record({ documentId: fc.constantFrom(...CATEGORIES, 'other') })),
  system: fc.constantFrom(...SYSTEM_KEYS),
});
const anyType = fc.constantFrom(...TYPES);
const anyAction = fc.constantFrom(...SCOPE_ACTIONS);

/** The rule said again, item by item, without filters. */
function allowed(grants: readonly Grant[], action: (typeof SCOPE_ACTIONS)[number], type: ScopedType, item: { unit: { documentId: string } | null; category: { documentId: string } | null; system: string }): boolean {
  if (grants.length > 0 && action === 'read' && type.read === 'staff') return true;
  return grants.some((each) => {
    if (type.system !== 'all' && type.system !== each.system) return false;
    const extent = capability(each.role, type.uid, action);
    if (type.scope === 'shared') return extent === 'all' && each.reach === 'province';
    const ids: readonly string[] = extent === 'all' ? each.unitIds : extent === 'orphans' ? each.orphanIds : [];
    const inUnit = item.unit !== null && ids.includes(item.unit.documentId);
    const inCategory = !type.categories || each.categories.length === 0 || (item.category !== null && each.categories.includes(item.category.documentId));
    return inUnit && inCategory && (type.systemField === undefined || item.system === each.system);
  });
}

describe('scopeFor', () => {
  it('PR-2.3: says of every item what the assignments say, for any assignments', () => {
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 5 }), anyAction, anyType, anyItem, (grants, action, type, item) => {
        const where = scopeFor(staff(...grants), action, type);
        assert.equal(where !== false && matches(where, item), allowed(grants, action, type, item));
      }),
      { numRuns: 2000 },
    );
  });

  it('PR-7.5: never reaches a unit that no acting assignment covers', () => {
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 5 }), anyAction, anyItem, (grants, action, item) => {
        const where = scopeFor(staff(...grants), action, ARTICLE);
        if (where === false || !matches(where, item)) return;
        const acting = grants.filter((each) => each.system === 'portal' && capability(each.role, ARTICLE.uid, action) !== 'none');
        assert.ok(acting.some((each) => each.unitIds.includes(item.unit?.documentId as never) || each.orphanIds.includes(item.unit?.documentId as never)));
      }),
    );
  });

  it('gives nothing, not even shared types, without an assignment', () => {
    for (const type of TYPES) for (const action of SCOPE_ACTIONS) assert.equal(scopeFor(staff(), action, type), false);
  });

  it('an assignment that covers no unit any more gives nothing', () => {
    fc.assert(
      fc.property(fc.array(anyGrant, { minLength: 1 }), anyAction, (grants, action) => {
        const ended = grants.map((each) => ({ ...each, unitIds: [], orphanIds: [] }));
        assert.equal(scopeFor(staff(...ended), action, ARTICLE), false);
      }),
    );
  });

  it('a second assignment adds its own items and nothing else', () => {
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 3 }), fc.array(anyGrant, { maxLength: 3 }), anyAction, anyItem, (some, more, action, item) => {
        const inside = (grants: readonly Grant[]): boolean => {
          const where = scopeFor(staff(...grants), action, ARTICLE);
          return where !== false && matches(where, item);
        };
        assert.equal(inside([...some, ...more]), inside(some) || inside(more));
      }),
    );
  });

  it('a person has each role only in the unit of that assignment', () => {
    const both = staff(
      grant({ role: 'author', unitIds: [asUnitId('u1')] }),
      grant({ role: 'unit-reviewer', unit: asUnitId('u2'), unitIds: [asUnitId('u2')] }),
    );
    assert.deepEqual(scopeFor(both, 'create', ARTICLE), { unit: { documentId: { $in: ['u1'] } } });
    assert.deepEqual(scopeFor(both, 'update', ARTICLE), { unit: { documentId: { $in: ['u1', 'u2'] } } });
  });

  it('the operator of one system is not the operator of another', () => {
    const poverty = staff(grant({ role: 'operator', system: 'poverty', reach: 'province', unitIds: UNITS }));
    assert.equal(scopeFor(poverty, 'update', CATEGORY), false);
    assert.equal(scopeFor(poverty, 'read', ARTICLE), false);
  });

  it('BI-6.4: a member writes only in its categories', () => {
    const member = staff(grant({ role: 'author', system: 'basic-information', categories: ['c1'] }));
    const where = scopeFor(member, 'create', ENTRY);
    assert.ok(where !== false);
    assert.equal(matches(where, { unit: { documentId: 'u1' }, category: { documentId: 'c1' } }), true);
    assert.equal(matches(where, { unit: { documentId: 'u1' }, category: { documentId: 'c2' } }), false);
    assert.equal(matches(where, { unit: { documentId: 'u1' }, category: null }), false);
  });

  it('visitors and connections never write and read only what is public', () => {
    for (const actor of [{ kind: 'public' }, { kind: 'connection', tokenId: '1' }] as const) {
      for (const type of TYPES) {
        for (const action of ['create', 'update', 'delete'] as const) assert.equal(scopeFor(actor, action, type), false);
      }
      assert.deepEqual(scopeFor(actor, 'read', ARTICLE), {});
      assert.equal(scopeFor(actor, 'read', ASSIGNMENT), false);
    }
  });

  it('a type that the table does not know is closed, an unknown action is an error', () => {
    const all = staff(...ROLE_KEYS.map((role) => grant({ role, reach: 'province' })));
    assert.equal(scopeFor(all, 'read', { ...ARTICLE, uid: 'api::new.new' }), false);
    assert.throws(() => scopeFor(all, 'publish' as never, ARTICLE), /unknown scope action/);
  });

  it('PT-6.1g: no function may publish, and only authors and operators may delete', () => {
    for (const [uid, row] of Object.entries(CAPABILITIES)) {
      for (const role of ROLE_KEYS) {
        if (capability(role, uid, 'delete') !== 'none') assert.ok(['author', 'operator'].includes(role), `${role} ${uid}`);
      }
      assert.ok(Object.values(row).every((rights) => /^[rcudo]+$/.test(rights)));
    }
  });
});
