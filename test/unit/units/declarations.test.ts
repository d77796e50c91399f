import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OUR_PLUGINS } from '../../../src/plugins/platform/contracts/our-plugins';
import { declarationFaults, declaredScope, type DeclaredSchema } from '../../../src/plugins/units/server/domain/declarations';

const owner = { type: 'relation', relation: 'manyToOne', target: 'plugin::units.unit' };
const scoped = (over: Partial<DeclaredSchema> = {}, declared: object = {}): DeclaredSchema => ({
  uid: 'api::x.x',
  attributes: { unit: owner },
  pluginOptions: { units: { scope: 'unit', system: 'portal', read: 'scoped', ...declared } },
  ...over,
});
const faults = (types: DeclaredSchema[], components: DeclaredSchema[] = []): readonly string[] => declarationFaults(types, components);

describe('a content type of ours', () => {
  it('starts when it says whose it is', () => {
    assert.deepEqual(faults([scoped()]), []);
    assert.equal(declaredScope(scoped())?.system, 'portal');
  });
  it('stops the boot when it says nothing, whichever of our plugins it comes from', () => {
    for (const uid of ['api::new.new', ...OUR_PLUGINS.map((name) => `plugin::${name}.x`)]) {
      assert.deepEqual(faults([scoped({ uid, pluginOptions: {} })]), [`${uid}: pluginOptions.units is missing`]);
    }
    assert.deepEqual(faults([scoped({ uid: 'plugin::upload.file', pluginOptions: {} })]), []);
  });
  it('stops the boot without an owner of the one right form', () => {
    for (const unit of [undefined, { type: 'string' }, { ...owner, relation: 'manyToMany' }, { ...owner, target: 'api::y.y' }]) {
      assert.equal(faults([scoped({ attributes: (unit ? { unit } : {}) as DeclaredSchema['attributes'] })]).length, 1);
    }
  });
  it('T5: stops the boot with an inverse side, at either end', () => {
    assert.ok(faults([scoped({ attributes: { unit: { ...owner, inversedBy: 'items' } } })]).length > 0);
    const other: DeclaredSchema = scoped({ uid: 'api::y.y', attributes: { unit: owner, items: { type: 'relation', relation: 'oneToMany', target: 'api::x.x', mappedBy: 'y' } } });
    assert.deepEqual(faults([scoped(), other]), ['api::y.y: the relation "items" has an inverse side']);
  });
  it('T4: stops the boot when it is localised', () => {
    assert.deepEqual(faults([scoped({ pluginOptions: { units: { scope: 'unit', system: 'portal', read: 'scoped' }, i18n: { localized: true } } })]), ['api::x.x: localised']);
  });
  it('stops the boot with words that nobody knows', () => {
    for (const wrong of [{ scope: 'mine' }, { system: 'web' }, { read: 'all' }, { scope: 'shared' }, { categories: 'nowhere' }]) {
      assert.equal(faults([scoped({}, wrong)]).length, 1, JSON.stringify(wrong));
    }
  });
  it('stops the boot when a component points to it', () => {
    const part: DeclaredSchema = { uid: 'part.part', attributes: { x: { type: 'relation', target: 'api::x.x' } } };
    assert.equal(faults([scoped()], [part]).length, 1);
  });
});
