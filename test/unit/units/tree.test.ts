import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { asUnitId, type UnitKind } from '../../../src/plugins/units/contracts';
import { unitTree, type TreeUnit } from '../../../src/plugins/units/server/domain/tree';
import { isValidAt, overlap } from '../../../src/plugins/units/server/domain/validity';
import { unit } from './builders';

const DATA = path.resolve(__dirname, '../../../database/data');
const load = (file: string): TreeUnit[] =>
  (JSON.parse(readFileSync(path.join(DATA, file), 'utf8')) as Record<string, never>[]).map((row) =>
    unit(row.code!, row.level as unknown as UnitKind, row.parentCode!, {
      validFrom: row.validFrom ?? null,
      validTo: row.validTo ?? null,
      successorCodes: row.successorCodes ?? [],
      predecessorCodes: row.predecessorCodes ?? [],
    }),
  );
const BACKAN = [...load('units-backan.json'), ...load('units-backan-2025.json'), ...load('agencies-backan.json')];
const NOW = '2025-02-20';
const AFTER = '2025-07-01';
const id = (code: string, from?: string): TreeUnit['id'] => asUnitId(`id-${code}${from ? `-${from}` : ''}`);

describe('the units of Bắc Kạn', () => {
  it('PR-4.1: the demo date knows 8 districts and 108 communes, and none of 2025', () => {
    const tree = unitTree(BACKAN, NOW);
    const kinds = BACKAN.filter((each) => tree.inForce(each.id)).map((each) => each.kind);
    assert.equal(kinds.filter((kind) => kind === 'district').length, 8);
    assert.equal(kinds.filter((kind) => kind === 'commune').length, 108);
  });

  it('a district covers its communes, a commune itself', () => {
    const tree = unitTree(BACKAN, NOW);
    assert.equal(tree.covered(id('060'), 'subtree').length, 11);
    assert.deepEqual(tree.covered(id('060'), 'own'), [id('060')]);
    assert.deepEqual(tree.ancestors(id('01858')), [id('060'), id('06')]);
  });

  it('a unit that is not in force covers nothing, whatever its reach', () => {
    for (const reach of ['own', 'subtree', 'province'] as const) {
      assert.deepEqual(unitTree(BACKAN, NOW).covered(id('01864', '2025-07-01'), reach), []);
      assert.deepEqual(unitTree(BACKAN, AFTER).covered(id('060'), reach), []);
    }
  });

  it('PR-12.2: after a merger the new unit holds the records of the old ones', () => {
    const tree = unitTree(BACKAN, AFTER);
    const heirOfThree = id('01840', '2025-07-01');
    assert.equal(tree.heirOf(id('01834')), heirOfThree);
    assert.deepEqual(new Set(tree.covered(heirOfThree, 'own')), new Set([heirOfThree, id('01834'), id('01840'), id('01846')]));
  });

  it('PR-12.2: every commune of 2020 has exactly one heir, no district has one', () => {
    const tree = unitTree(BACKAN, AFTER);
    for (const each of BACKAN.filter((one) => one.validTo === AFTER)) {
      assert.equal(tree.heirOf(each.id) !== undefined, each.kind !== 'district', each.code);
    }
    assert.equal(tree.orphans.length, 8);
  });
});

describe('reach', () => {
  const anyUnits = fc.array(fc.record({ parent: fc.nat(), from: fc.option(fc.integer({ min: 1, max: 9 })), days: fc.option(fc.integer({ min: 1, max: 9 })), successors: fc.array(fc.nat({ max: 12 }), { maxLength: 2 }) }), { minLength: 1, maxLength: 12 }).map((rows) =>
    rows.map((row, index) => {
      const date = (n: number): string => `2025-01-${String(n).padStart(2, '0')}`;
      return unit(`C${index}`, 'commune', index === 0 ? null : `C${row.parent % (index + 1)}`, {
        id: asUnitId(`u${index}`),
        validFrom: row.from === null ? null : date(row.from),
        validTo: row.days === null ? null : date((row.from ?? 0) + row.days),
        successorCodes: row.successors.map((n) => `C${n % rows.length}`),
      });
    }));

  it('own is inside subtree, subtree inside province, and a unit has one heir at most', () => {
    fc.assert(fc.property(anyUnits, fc.integer({ min: 1, max: 20 }), (units, day) => {
      const tree = unitTree(units, `2025-01-${String(day).padStart(2, '0')}`);
      const heirs = new Map<string, number>();
      for (const each of units) {
        const [own, subtree, province] = [tree.covered(each.id, 'own'), tree.covered(each.id, 'subtree'), tree.covered(each.id, 'province')];
        assert.ok(own.every((one) => subtree.includes(one)) && subtree.every((one) => province.includes(one)));
        if (!isValidAt(each, tree.day)) assert.deepEqual(province, []);
        for (const one of own) heirs.set(one, (heirs.get(one) ?? 0) + 1);
      }
      for (const count of heirs.values()) assert.equal(count, 1);
      for (const one of tree.orphans) assert.equal(heirs.get(one), undefined);
    }));
  });

  it('two successors never both inherit', () => {
    const end = { validTo: '2025-01-05', successorCodes: ['A', 'B'] };
    const units = [unit('OLD', 'commune', null, end), unit('A', 'commune', null), unit('B', 'commune', null)];
    const tree = unitTree(units, '2025-01-06');
    assert.deepEqual(tree.orphans, [id('OLD')]);
    assert.deepEqual(tree.covered(id('A'), 'own'), [id('A')]);
  });

  it('validity ends before its last date and is open to the past without a first', () => {
    assert.equal(isValidAt({ validFrom: null, validTo: '2025-07-01' }, '2025-06-30'), true);
    assert.equal(isValidAt({ validFrom: null, validTo: '2025-07-01' }, '2025-07-01'), false);
    assert.equal(overlap({ validFrom: null, validTo: '2025-07-01' }, { validFrom: '2025-07-01', validTo: null }), false);
  });
});
