import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, calendarOf, daysBetween, type HolidayData } from '../../../src/plugins/platform/server/domain/working-days';

const DATA = JSON.parse(readFileSync(path.resolve(__dirname, '../../../database/data/holidays.json'), 'utf8')) as HolidayData;
const calendar = calendarOf(DATA);
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

const aDay = fc.integer({ min: 0, max: 3 * 365 }).map((days) => addDays('2024-01-01', days));
const aTerm = fc.integer({ min: 0, max: 60 });

describe('working days', () => {
  it('the day of the event does not count, a weekend and a holiday neither', () => {
    // Thursday; the five Tết days of 2025 and two weekends lie between.
    assert.equal(calendar.after('2025-01-23', 1), '2025-01-24');
    assert.equal(calendar.after('2025-01-23', 2), '2025-02-03');
    assert.equal(calendar.after('2025-02-20', 5), '2025-02-27');
  });

  it('an exchanged Saturday counts and the Friday given for it does not', () => {
    assert.equal(calendar.after('2025-04-25', 1), '2025-04-26');
    assert.equal(calendar.after('2025-04-29', 1), '2025-05-05');
  });

  it('a term of no days ends on the day itself, or when the office opens next', () => {
    assert.equal(calendar.after('2025-02-20', 0), '2025-02-20');
    assert.equal(calendar.after('2025-02-22', 0), '2025-02-24');
  });

  it('a year without data knows the holidays of fixed date', () => {
    assert.equal(calendar.isWorkingDay('2029-05-01'), false);
    assert.equal(calendar.isWorkingDay('2029-05-02'), true);
  });

  it('a term ends on a working day, and holds just that many', () => {
    fc.assert(fc.property(aDay, aTerm, (from, term) => {
      const end = calendar.after(from, term);
      assert.ok(calendar.isWorkingDay(end));
      const within = Array.from({ length: daysBetween(from, end) }, (_, index) => addDays(from, index + 1)).filter((day) => calendar.isWorkingDay(day));
      if (term > 0) assert.equal(within.length, term);
    }));
  });

  it('a longer term never ends earlier, nor does one that begins later', () => {
    fc.assert(fc.property(aDay, aTerm, (from, term) => {
      assert.ok(calendar.after(from, term) <= calendar.after(from, term + 1));
      assert.ok(calendar.after(from, term) <= calendar.after(addDays(from, 1), term));
    }));
  });

  it('two terms in a row are one term of their sum', () => {
    fc.assert(fc.property(aDay, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (from, a, b) => {
      assert.equal(calendar.after(calendar.after(from, a), b), calendar.after(from, a + b));
    }));
  });
});

describe('database/data/holidays.json', () => {
  it('names each year once, spans that do not turn around, and days of their year', () => {
    assert.equal(new Set(DATA.years.map(({ year }) => year)).size, DATA.years.length);
    for (const { year, off, working } of DATA.years) {
      for (const { from, to } of off) assert.ok(from <= to && from.startsWith(`${year}-`) && to.startsWith(`${year}-`), `${from} ${to}`);
      for (const { day } of working) assert.ok(day.startsWith(`${year}-`));
    }
  });

  it('each year has five days of Tết, one of the Hùng Kings and one beside 2 September (Labour Code 2019 Article 112)', () => {
    for (const { year, off } of DATA.years) {
      const lengthOf = (word: string): number => off.filter(({ name }) => name.startsWith(word)).reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);
      assert.deepEqual([lengthOf('Tết Nguyên đán'), lengthOf('Giỗ Tổ'), lengthOf('Ngày liền kề Quốc khánh')], [5, 1, 1], String(year));
      const beside = off.find(({ name }) => name.startsWith('Ngày liền kề'));
      assert.equal(Math.abs(daysBetween(beside!.from, `${year}-09-02`)), 1);
    }
  });

  it('one works on an exchanged day only at a weekend, for a weekday off', () => {
    for (const { off, working } of DATA.years) {
      for (const { day, insteadOf } of working) {
        assert.ok([0, 6].includes(weekdayOf(day)), day);
        assert.ok(![0, 6].includes(weekdayOf(insteadOf)), insteadOf);
        assert.ok(off.some(({ from, to }) => from <= insteadOf && insteadOf <= to), insteadOf);
      }
    }
  });
});
