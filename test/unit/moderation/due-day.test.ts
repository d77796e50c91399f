import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { deadlinesOf, dueDay, type DeadlineRule, type Section } from '../../../src/plugins/moderation/server/domain/due-day';
import { calendarOf } from '../../../src/plugins/platform/server/domain/working-days';

const calendar = calendarOf({ everyYear: [], years: [] });
const rule = (workingDays: number, more: Partial<DeadlineRule> = {}): DeadlineRule =>
  ({ workingDays, countedFrom: 'creation', validFrom: null, validTo: null, ...more });
const section = (parent: string | null, ...deadlines: DeadlineRule[]): Section => ({ parent, deadlines });

describe('due days', () => {
  it('PT-4.3: an item is due so many working days after it was created', () => {
    assert.equal(dueDay([rule(5)], { creation: '2025-02-20' }, calendar), '2025-02-27');
  });

  it('PT-4.3: the rule in force on the day of creation holds, whatever came before or after', () => {
    const rules = [rule(15, { countedFrom: 'issue', validTo: '2022-08-15' }), rule(5, { validFrom: '2022-08-15' })];
    assert.equal(dueDay(rules, { creation: '2022-08-12', issue: '2022-08-12' }, calendar), '2022-09-02');
    assert.equal(dueDay(rules, { creation: '2022-08-15', issue: '2020-01-01' }, calendar), '2022-08-22');
  });

  it('PT-4.3: what a section counts from and the item has no date for is counted from its creation', () => {
    assert.equal(dueDay([rule(5, { countedFrom: 'approval' })], { creation: '2025-02-20', issue: '2025-01-01' }, calendar), '2025-02-27');
  });

  it('of several rules the earliest day holds, and without a rule nothing is due', () => {
    assert.equal(dueDay([rule(10), rule(2, { countedFrom: 'issue' })], { creation: '2025-02-20', issue: '2025-02-20' }, calendar), '2025-02-24');
    assert.equal(dueDay([], { creation: '2025-02-20' }, calendar), null);
    assert.equal(dueDay([rule(5, { validFrom: '2026-01-01' })], { creation: '2025-02-20' }, calendar), null);
  });

  it('is never before the day it is counted from', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((n) => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 100 }), (creation, term) => {
      assert.ok((dueDay([rule(term)], { creation }, calendar) ?? '') >= creation);
    }));
  });
});

describe('deadlines of a section', () => {
  const sections = new Map([['top', section(null, rule(5))], ['middle', section('top')], ['low', section('middle')], ['own', section('top', rule(2))]]);

  it('PT-4.3: are its own, else those of the nearest section above, else the default', () => {
    assert.deepEqual(deadlinesOf(sections, 'own', []), [rule(2)]);
    assert.deepEqual(deadlinesOf(sections, 'low', []), [rule(5)]);
    assert.deepEqual(deadlinesOf(sections, null, [rule(9)]), [rule(9)]);
    assert.deepEqual(deadlinesOf(sections, 'unknown', [rule(9)]), [rule(9)]);
  });

  it('a circle of sections ends at the default', () => {
    assert.deepEqual(deadlinesOf(new Map([['a', section('b')], ['b', section('a')]]), 'a', [rule(9)]), [rule(9)]);
  });
});
