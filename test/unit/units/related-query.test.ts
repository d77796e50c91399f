import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PopulateWorld } from '../../../src/plugins/units/server/domain/populate';
import { scopeFilters } from '../../../src/plugins/units/server/domain/related-query';

const SCOPE = { unit: { documentId: { $in: ['u1'] } } };
const world: PopulateWorld = {
  attributesOf: (uid) => ({
    law: { title: { type: 'string' }, replaces: { type: 'relation', target: 'law' }, unit: { type: 'relation', target: 'unit' }, part: { type: 'component', component: 'part' }, secret: { type: 'relation', target: 'secret' } },
    part: { law: { type: 'relation', target: 'law' } },
  } as Record<string, ReturnType<PopulateWorld['attributesOf']>>)[uid] ?? {},
  scopeOf: (uid) => (uid === 'law' ? SCOPE : uid === 'secret' ? false : {}),
};

describe('what a filter asks of related items', () => {
  it('is asked inside the scope of their type, wherever it stands', () => {
    const asked = { title: { $startsWith: 'a' } };
    const held = { $and: [asked, SCOPE] };
    assert.deepEqual(scopeFilters({ replaces: asked }, 'law', world), { replaces: held });
    assert.deepEqual(scopeFilters({ $or: [{ replaces: asked }, { title: 'x' }] }, 'law', world), { $or: [{ replaces: held }, { title: 'x' }] });
    assert.deepEqual(scopeFilters({ $not: { replaces: asked } }, 'law', world), { $not: { replaces: held } });
    assert.deepEqual(scopeFilters({ part: { law: asked } }, 'law', world), { part: { law: held } });
    assert.deepEqual(scopeFilters({ replaces: { replaces: asked } }, 'law', world), { replaces: { $and: [{ replaces: held }, SCOPE] } });
    assert.deepEqual(scopeFilters({ secret: asked }, 'law', world), { secret: { $and: [asked, { documentId: { $in: [] } }] } });
  });
  it('stays as it is about ids, about what everybody reads, and about the item itself', () => {
    for (const filters of [{ replaces: { documentId: { $eq: 'x' } } }, { replaces: { id: 3 } }, { replaces: { $null: true } }, { unit: { name: 'x' } }, { title: { $eq: 'x' } }, {}, undefined]) {
      assert.deepEqual(scopeFilters(filters, 'law', world), filters);
    }
  });
});
