import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { addMonths, changeReason, dueWarning, expiryOf, isNear } from '../../../src/plugins/accounts/server/domain/expiry';
import { attempt, type Failures } from '../../../src/plugins/accounts/server/domain/lockout';

const WARN = [14, 7, 1];
const RULE = { tries: 5, lockHours: 12, forgetHours: 24 };
const HOUR = 3_600_000;

test('PR-5.6: months are those of the calendar; a day that a month lacks is its last', () => {
  assert.deepEqual([addMonths('2025-08-31', 6), addMonths('2025-02-28', 6), addMonths('2024-12-31', 2), addMonths('2023-08-30', 6)],
    ['2026-02-28', '2025-08-28', '2025-02-28', '2024-02-29']);
});

test('PR-5.6: a password is good until the day before it expires', () => {
  const on = (today: string) => changeReason({ mustChange: false, reported: false }, expiryOf('2025-03-10', 6, today));
  assert.deepEqual(['2025-03-10', '2025-09-09', '2025-09-10', '2026-01-01'].map(on), [null, null, 'expired', 'expired']);
  assert.equal(changeReason({ mustChange: true, reported: false }, expiryOf('2025-03-10', 6, '2025-03-10')), 'issued');
  assert.equal(changeReason({ mustChange: true, reported: true }, expiryOf('2025-03-10', 6, '2025-03-10')), 'reported');
});

test('PR-5.6: each warning is given once, a missed day is made up for, and none after expiry', () => {
  fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (runs) => {
    let warned: number | null = null;
    const told: number[] = [];
    runs.forEach((ran, passed) => {
      if (!ran) return;
      const due = dueWarning({ expiresOn: '', daysLeft: 30 - passed }, WARN, warned);
      if (due === null) return;
      told.push(due);
      warned = due;
      assert.ok(30 - passed > 0 && 30 - passed <= due);
    });
    assert.deepEqual(told, [...new Set(told)].sort((a, b) => b - a));
    if (runs.every(Boolean)) assert.deepEqual(told, WARN);
    // The job ran on some day before expiry: nobody is surprised.
    if (runs.slice(16, 30).some(Boolean)) assert.ok(told.length > 0);
  }));
  assert.deepEqual([15, 14, 1, 0].map((daysLeft) => isNear({ expiresOn: '', daysLeft }, WARN)), [false, true, true, false]);
});

test('SD-7.1: never more guesses than the rule allows between two locks, in whatever rhythm', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 30 * HOUR }), { maxLength: 60 }), (pauses) => {
    let known: Failures | null = null;
    let now = 1_000_000;
    let inRow = 0;
    for (const pause of pauses) {
      now += pause;
      const before: Failures | null = known;
      const one = attempt(known, RULE, now);
      known = one.next;
      if (one.locked) {
        assert.deepEqual(known, before, 'knocking on a locked door does not keep it locked');
        continue;
      }
      inRow = before !== null && before.lockedUntil === null && now - before.lastAt < 24 * HOUR ? inRow + 1 : 1;
      assert.ok(inRow <= RULE.tries);
      assert.equal(one.locks, inRow === RULE.tries);
      if (one.locks) assert.equal(one.next.lockedUntil, now + 12 * HOUR);
    }
  }));
});

test('SD-7.1: a lock ends by itself, and the count begins anew', () => {
  const locked: Failures = { failures: 5, lastAt: 0, lockedUntil: 12 * HOUR };
  assert.equal(attempt(locked, RULE, 12 * HOUR - 1).locked, true);
  assert.deepEqual(attempt(locked, RULE, 12 * HOUR).next, { failures: 1, lastAt: 12 * HOUR, lockedUntil: null });
});
