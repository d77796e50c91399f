import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { choiceOf, keyOf, withKind } from '../../../src/plugins/statistics/admin/src/period-choice';
import { topOf } from '../../../src/plugins/statistics/admin/src/scale';
import { monthsOf, periodOf, periodText } from '../../../src/plugins/statistics/contracts';
import { figuresOf, NOTHING, worstFirst } from '../../../src/plugins/statistics/server/domain/figures';
import { fileName } from '../../../src/plugins/statistics/server/domain/file-name';

const years = fc.integer({ min: 2000, max: 2099 });

test('a period is named as officials name it, and its file too', () => {
  const named = (key: string): readonly [string, string, string] => {
    const period = periodOf(key)!;
    return [period.from, period.to, periodText(period)];
  };
  assert.deepEqual(named('2024-02'), ['2024-02-01', '2024-02-29', 'Tháng 02/2024']);
  assert.deepEqual(named('2025-Q1'), ['2025-01-01', '2025-03-31', 'Quý I/2025']);
  assert.deepEqual(named('2025-H2'), ['2025-07-01', '2025-12-31', '6 tháng cuối năm 2025']);
  assert.deepEqual(named('2025'), ['2025-01-01', '2025-12-31', 'Năm 2025']);
  assert.deepEqual(named('2025-01-15..2025-02-20'), ['2025-01-15', '2025-02-20', 'Từ 15/01/2025 đến 20/02/2025']);
  const unit = { documentId: 'a', code: '061', name: 'Huyện Ba Bể' };
  assert.equal(fileName({ unit, period: periodOf('2025-H1')! }), 'thong-ke_huyen-ba-be_6-thang-dau-nam-2025.xlsx');
  assert.equal(fileName({ unit: null, period: periodOf('2025-01-15..2025-02-20')! }), 'thong-ke_cac-don-vi_tu-15-01-2025-den-20-02-2025.xlsx');
});

test('what is no period is none', () => {
  for (const key of ['', '2025-', '2025-00', '2025-13', '2025-Q0', '2025-H3', '2025-q1', '1999', '3000', '2025-02-30..2025-03-01', '2025-03-01..2025-02-01', '2000-01-01..2025-01-01', '2025-01-01', '2025-01-01..2025-01-02..2025-01-03']) {
    assert.equal(periodOf(key), null, key);
  }
});

test('halves, quarters and months divide a year without gap and without overlap', () => {
  fc.assert(fc.property(years, (year) => {
    for (const keys of [['-H1', '-H2'], ['-Q1', '-Q2', '-Q3', '-Q4'], Array.from({ length: 12 }, (_, index) => `-${String(index + 1).padStart(2, '0')}`)]) {
      const parts = keys.map((key) => periodOf(`${year}${key}`)!);
      assert.deepEqual([parts[0]!.from, parts.at(-1)!.to], [`${year}-01-01`, `${year}-12-31`]);
      for (const [index, part] of parts.slice(1).entries()) assert.equal(Date.parse(part.from) - Date.parse(parts[index]!.to), 86_400_000);
    }
  }));
});

test('the months of a period end with the running one', () => {
  assert.deepEqual(monthsOf(periodOf('2024-11-30..2025-02-01')!, '2025-12-01'), ['2024-11', '2024-12', '2025-01', '2025-02']);
  assert.deepEqual(monthsOf(periodOf('2025')!, '2025-02-20'), ['2025-01', '2025-02']);
  assert.deepEqual(monthsOf(periodOf('2026')!, '2025-02-20'), []);
});

test('the choice on screen and the key in the address say the same', () => {
  const keys = fc.oneof(
    fc.tuple(years, fc.constantFrom('', '-Q1', '-Q4', '-H1', '-H2', '-01', '-12')).map(([year, part]) => `${year}${part}`), fc.constant('2024-05-05..2025-01-01'));
  fc.assert(fc.property(keys, fc.constantFrom('month', 'quarter', 'half-year', 'year', 'days'), (key, kind) => {
    const choice = choiceOf(key, '2025-02-20');
    assert.equal(keyOf(choice), key);
    assert.equal(periodOf(keyOf(withKind(choice, kind as never, '2025-02-20')))?.kind, kind);
  }));
  assert.equal(keyOf(choiceOf('anything', '2025-02-20')), '2025');
});

test('an average is made of sums, and without publications there is none', () => {
  assert.equal(figuresOf(NOTHING).averageDays, null);
  assert.equal(figuresOf({ ...NOTHING, first: 2, later: 1, seconds: 86_400 * 4 }).averageDays, 1.3);
});

test('the worst unit stands first: late, then waiting, then returned, then who published least', () => {
  const unit = (name: string, more: object) => ({ ...figuresOf(NOTHING), waiting: 0, unit: { documentId: name, code: name, name }, sites: [], ...more });
  const units = [unit('a', { published: 9 }), unit('b', {}), unit('c', { returned: 1 }), unit('d', { waiting: 1 }), unit('e', { late: 1, published: 50 })];
  assert.deepEqual([...units].sort(worstFirst).map(({ unit: { name } }) => name), ['e', 'd', 'c', 'b', 'a']);
});

test('the axis of the chart ends above every bar, at a round number whose half is whole', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 })), (values) => {
    const top = topOf(values);
    assert.ok(values.every((value) => value <= top) && top % 2 === 0);
    assert.match(String(top), /^(1|2|5|4)0*$|^10+$/);
  }));
});
