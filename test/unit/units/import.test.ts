import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JsonFault, parseLocated, type Located } from '../../../src/plugins/units/server/domain/import/located-json';
import { planImport, type ImportPlan, type StoredUnit } from '../../../src/plugins/units/server/domain/import/plan';
import { readStatements } from '../../../src/plugins/units/server/domain/import/statements';

const DATA = path.resolve(__dirname, '../../../database/data');
const file = (name: string): string => readFileSync(path.join(DATA, name), 'utf8');

const run = (stored: readonly StoredUnit[], source: string): ImportPlan => {
  const { statements, faults } = readStatements(source);
  const plan = planImport(stored, statements);
  return faults.length > 0 ? { ...plan, faults } : plan;
};
/** The table as it is after a plan was carried out. */
const carryOut = (stored: readonly StoredUnit[], plan: ImportPlan): StoredUnit[] => {
  const key = (each: StoredUnit): string => `${each.facts.code}@${each.facts.validFrom}`;
  const after = new Map(stored.map((each) => [key(each), each]));
  for (const { facts, path: place } of [...plan.created, ...plan.changed.map((each) => each.write)]) {
    after.set(key({ facts, path: place }), { facts, path: place });
  }
  return [...after.values()];
};
const row = (code: string, level: string, parentCode: string | null, more: object = {}): object => ({ code, name: `Đơn vị ${code}`, type: 'Loại', level, parentCode, ...more });
const lines = (...rows: object[]): string => `[\n${rows.map((each) => JSON.stringify(each)).join(',\n')}\n]`;
const faultsOf = (source: string): string[] => run([], source).faults.map((each) => `${each.line} ${each.code}`);
const PROVINCE = row('06', 'province', null);

describe('the starting data', () => {
  it('loads without a fault, and a second run changes nothing', () => {
    let stored: StoredUnit[] = [];
    const counts: number[] = [];
    for (const name of ['units-backan.json', 'units-backan-2025.json', 'agencies-backan.json', 'demo/members.json']) {
      const plan = run(stored, file(name));
      assert.deepEqual(plan.faults, []);
      counts.push(plan.created.length);
      stored = carryOut(stored, plan);
      const again = run(stored, file(name));
      assert.deepEqual([again.created.length, again.changed.length, again.unchanged], [0, 0, plan.created.length]);
    }
    assert.deepEqual(counts, [118, 38, 16, 2]);
    assert.equal(stored.find((each) => each.facts.code === '01954' && each.facts.validFrom === '2023-04-10')?.path, '06/062/01954@2023-04-10');
  });

  it('BI-1.2: departments, districts, communes, organisations and persons are there', () => {
    const levels = ['units-backan.json', 'agencies-backan.json', 'demo/members.json'].flatMap((name) => (JSON.parse(file(name)) as { level: string }[]).map((each) => each.level));
    for (const level of ['department', 'district', 'commune', 'organisation', 'person']) assert.ok(levels.includes(level), level);
  });
});

describe('an import file is refused with the line of the fault', () => {
  it('a cycle', () => {
    const source = lines(PROVINCE, row('A', 'department', 'B'), row('B', 'department', 'A'));
    assert.deepEqual(faultsOf(source), ['3 unit.cycle']);
  });
  it('a unit under itself', () => {
    assert.deepEqual(faultsOf(lines(PROVINCE, row('A', 'department', 'A'))), ['3 unit.cycle']);
  });
  it('an unknown parent, one not in force then, one that cannot be a parent, none at all', () => {
    assert.deepEqual(faultsOf(lines(PROVINCE, row('058', 'district', '07'))), ['3 unit.parent-unknown']);
    assert.deepEqual(faultsOf(lines(row('06', 'province', null, { validTo: '2025-01-01' }), row('058', 'district', '06', { validFrom: '2025-01-01' }))), ['3 unit.parent-not-in-force']);
    assert.deepEqual(faultsOf(lines(PROVINCE, row('01', 'commune', '06'), row('02', 'district', '01'))), ['4 unit.parent-kind']);
    assert.deepEqual(faultsOf(lines(row('058', 'district', null))), ['2 unit.parent-kind']);
  });
  it('overlapping validity of one code, within the file and with what is stored', () => {
    const two = lines(PROVINCE, row('01', 'commune', '06', { validTo: '2025-07-02' }), row('01', 'commune', '06', { validFrom: '2025-07-01' }));
    assert.deepEqual(faultsOf(two), ['4 unit.overlap']);
    const stored = carryOut([], run([], lines(PROVINCE)));
    assert.deepEqual(run(stored, lines(row('06', 'province', null, { validFrom: '2025-01-01' }))).faults.map((each) => each.code), ['unit.overlap']);
  });
  it('a unit named twice', () => {
    assert.deepEqual(faultsOf(lines(PROVINCE, PROVINCE)), ['3 unit.duplicate']);
  });
  it('unknown and missing fields, wrong types, dates that do not exist', () => {
    assert.deepEqual(faultsOf(lines(row('06', 'province', null, { capital: 'x' }))), ['2 field.unknown']);
    assert.deepEqual(faultsOf(lines({ code: '06', name: 'x', type: 'x', level: 'province' })), ['2 field.missing']);
    for (const wrong of [{ code: 6 }, { name: '' }, { name: 'a\u0000' }, { name: '<b>' }, { level: 'region' }, { validFrom: '2025-02-30' }, { validTo: 'soon' }, { successorCodes: '19' }, { successorCodes: ['19', '19'] }, { name: 'x'.repeat(201) }]) {
      assert.deepEqual(faultsOf(lines({ ...PROVINCE, ...wrong })), ['2 field.type'], JSON.stringify(wrong).slice(0, 60));
    }
    assert.deepEqual(faultsOf(lines(row('06', 'province', null, { validFrom: '2025-01-02', validTo: '2025-01-02' }))), ['2 field.value']);
    assert.deepEqual(faultsOf(lines({ ...PROVINCE, ['__proto__x']: 1 })), ['2 field.unknown']);
    assert.deepEqual(faultsOf('[\n{"__proto__": {}, "constructor": 1}\n]').slice(0, 2), ['2 field.unknown', '2 field.unknown']);
  });
  it('text that is no JSON list', () => {
    assert.deepEqual(faultsOf('[\n{"code": "06",\n'), ['3 file.syntax']);
    assert.deepEqual(faultsOf('{}'), ['1 file.shape']);
    assert.deepEqual(faultsOf('[1]'), ['1 file.shape']);
    assert.deepEqual(faultsOf('[\n{"code":"1","code":"2"}]'), ['2 file.syntax']);
    assert.deepEqual(faultsOf(''), ['1 file.syntax']);
    assert.deepEqual(faultsOf('['.repeat(100000)), ['1 file.syntax']);
    assert.deepEqual(faultsOf(`[{"code":"${'\\"'.repeat(5_000_000)}"}]`)[0], '1 field.type');
  });
});

describe('the planner', () => {
  const anyFile = fc.array(fc.record({ parent: fc.nat(), name: fc.constantFrom('Một', 'Hai'), note: fc.option(fc.constantFrom('x', 'y'), { nil: undefined }) }), { minLength: 1, maxLength: 10 })
    .map((rows) => lines(PROVINCE, ...rows.map((each, index) => row(`D${index}`, 'department', index === 0 || each.parent % 3 === 0 ? '06' : `D${each.parent % index}`, { name: each.name, ...(each.note ? { note: each.note } : {}) }))));

  it('is idempotent: what it planned and carried out it does not plan again', () => {
    fc.assert(fc.property(anyFile, anyFile, (first, second) => {
      let stored = carryOut([], run([], first));
      const plan = run(stored, second);
      if (plan.faults.length > 0) return;
      stored = carryOut(stored, plan);
      const again = run(stored, second);
      assert.deepEqual([again.faults, again.created, again.changed], [[], [], []]);
    }));
  });

  it('is whole or nothing: with a fault it plans no write', () => {
    fc.assert(fc.property(anyFile, (source) => {
      const plan = run([], source.replace('\n]', `,\n${JSON.stringify(row('X', 'district', 'NONE'))}\n]`));
      assert.ok(plan.faults.length > 0);
      assert.deepEqual([plan.created, plan.changed], [[], []]);
    }));
  });

  it('writes parents before children, and moves the paths of those below', () => {
    fc.assert(fc.property(anyFile, (source) => {
      const seen = new Set<string>();
      for (const write of run([], source).created) {
        assert.ok(write.parentKey === null || seen.has(write.parentKey));
        seen.add(write.key);
      }
    }));
    const stored = carryOut([], run([], lines(PROVINCE, row('A', 'department', '06'), row('B', 'department', '06'), row('C', 'department', 'A'))));
    const moved = run(stored, lines(row('A', 'department', 'B')));
    assert.deepEqual(moved.changed.map((each) => [each.change.key, each.change.after.path]), [['A', '06/B/A'], ['C', '06/B/A/C']]);
  });

  it('reports what changed, and leaves fields alone that the file does not name', () => {
    const stored = carryOut([], run([], lines({ ...PROVINCE, note: 'giữ' })));
    const plan = run(stored, lines({ ...PROVINCE, name: 'Tên mới' }));
    assert.deepEqual(plan.changed[0]?.change, { key: '06', before: { name: 'Đơn vị 06' }, after: { name: 'Tên mới' } });
  });
});

describe('JSON with lines', () => {
  it('reads what JSON.parse reads', () => {
    const plain = (node: Located): unknown =>
      node.kind === 'scalar' ? node.value : node.kind === 'list' ? node.items.map(plain) : Object.fromEntries([...node.fields].map(([name, value]) => [name, plain(value)]));
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4, noUnicodeString: false } as never), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      assert.deepEqual(plain(parseLocated(text)), JSON.parse(text));
    }));
  });
  it('throws nothing but its own fault, on any text', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => {
      try {
        parseLocated(text);
        JSON.parse(text);
      } catch (error) {
        assert.ok(error instanceof JsonFault, String(error));
      }
    }));
  });
});
