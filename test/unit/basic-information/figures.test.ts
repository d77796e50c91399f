import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decimalText, isExact, readDecimal } from '../../../src/plugins/basic-information/contracts';
import { contradict, contradictionOf, contradictionsAmong, type ComparedFigure } from '../../../src/plugins/basic-information/server/domain/conflicts';
import { multiply, percentChange, plain, same, subtract } from '../../../src/plugins/basic-information/server/domain/decimal';
import { ambiguousLabel, comparable, indicatorKey, indicatorList, type Indicator } from '../../../src/plugins/basic-information/server/domain/indicators';
import { labelKey } from '../../../src/plugins/basic-information/server/domain/label';
import { periodEnd } from '../../../src/plugins/basic-information/server/domain/period';
import { subjectOf, type SubjectUnit } from '../../../src/plugins/basic-information/server/domain/subject';
import { PERIODS } from '../../../src/plugins/basic-information/contracts';

const exact = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 10 }))
  .map(([minus, whole, fraction]) => `${minus ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`)
  .filter(isExact);

describe('numbers', () => {
  it('are read as officials write them', () => {
    for (const [typed, stored] of [
      ['1.234,56', '1234.56'], ['1234,56', '1234.56'], ['1234.56', '1234.56'], ['1 234 567', '1234567'], ['1.234', '1234'], ['12.345.678', '12345678'],
      ['0,5', '0.5'], ['-3,53', '-3.53'], ['−3,53', '-3.53'], ['007', '7'], ['-0', '0'], ['4859.96', '4859.96'], [' 18.067 ', '18067'],
    ] as const) assert.equal(readDecimal(typed), stored, typed);
    for (const typed of ['', 'abc', '1.23.456', '1,2,3', '1.234.56', '12,', ',5', '1e5', '--1', '1,12345678901']) assert.equal(readDecimal(typed), null, typed);
  });

  it('what is shown is read back as the same number', () => {
    fc.assert(fc.property(exact, (value) => readDecimal(decimalText(value)) === value));
  });

  it('are reckoned exactly', () => {
    assert.equal(subtract('0.3', '0.1'), '0.2');
    assert.equal(multiply('328.6095', '1000'), '328609.5');
    assert.equal(percentChange('18067', '16177'), '-10.46');
    assert.equal(percentChange('200', '201'), '0.5');
    assert.equal(percentChange('-8', '-7'), '12.5');
    assert.equal(percentChange('0', '5'), null);
    assert.equal(plain('-0.00'), '0');
    fc.assert(fc.property(exact, exact, (a, b) => same(subtract(a, b), '0') === same(a, b)));
    fc.assert(fc.property(exact, exact, (a, b) => subtract(a, b) === plain(`${subtract(b, a) === '0' ? '' : subtract(b, a).startsWith('-') ? '' : '-'}${subtract(b, a).replace(/^-/, '')}`)));
  });
});

const POPULATION: Indicator = { code: 'DS01', name: 'Tổng dân số', aliases: ['Dân số'], measures: [{ name: 'người', factor: '1' }, { name: 'nghìn người', factor: '1000' }], validFrom: null, validTo: null };
const OLD_POOR: Indicator = { code: 'HN-CU', name: 'Hộ nghèo', aliases: [], measures: [{ name: 'hộ', factor: '1' }], validFrom: '2016-01-01', validTo: '2022-01-01' };
const NEW_POOR: Indicator = { ...OLD_POOR, code: 'HN01', validFrom: '2022-01-01', validTo: null };
const list = indicatorList([POPULATION, OLD_POOR, NEW_POOR]);

describe('indicators', () => {
  const named = (label: string, asOf = '2023-12-31', indicator: string | null = null) => indicatorKey(list.find({ indicator, label, asOf }), label);

  it('are found by code, by name and by other names, whatever the case, the blanks and the Unicode form', () => {
    assert.equal(named('anything', '2023-12-31', 'DS01'), 'DS01');
    for (const label of ['Tổng dân số', '  tổng  DÂN số ', 'Dân số', 'dân số'.normalize('NFD')]) assert.equal(named(label), 'DS01', label);
  });

  it('keep tones apart', () => {
    assert.notEqual(labelKey('Bò'), labelKey('Bơ'));
    assert.equal(named('Dan so'), '=dan so');
  });

  it('are those in force on the day of the figure', () => {
    assert.equal(named('Hộ nghèo', '2021-12-31'), 'HN-CU');
    assert.equal(named('Hộ nghèo', '2022-12-31'), 'HN01');
  });

  it('may bear one name after one another, never at the same time', () => {
    assert.equal(ambiguousLabel([POPULATION, OLD_POOR, NEW_POOR]), null);
    assert.equal(ambiguousLabel([POPULATION, { ...OLD_POOR, validTo: '2022-01-02' }, NEW_POOR]), 'hộ nghèo');
    assert.equal(ambiguousLabel([POPULATION, { ...NEW_POOR, aliases: ['DÂN SỐ'] }]), 'dân số');
  });

  it('convert only the units of measure that are declared', () => {
    assert.deepEqual(comparable(POPULATION, '323.712', 'Nghìn người'), { value: '323712', measure: 'người' });
    assert.deepEqual(comparable(POPULATION, '3.2', 'trăm nghìn người'), { value: '3.2', measure: 'trăm nghìn người' });
    assert.deepEqual(comparable(undefined, '7.40', '%'), { value: '7.4', measure: '%' });
  });
});

describe('periods', () => {
  it('end on the last day of the month, quarter, half-year or year that the date lies in', () => {
    assert.equal(periodEnd('month', '2024-02-10'), '2024-02-29');
    assert.equal(periodEnd('quarter', '2025-02-20'), '2025-03-31');
    assert.equal(periodEnd('six-months', '2025-07-01'), '2025-12-31');
    assert.equal(periodEnd('year', '2024-12-30'), '2024-12-31');
    assert.equal(periodEnd(null, '2024-12-30'), '2024-12-30');
  });
});

describe('what a figure is about', () => {
  const unit = (code: string, kind: SubjectUnit['kind'], ...above: SubjectUnit[]): SubjectUnit => ({ code, kind, above });
  const province = unit('06', 'province');
  it('is the unit it names, else the territory of its owner', () => {
    assert.equal(subjectOf('061', unit('STC', 'department', province)), '061');
    assert.equal(subjectOf(null, unit('STC', 'department', province)), '06');
    assert.equal(subjectOf('', unit('061', 'district', province)), '061');
    assert.equal(subjectOf(null, unit('CTK', 'organisation', province)), '06');
    assert.equal(subjectOf(null, unit('VD', 'person', province)), 'VD');
  });
});

const figure: fc.Arbitrary<ComparedFigure> = fc.record({
  source: fc.constantFrom('info-entry', 'report'),
  ref: fc.constantFrom('a', 'b', 'c'),
  state: fc.constantFrom('draft' as const, 'published' as const),
  indicator: fc.constantFrom('DS01', '=dân số'),
  subject: fc.constantFrom('06', '061'),
  period: fc.option(fc.constantFrom(...PERIODS), { nil: null }),
  periodEnd: fc.constantFrom('2024-12-31', '2025-03-31'),
  value: fc.constantFrom('1', '1.0', '2', '2.5'),
  measure: fc.constantFrom('người', '%'),
});

describe('BI-3.3: figures that contradict each other', () => {
  const base: ComparedFigure = { source: 'info-entry', ref: 'a', state: 'published', indicator: 'DS01', subject: '06', period: 'year', periodEnd: '2024-12-31', value: '7.4', measure: '%' };

  it('say different values of the same indicator, unit and period, and nothing less', () => {
    assert.ok(contradict(base, { ...base, ref: 'b', value: '7.5' }));
    for (const other of [
      { value: '7.40' }, { ref: 'a', value: '9' }, { value: '9', indicator: 'HN01' }, { value: '9', subject: '061' },
      { value: '9', periodEnd: '2023-12-31' }, { value: '9', period: 'quarter' as const }, { value: '9', measure: 'tỷ đồng' },
    ]) assert.equal(contradict(base, { ...base, ref: 'b', ...other }), false, JSON.stringify(other));
  });

  it('may be of any period when one of them names none', () => {
    assert.ok(contradict(base, { ...base, ref: 'b', value: '9', period: null }));
  });

  it('are the same from either end, and none contradicts itself', () => {
    fc.assert(fc.property(figure, figure, (a, b) => {
      assert.deepEqual(contradictionOf(a, b), contradictionOf(b, a));
      assert.equal(contradict(a, a), false);
    }));
  });

  it('are found whatever the order, each once', () => {
    fc.assert(fc.property(fc.uniqueArray(figure, { maxLength: 8, selector: (one) => JSON.stringify({ ...one, state: '' }) }).chain((figures) => fc.tuple(fc.constant(figures), fc.shuffledSubarray(figures, { minLength: figures.length }))),
      ([figures, shuffled]) => {
        const names = (all: readonly ComparedFigure[]) => contradictionsAmong(all).map(({ pair }) => pair);
        assert.deepEqual(names(shuffled), names(figures));
        assert.equal(new Set(names(figures)).size, names(figures).length);
      }));
  });

  it('are another conflict when a value changes', () => {
    const one = contradictionOf(base, { ...base, ref: 'b', value: '9' });
    const next = contradictionOf(base, { ...base, ref: 'b', value: '9.1' });
    const draft = contradictionOf({ ...base, state: 'draft' }, { ...base, ref: 'b', value: '9' });
    assert.notEqual(one?.pair, next?.pair);
    assert.equal(one?.pair, draft?.pair, 'publishing what was settled opens nothing anew');
  });
});
