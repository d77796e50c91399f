import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scopePopulate, type PopulateWorld } from '../../../src/plugins/units/server/domain/populate';

const SCOPE = { unit: { documentId: { $in: ['u1'] } } };
const world: PopulateWorld = {
  attributesOf: (uid) => ({
    law: { replaces: { type: 'relation', target: 'law' }, unit: { type: 'relation', target: 'unit' }, part: { type: 'component', component: 'part' }, zone: { type: 'dynamiczone' }, secret: { type: 'relation', target: 'secret' } },
    part: { law: { type: 'relation', target: 'law' } },
  } as Record<string, ReturnType<PopulateWorld['attributesOf']>>)[uid] ?? {},
  scopeOf: (uid) => (uid === 'law' ? SCOPE : uid === 'secret' ? false : {}),
};

describe('what a read brings along', () => {
  it('is held inside the scope of the related type, in every form of populate', () => {
    const narrowed = { filters: SCOPE };
    assert.deepEqual(scopePopulate({ replaces: true }, 'law', world), { replaces: narrowed });
    assert.deepEqual(scopePopulate('replaces,unit', 'law', world), { replaces: narrowed, unit: true });
    assert.deepEqual(scopePopulate(['replaces.replaces'], 'law', world), { replaces: { filters: SCOPE, populate: { replaces: narrowed } } });
    assert.deepEqual(Object.keys(scopePopulate('*', 'law', world) as object), ['replaces', 'unit', 'part', 'zone', 'secret']);
    assert.deepEqual((scopePopulate('*', 'law', world) as { replaces: unknown }).replaces, narrowed);
  });
  it('keeps the filters a caller gave', () => {
    assert.deepEqual(scopePopulate({ replaces: { filters: { title: 'x' } } }, 'law', world), { replaces: { filters: { $and: [{ title: 'x' }, SCOPE] } } });
  });
  it('is nothing where the type is closed', () => {
    assert.deepEqual(scopePopulate({ secret: true }, 'law', world), { secret: { filters: { documentId: { $in: [] } } } });
  });
  it('is followed into components and dynamic zones', () => {
    assert.deepEqual(scopePopulate({ part: { populate: { law: true } } }, 'law', world), { part: { populate: { law: { filters: SCOPE } } } });
    assert.deepEqual(scopePopulate({ zone: { on: { part: { populate: ['law'] } } } }, 'law', world), { zone: { on: { part: { populate: { law: { filters: SCOPE } } } } } });
  });
});
