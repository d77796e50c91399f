import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { obligationOn, periodAround } from '../../../src/plugins/basic-information/server/domain/obligations';
import { remindsToday, type ReminderRule } from '../../../src/plugins/basic-information/server/domain/reminders';
import rules from '../../../database/data/provision-reminders.json';

const quarterly = (since: string, provided: string[] = []) => ({ frequency: 'quarterly' as const, since, provided });
const said = ({ status, dueOn, days }: ReturnType<typeof obligationOn>) => `${status} ${dueOn} ${days}`;

describe('BI-8.8: what is provided on the last day of each quarter', () => {
  it('is due at the end of the quarter', () => {
    assert.equal(said(obligationOn(quarterly('2025-01-01'), '2025-03-23')), 'due 2025-03-31 8');
    assert.equal(said(obligationOn(quarterly('2025-01-01'), '2025-03-31')), 'due 2025-03-31 0');
    assert.deepEqual(periodAround('quarterly', '2024-02-29'), { start: '2024-01-01', due: '2024-03-31' });
  });

  it('is late from the day after, and says since when', () => {
    assert.equal(said(obligationOn(quarterly('2025-01-01'), '2025-04-03')), 'late 2025-03-31 3');
    assert.equal(said(obligationOn(quarterly('2024-01-01'), '2025-04-03')), 'late 2024-03-31 368', 'the oldest period that is owed');
  });

  it('is provided once something came in the quarter', () => {
    assert.equal(said(obligationOn(quarterly('2025-01-01', ['2025-02-14']), '2025-02-20')), 'provided 2025-03-31 39');
    assert.equal(said(obligationOn(quarterly('2025-01-01', ['2025-02-14']), '2025-04-01')), 'due 2025-06-30 90', 'the next quarter waits for its own');
  });

  it('what comes late settles the arrears, not the running quarter', () => {
    assert.equal(said(obligationOn(quarterly('2024-10-01', ['2025-01-05']), '2025-01-06')), 'due 2025-03-31 84');
    assert.equal(said(obligationOn(quarterly('2024-10-01', ['2025-01-05', '2025-03-30']), '2025-03-31')), 'provided 2025-03-31 0');
  });

  it('counts nothing from before the duty or from the future', () => {
    assert.equal(said(obligationOn(quarterly('2025-02-01', ['2025-01-15', '2025-05-01']), '2025-02-20')), 'due 2025-03-31 39');
  });

  it('is never due when it is provided on change', () => {
    assert.equal(said(obligationOn({ frequency: 'on-change', since: '2020-01-01', provided: [] }, '2025-02-20')), 'on-change null null');
  });

  it('a further provision never makes it worse, and the order does not matter', () => {
    const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2025-06-30'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    const badness = { late: 2, due: 1, provided: 0, 'on-change': 0 } as const;
    fc.assert(fc.property(fc.array(day, { maxLength: 8 }), day, (provided, more) => {
      const before = obligationOn(quarterly('2024-01-01', provided), '2025-06-30');
      const after = obligationOn(quarterly('2024-01-01', [more, ...[...provided].reverse()]), '2025-06-30');
      assert.ok(badness[after.status] <= badness[before.status]);
      assert.ok(after.status !== 'late' || before.status !== 'late' || (after.days ?? 0) <= (before.days ?? 0));
    }));
  });
});

describe('BI-8.8: reminders', () => {
  it('go out on the days that the rule in force names', () => {
    const rule: ReminderRule = { frequency: 'quarterly', daysBefore: [5, 0], daysLate: [1], validFrom: '2025-01-01', validTo: '2026-01-01', legalBasis: 'thử' };
    const on = (day: string): boolean => remindsToday([rule], 'quarterly', obligationOn(quarterly('2025-01-01'), day), day);
    assert.deepEqual(['2025-03-25', '2025-03-26', '2025-03-31', '2025-04-01', '2025-04-02'].map(on), [false, true, true, true, false]);
    assert.equal(remindsToday([rule], 'quarterly', obligationOn(quarterly('2026-01-01'), '2026-03-26'), '2026-03-26'), false, 'the rule has ended');
    assert.equal(remindsToday([rule], 'quarterly', obligationOn(quarterly('2025-01-01', ['2025-02-01']), '2025-03-26'), '2025-03-26'), false, 'it was provided');
  });

  it('the data have one rule a frequency at a time', () => {
    for (const frequency of ['quarterly', 'yearly']) {
      const living = rules.filter((one) => one.frequency === frequency && one.validFrom <= '2025-02-20' && one.validTo === null);
      assert.equal(living.length, 1, frequency);
    }
  });
});
