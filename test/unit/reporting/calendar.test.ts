import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/plugins/platform/server/domain/working-days';
import type { DueRule } from '../../../src/plugins/reporting/contracts';
import { daysInMonth, isDueRule, lastDayOnTime, nameOfCode, periodOf, previousPeriod, timeliness, type PeriodName } from '../../../src/plugins/reporting/server/domain/calendar';

test('PR-7.1: periods have their days, codes and Vietnamese names', () => {
  const table: readonly (readonly [PeriodName, string, string, string, string])[] = [
    [{ kind: 'year', year: 2024 }, '2024', 'Năm 2024', '2024-01-01', '2024-12-31'],
    [{ kind: 'month', year: 2024, month: 2 }, '2024-02', 'Tháng 2 năm 2024', '2024-02-01', '2024-02-29'],
    [{ kind: 'month', year: 2023, month: 2 }, '2023-02', 'Tháng 2 năm 2023', '2023-02-01', '2023-02-28'],
    [{ kind: 'quarter', year: 2024, quarter: 1 }, '2024-Q1', 'Quý I năm 2024', '2024-01-01', '2024-03-31'],
    [{ kind: 'quarter', year: 2024, quarter: 4 }, '2024-Q4', 'Quý IV năm 2024', '2024-10-01', '2024-12-31'],
    [{ kind: 'half-year', year: 2024, half: 1 }, '2024-H1', '6 tháng đầu năm 2024', '2024-01-01', '2024-06-30'],
    [{ kind: 'half-year', year: 2024, half: 2 }, '2024-H2', '6 tháng cuối năm 2024', '2024-07-01', '2024-12-31'],
    [{ kind: 'stage', year: 2021, lastYear: 2025 }, '2021-2025', 'Giai đoạn 2021–2025', '2021-01-01', '2025-12-31'],
  ];
  for (const [name, code, title, startsOn, endsOn] of table) {
    assert.deepEqual(periodOf(name), { kind: name.kind, code, title, startsOn, endsOn });
    assert.deepEqual(nameOfCode(code), name);
  }
});

test('a period that the calendar does not have is none', () => {
  for (const code of ['2024-13', '2024-00', '2024-Q5', '2024-Q0', '2024-H3', '2025-2021', '2021-2021', '1899', '3000', '2024-6', '24', '', '2024-1-1', 'dot-xuat', '2000-2999', ' 2024']) assert.equal(nameOfCode(code), null, code);
  assert.equal(periodOf({ kind: 'month', year: 2024, month: 1.5 }), null);
});

const names: fc.Arbitrary<PeriodName> = fc.integer({ min: 1930, max: 2100 }).chain((year) => fc.oneof(
  fc.record({ kind: fc.constant('month' as const), year: fc.constant(year), month: fc.integer({ min: 1, max: 12 }) }), fc.record({ kind: fc.constant('quarter' as const), year: fc.constant(year), quarter: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('half-year' as const), year: fc.constant(year), half: fc.integer({ min: 1, max: 2 }) }), fc.constant({ kind: 'year' as const, year }),
  fc.integer({ min: year + 1, max: year + 9 }).map((lastYear) => ({ kind: 'stage' as const, year, lastYear })),
));

test('PR-7.2: the previous period is of the same kind and ends the day before', () => {
  fc.assert(fc.property(names, (name) => {
    const period = periodOf(name);
    const previous = previousPeriod(period?.code ?? '');
    assert.ok(period && previous);
    assert.equal(previous.kind, period.kind);
    assert.equal(addDays(previous.endsOn, 1), period.startsOn);
    assert.deepEqual(nameOfCode(period.code), { ...name });
  }));
  assert.equal(previousPeriod('2021-2025')?.code, '2016-2020');
  assert.equal(previousPeriod('dot-xuat-1'), null);
});

test('daysInMonth agrees with the calendar of the machine, leap years and centuries included', () => {
  for (const year of [1900, 2000, 2023, 2024, 2100]) for (let month = 1; month <= 12; month += 1) {
    assert.equal(daysInMonth(year, month), new Date(Date.UTC(year, month, 0)).getUTCDate(), `${year}-${month}`);
  }
});

const BEFORE_31_MARCH: DueRule = { monthDay: '03-31', years: 1, inclusive: false };

test('PR-7.1: before 31 March of the next year is the thirtieth, or the thirty-first where the rule includes it; in leap years too', () => {
  for (const year of [2022, 2023, 2024, 2027]) {
    assert.equal(lastDayOnTime(BEFORE_31_MARCH, `${year}-12-31`), `${year + 1}-03-30`);
    assert.equal(lastDayOnTime({ ...BEFORE_31_MARCH, inclusive: true }, `${year}-12-31`), `${year + 1}-03-31`);
  }
  assert.notEqual(daysBetween('2022-12-31', '2023-03-30'), daysBetween('2023-12-31', '2024-03-30'), 'no offset in days gives both');
});

test('PR-7.1: a day that the month does not have is its last one', () => {
  const due = (rule: Partial<DueRule>, endsOn: string) => lastDayOnTime({ monthDay: '15', years: 0, inclusive: true, ...rule }, endsOn);
  assert.equal(due({ monthDay: '02-29', years: 1 }, '2022-12-31'), '2023-02-28');
  assert.equal(due({ monthDay: '02-29', years: 1 }, '2023-12-31'), '2024-02-29');
  assert.equal(due({ monthDay: '02-29', years: 1, inclusive: false }, '2022-12-31'), '2023-02-28');
  assert.equal(due({ monthDay: '02-29', years: 1, inclusive: false }, '2023-12-31'), '2024-02-28');
  assert.equal(due({ monthDay: '31', months: 1 }, '2024-03-31'), '2024-04-30');
  assert.equal(due({ monthDay: '15', months: 1 }, '2024-11-30'), '2024-12-15');
  assert.equal(due({ monthDay: '15', months: 1 }, '2024-12-31'), '2025-01-15');
  assert.equal(due({ monthDay: '15', months: 1, inclusive: false }, '2024-06-30'), '2024-07-14');
  assert.equal(due({ monthDay: '1', months: 1, inclusive: false }, '2024-02-29'), '2024-02-29');
  assert.equal(due({ monthDay: '01-01', years: 1, inclusive: false }, '2024-12-31'), '2024-12-31');
  assert.equal(due({ monthDay: '25', months: 0 }, '2024-06-30'), '2024-06-25');
});

test('PR-7.1: a last day on time is a day, and inclusive is one day later unless the month has no such day', () => {
  const rules = fc.oneof(
    fc.record({ monthDay: fc.integer({ min: 1, max: 31 }).map(String), years: fc.constant(0), months: fc.integer({ min: 0, max: 30 }) }),
    fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })).filter(([month, day]) => day <= daysInMonth(2024, month))
      .map(([month, day]) => ({ monthDay: `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, years: 1 })),
  );
  fc.assert(fc.property(rules, names, (rule, name) => {
    assert.ok(isDueRule({ ...rule, inclusive: true }));
    const endsOn = periodOf(name)?.endsOn ?? '';
    const [upTo, before] = [true, false].map((inclusive) => lastDayOnTime({ ...rule, inclusive }, endsOn)) as [string, string];
    for (const day of [upTo, before]) assert.equal(addDays(day, 0), day);
    assert.ok([0, 1].includes(daysBetween(before, upTo)), `${before} ${upTo}`);
  }));
});

test('a due rule that nobody can reckon with is refused', () => {
  const rule = (overrides: Partial<DueRule>): DueRule => ({ monthDay: '03-31', years: 1, inclusive: false, ...overrides });
  for (const bad of [rule({ monthDay: '02-30' }), rule({ monthDay: '04-31' }), rule({ monthDay: '13-01' }), rule({ monthDay: '00-10' }), rule({ monthDay: '32', months: 1 }), rule({ monthDay: '15' }), rule({ months: 1 }), rule({ years: -1 }), rule({ years: 0.5 }), rule({ monthDay: '' })]) {
    assert.ok(!isDueRule(bad), JSON.stringify(bad));
  }
  assert.ok(isDueRule(rule({})) && isDueRule(rule({ monthDay: '02-29' })) && isDueRule(rule({ monthDay: '15', months: 1, years: 0 })));
});

test('PR-2.2: late is who handed in after the last day on time, or has not and it is past; the day itself is on time', () => {
  const at = (submittedOn: string | null, today: string, approved = false, wantedOn: string | null = null) => timeliness({ approved, dueOn: '2025-03-30', wantedOn, submittedOn }, today);
  assert.deepEqual(at(null, '2025-03-30'), { daysLeft: 0, late: false });
  assert.deepEqual(at(null, '2025-03-31'), { daysLeft: -1, late: true });
  assert.deepEqual(at('2025-03-30', '2025-06-01'), { daysLeft: -63, late: false });
  assert.deepEqual(at('2025-03-31', '2025-06-01', true), { daysLeft: null, late: true });
  assert.deepEqual(at('2025-03-20', '2025-04-01', false, '2025-04-05'), { daysLeft: 4, late: false });
  assert.deepEqual(at(null, '2025-06-01', true), { daysLeft: null, late: false });
});
