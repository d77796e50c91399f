import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { closedDay } from '../../../src/plugins/backups/server/domain/closed-day';
import { isReadBackOn } from '../../../src/plugins/backups/server/domain/read-back';
import { retained, type KeptCopy } from '../../../src/plugins/backups/server/domain/retention';
import { dailyCron, ruleOn } from '../../../src/plugins/backups/server/domain/rules';
import { standingOf } from '../../../src/plugins/backups/server/domain/standing';

const RULE = ruleOn('2025-02-20');
const DAY = 86_400_000;
const FIRST = Date.parse('2023-01-01T18:30:00Z');
const copyOn = (day: number, proved = true, hour = 0): KeptCopy => ({ name: `n${String(day).padStart(5, '0')}-${hour}`, madeAt: new Date(FIRST + day * DAY + hour * 3_600_000), proved });
const monthOf = (copy: KeptCopy): string => closedDay(copy.madeAt, RULE.closesDayBeforeUntil).slice(0, 7);

/** What is at the target after each night: a copy (proved or not), then the rule. */
const live = (nights: readonly (boolean | null)[], rule = RULE): { left: KeptCopy[]; all: KeptCopy[] } => {
  let left: KeptCopy[] = [];
  const all: KeptCopy[] = [];
  nights.forEach((proved, day) => {
    if (proved === null) return;
    all.push(copyOn(day, proved));
    left.push(copyOn(day, proved));
    const kept = retained(left, rule);
    left = left.filter(({ name }) => kept.has(name));
  });
  return { left, all };
};
const nights = fc.array(fc.constantFrom(true, true, true, true, false, null), { minLength: 1, maxLength: 900 });

describe('which copies stay', () => {
  it('SD-10.5: after any nights the last proved copies of the last days are there, the newest always', () => {
    fc.assert(fc.property(nights, (all) => {
      const { left, all: made } = live(all);
      const proved = made.filter((copy) => copy.proved);
      for (const copy of proved.slice(-RULE.keepDays)) assert.ok(left.some(({ name }) => name === copy.name), copy.name);
    }), { numRuns: 60 });
  });

  it('PR-3.1: after any nights each of the last months and years has its last proved copy, and at most what the rule asks stays', () => {
    fc.assert(fc.property(nights, (all) => {
      const { left, all: made } = live(all);
      const proved = made.filter((copy) => copy.proved);
      const lastOfMonth = new Map(proved.map((copy) => [monthOf(copy), copy.name]));
      for (const name of [...lastOfMonth.values()].slice(-RULE.keepMonths)) assert.ok(left.some((copy) => copy.name === name), name);
      const lastOfYear = new Map(proved.map((copy) => [monthOf(copy).slice(0, 4), copy.name]));
      for (const name of lastOfYear.values()) assert.ok(left.some((copy) => copy.name === name), name);
      assert.ok(left.filter((copy) => copy.proved).length <= RULE.keepDays + RULE.keepMonths + RULE.keepYears);
    }), { numRuns: 60 });
  });

  it('PR-3.1: pruning every night leaves the same monthly copies as pruning once at the end', () => {
    fc.assert(fc.property(nights, (all) => {
      const { left, all: made } = live(all);
      const once = retained(made, RULE);
      for (const copy of left) assert.ok(once.has(copy.name), `${copy.name} stays too long`);
      for (const [name, why] of once) if (why.includes('monthly')) assert.ok(left.some((copy) => copy.name === name), name);
    }), { numRuns: 60 });
  });

  it('SD-10.5: a copy that is not proved counts for nothing and stays only while none newer is proved', () => {
    const kept = retained([copyOn(1), copyOn(2, false), copyOn(3, false)], RULE);
    assert.deepEqual([...kept.keys()].sort(), ['n00001-0', 'n00002-0', 'n00003-0']);
    assert.deepEqual(kept.get('n00003-0'), ['not-yet-proved']);
    assert.deepEqual([...retained([copyOn(1), copyOn(2, false), copyOn(3)], RULE).keys()].sort(), ['n00001-0', 'n00003-0']);
    assert.equal(retained([], RULE).size, 0);
  });

  it('SD-10.5: of several copies of a day only the last stays', () => {
    assert.deepEqual([...retained([copyOn(1, true, 1), copyOn(1, true, 2), copyOn(1, true, 3)], RULE).keys()], ['n00001-3']);
  });

  it('PR-3.1: the copy of the night after a month ends is that month’s', () => {
    // 01:30 on 1 March in Hà Nội.
    assert.equal(closedDay(new Date('2025-02-28T18:30:00Z'), 6), '2025-02-28');
    assert.equal(closedDay(new Date('2025-02-28T22:59:00Z'), 6), '2025-02-28');
    assert.equal(closedDay(new Date('2025-02-28T23:00:00Z'), 6), '2025-03-01');
    assert.equal(closedDay(new Date('2024-12-31T18:30:00Z'), 6), '2024-12-31');
  });
});

describe('the rule of copies', () => {
  it('SD-10.5: it asks for a copy every day, PR-3.1: for every month and year', () => {
    assert.ok(RULE.overdueAfterHours <= 26 && RULE.keepMonths >= 12 && RULE.keepYears >= 2);
    assert.equal(dailyCron({ dailyAt: '01:30' }), '30 18 * * *');
    assert.equal(dailyCron({ dailyAt: '23:05' }), '5 16 * * *');
  });

  it('SD-10.5: without a rule in force nothing is decided', () => {
    assert.throws(() => ruleOn('2025-01-01', [{ ...RULE, validFrom: '2025-02-01' }]));
    assert.equal(ruleOn('2025-01-31', [{ ...RULE, keepDays: 7, validTo: '2025-02-01' }, { ...RULE, validFrom: '2025-02-01' }]).keepDays, 7);
  });

  it('SD-10.5: an older last proved copy than the rule allows is overdue', () => {
    const now = new Date('2025-02-20T08:00:00Z');
    assert.deepEqual(standingOf(null, RULE, now), { state: 'never', ageHours: null });
    assert.deepEqual(standingOf(new Date('2025-02-19T06:00:00Z'), RULE, now), { state: 'good', ageHours: 26 });
    assert.deepEqual(standingOf(new Date('2025-02-19T05:59:59Z'), RULE, now), { state: 'overdue', ageHours: 26 });
  });

  it('SD-10.5: within the days of the rule every stored file is read back exactly once', () => {
    fc.assert(fc.property(fc.stringMatching(/^[0-9a-f]{64}$/), fc.integer({ min: 1, max: 60 }), (name, every) => {
      const days = Array.from({ length: every }, (_, index) => new Date(FIRST + index * DAY).toISOString().slice(0, 10));
      assert.equal(days.filter((day) => isReadBackOn(name, day, every)).length, 1);
    }));
  });
});
