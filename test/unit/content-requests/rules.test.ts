import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import data from '../../../database/data/content-requests.json';
import { REQUEST_ACTS, REQUEST_STATES } from '../../../src/plugins/content-requests/contracts';
import { reminderOn, ruleOn, timeliness } from '../../../src/plugins/content-requests/server/domain/deadline';
import { actsIn, allowed, MOVES } from '../../../src/plugins/content-requests/server/domain/machine';
import { actsOf, maySee, seesRequestsOf } from '../../../src/plugins/content-requests/server/domain/rights';
import { addDays } from '../../../src/plugins/platform/server/domain/working-days';
import { asUnitId, REACHES, ROLE_KEYS, SYSTEM_KEYS, type Actor, type Grant } from '../../../src/plugins/units/contracts';

const UNITS = ['xa', 'huyen', 'tinh'].map(asUnitId);

const grants: fc.Arbitrary<Grant> = fc.record({
  assignmentId: fc.constant('a'), role: fc.constantFrom(...ROLE_KEYS), system: fc.constantFrom(...SYSTEM_KEYS), reach: fc.constantFrom(...REACHES),
  unit: fc.constantFrom(...UNITS), unitIds: fc.subarray(UNITS), orphanIds: fc.constant([]), programme: fc.constant(null), fields: fc.constant([]), categories: fc.constant([]),
});
const staff: fc.Arbitrary<Actor> = fc.record({ kind: fc.constant('staff' as const), userId: fc.constant(1), superAdmin: fc.boolean(), grants: fc.array(grants, { maxLength: 3 }) });

test('nothing can be done to what is closed or cancelled, and only an answer can be accepted or asked for again', () => {
  assert.deepEqual(REQUEST_STATES.map((state) => [state, actsIn(state)]), [
    ['open', ['answer', 'cancel']], ['answered', ['close', 'reopen', 'cancel']], ['closed', []], ['cancelled', []],
  ]);
  for (const act of REQUEST_ACTS) assert.ok(!allowed(act, MOVES[act].to), act);
});

test('PT-4.2: whoever may do something with a request sees it, and without an assignment on the portal nobody sees or does anything', () => {
  fc.assert(fc.property(staff, fc.constantFrom(...UNITS), fc.constantFrom(...REQUEST_STATES), (actor, unit, state) => {
    const may = actsOf(actor, { unit, state });
    if (may.length > 0) assert.ok(maySee(actor, unit));
    if (actor.kind !== 'staff') return;
    const onPortal = actor.grants.filter(({ system }) => system === 'portal');
    if (onPortal.length === 0) {
      assert.deepEqual(may, []);
      assert.equal(maySee(actor, unit), actor.superAdmin);
    }
    if (may.includes('answer')) assert.ok(onPortal.some(({ role, unitIds }) => (role === 'author' || role === 'unit-reviewer') && unitIds.includes(unit)));
    if (may.some((act) => act !== 'answer')) assert.ok(onPortal.some(({ role, reach }) => (role === 'operator' || role === 'secretariat') && reach === 'province'));
  }));
  for (const kind of ['public', 'connection'] as const) assert.deepEqual(seesRequestsOf(kind === 'public' ? { kind } : { kind, tokenId: 't' }), []);
});

test('the due day itself is in time; late is late whether answered or not', () => {
  const at = (state: 'open' | 'answered', answeredOn: string | null, today: string) => timeliness({ state, dueOn: '2025-02-20', answeredOn }, today);
  assert.deepEqual(at('open', null, '2025-02-20'), { daysLeft: 0, overdue: false, answeredLate: false });
  assert.deepEqual(at('open', null, '2025-02-21'), { daysLeft: -1, overdue: true, answeredLate: false });
  assert.deepEqual(at('answered', '2025-02-20', '2025-03-01'), { daysLeft: null, overdue: false, answeredLate: false });
  assert.deepEqual(at('answered', '2025-02-21', '2025-03-01'), { daysLeft: null, overdue: false, answeredLate: true });
});

test('there is a reminder before the due day and one after it, never both on one day', () => {
  const [rule] = data.reminders;
  assert.ok(rule);
  fc.assert(fc.property(fc.integer({ min: -30, max: 30 }), (offset) => {
    const kind = reminderOn('2025-02-20', rule, addDays('2025-02-20', offset));
    assert.equal(kind, offset >= rule.daysLate ? 'overdue' : offset <= 0 && offset >= -rule.daysBefore ? 'due-soon' : null);
  }));
});

test('database/data/content-requests.json has one rule for every day', () => {
  for (const rules of [data.answers, data.reminders]) {
    for (const day of ['2000-01-01', '2025-02-20', '2099-12-31']) assert.ok(ruleOn<{ validFrom: string | null; validTo: string | null }>(rules, day), day);
    for (const { legalBasis } of rules) assert.ok(legalBasis.trim() !== '');
  }
  for (const { workingDays } of data.answers) assert.ok(Number.isInteger(workingDays) && workingDays > 0);
});
