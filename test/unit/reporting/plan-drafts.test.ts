import assert from 'node:assert/strict';
import test from 'node:test';
import type { PeriodView } from '../../../src/plugins/reporting/contracts';
import { cellKind, withCell } from '../../../src/plugins/reporting/admin/src/plans/editor/row-cells';
import { calendarQuery, draftOf, inputOf, isReady } from '../../../src/plugins/reporting/admin/src/plans/period-draft';
import { lastDayOnTime, nameOfCode, periodOf } from '../../../src/plugins/reporting/server/domain/calendar';

const view = (code: string, more: Partial<PeriodView> = {}): PeriodView => {
  const name = nameOfCode(code);
  const found = name && periodOf(name);
  return {
    id: 1, programme: 'thu', code, kind: 'ad-hoc', title: 'Đột xuất (thử)', startsOn: '2025-01-01', endsOn: '2025-02-28', cutOffOn: '2025-02-28', state: 'planned', historic: false, version: 1,
    dueOn: '2025-03-15', obligations: 0, reports: 0, dueRule: { monthDay: '03-15', years: 0, inclusive: true }, ...found, ...more,
  };
};

test('PR-7.1: a planned period of the calendar comes back as it was: kind, part, rule', () => {
  for (const [code, part] of [['2024', ''], ['2024-Q3', '3'], ['2024-H2', '2'], ['2024-06', '6'], ['2024-11', '11'], ['2021-2025', '2025']] as const) {
    const period = view(code, { dueRule: { monthDay: '15', years: 0, months: 1, inclusive: false } });
    const draft = draftOf(period);
    assert.deepEqual([draft.part, draft.year, draft.monthDay, draft.after], [part, code.slice(0, 4), '15', '1'], code);
    assert.ok(isReady(draft), code);
    assert.match(calendarQuery(draft), /monthDay=15&years=0&months=1&inclusive=false$/);
    const input = inputOf(draft, { code, title: period.title, startsOn: period.startsOn, endsOn: period.endsOn, dueOn: '' });
    assert.deepEqual([input?.code, input?.kind, input?.dueRule], [code, period.kind, period.dueRule]);
  }
  assert.equal(inputOf(draftOf(view('2024')), null), null, 'not before the calendar has answered');
  assert.equal(isReady(draftOf(null)), false);
});

test('PR-7.1: an ad-hoc period has days of its own; its rule gives the very day that was named', () => {
  for (const [endsOn, dueOn] of [['2025-02-28', '2025-03-15'], ['2024-12-31', '2025-01-05'], ['2023-11-30', '2024-02-29']] as const) {
    const draft = draftOf(view('DX-2025-01', { endsOn, dueOn, cutOffOn: endsOn }));
    assert.ok(isReady(draft));
    const input = inputOf(draft, null);
    assert.equal(input && lastDayOnTime(input.dueRule, endsOn), dueOn);
    assert.equal(input?.cutOffOn, endsOn);
    assert.equal(inputOf({ ...draft, cutOffOn: '2025-01-31' }, null)?.cutOffOn, '2025-01-31');
    assert.ok(!isReady({ ...draft, dueOn: '' }) && !isReady({ ...draft, code: ' ' }));
  }
});

test('a cell of a row is as its column, absent, typed or computed by its own formula; nothing is left behind', () => {
  const plain = { code: 'KHAU', label: 'Khẩu' };
  const own = withCell(plain, '4', 'own', { expression: '[1] + [2]', blank: 'zero-if-any' });
  assert.deepEqual(own, { ...plain, formulas: { 4: { expression: '[1] + [2]', blank: 'zero-if-any' } } });
  assert.equal(cellKind(own, { code: '4' }), 'own');
  const closed = withCell(own, '4', 'closed');
  assert.deepEqual(closed, { ...plain, closed: ['4'] });
  assert.equal(cellKind(closed, { code: '4' }), 'closed');
  const typed = withCell(closed, '4', 'input');
  assert.deepEqual(typed, { ...plain, formulas: { 4: null } });
  assert.equal(cellKind(typed, { code: '4' }), 'input');
  assert.deepEqual(withCell(typed, '4', 'column'), plain);
  assert.equal(cellKind(plain, { code: '4' }), 'column');
});
