import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { leavesOn, monthsKept, type RetentionRules } from '../../../src/plugins/ledger/server/domain/retention';

const always = { legalBasis: 'thử', validFrom: null, validTo: null };
const rules = (kept: number, least: number): RetentionRules =>
  ({ systemLevel: [{ ...always, level: 3 }], least: [{ ...always, level: 3, months: least }, { ...always, level: 5, months: 99 }], kept: [{ ...always, months: kept }] });

test('PR-8: the starting data keep the ledger at least as long as the level of the system asks for, each with its legal basis', () => {
  const data = JSON.parse(readFileSync(path.join(__dirname, '../../../database/data/retention-rules.json'), 'utf8')) as RetentionRules;
  assert.equal(monthsKept(data, '2026-11-30'), 24);
  for (const one of [...data.systemLevel, ...data.least, ...data.kept]) assert.ok(one.legalBasis.length > 10);
});

test('PR-8: a configuration below the level’s least is refused, never followed', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), (kept, least) => {
    if (kept < least) assert.throws(() => monthsKept(rules(kept, least), '2026-01-01'), /asks for/);
    else assert.equal(monthsKept(rules(kept, least), '2026-01-01'), kept);
  }));
});

test('PR-8: rules hold in their time only', () => {
  const dated: RetentionRules = { ...rules(24, 3), kept: [{ ...always, months: 12, validTo: '2027-01-01' }, { ...always, months: 36, validFrom: '2027-01-01' }] };
  assert.deepEqual(['2026-12-31', '2027-01-01'].map((day) => monthsKept(dated, day)), [12, 36]);
  assert.throws(() => monthsKept({ ...dated, kept: [] }, '2027-01-01'), /nothing in force/);
});

test('PR-8: a month leaves when its last day has been kept for so many whole months, whatever the year', () => {
  assert.deepEqual([leavesOn('2025-12', 3), leavesOn('2024-01', 24), leavesOn('2025-11', 0)], ['2026-04-01', '2026-02-01', '2025-12-01']);
  fc.assert(fc.property(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 240 }), (year, month, kept) => {
    const [y, m] = leavesOn(`${year}-${String(month).padStart(2, '0')}`, kept).split('-').map(Number) as [number, number];
    assert.equal((y * 12 + m) - (year * 12 + month), kept + 1);
  }));
});
