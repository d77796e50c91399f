import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { CellChange, StoredCell } from '../../../src/plugins/reporting/contracts';
import { hasMoved, holdsAlready, planChanges } from '../../../src/plugins/reporting/server/domain/cell-changes';
import { forebearsOn } from '../../../src/plugins/reporting/server/domain/predecessors';
import { previousPeriod } from '../../../src/plugins/reporting/server/domain/previous-period';
import { queuesOf } from '../../../src/plugins/reporting/server/domain/queues';
import { reminderOn, type ReminderRule } from '../../../src/plugins/reporting/server/domain/reminders';
import { mayEnter, waitingFor, type ReportPlace } from '../../../src/plugins/reporting/server/domain/rights';
import { submissionBefore } from '../../../src/plugins/reporting/server/domain/submissions';
import { sumCells } from '../../../src/plugins/reporting/server/domain/sum-cells';
import { headingPlaces } from '../../../src/plugins/reporting/server/domain/print/heading-places';
import { sheetFigure } from '../../../src/plugins/reporting/server/domain/print/sheet-figure';
import { asUnitId, REACHES, type Actor, type Grant } from '../../../src/plugins/units/contracts';
import { column, compiled, form, formula, percent, section } from './forms';

const MERGER = '2025-07-01';
const unit = (id: string, code: string, over: { from?: string; to?: string; successors?: string[]; predecessors?: string[] } = {}) => ({
  id: asUnitId(id), documentId: asUnitId(id), code, kind: 'commune' as const, parentCode: null, validFrom: over.from ?? null, validTo: over.to ?? null,
  successorCodes: over.successors ?? [], predecessorCodes: over.predecessors ?? [],
});

test('PR-7.2: figures of an earlier day are those of the units that became one, as long as none of them was divided', () => {
  const merged = [unit('a', '1', { to: MERGER, successors: ['2'] }), unit('b', '2', { to: MERGER, successors: ['2'] }), unit('c', '2', { from: MERGER })];
  assert.deepEqual([...forebearsOn('c', '2024-12-31', merged) ?? []].sort(), ['a', 'b']);
  assert.deepEqual(forebearsOn('c', '2025-12-31', merged), ['c'], 'the unit itself once it is there');
  assert.deepEqual(forebearsOn('a', '2024-12-31', merged), ['a']);
  const renamed = [unit('a', '1', { to: '2020-02-01', successors: ['2'] }), unit('b', '2', { from: '2020-02-01', to: MERGER, successors: ['3'] }), unit('c', '3', { from: MERGER })];
  assert.deepEqual(forebearsOn('c', '2019-12-31', renamed), ['a'], 'through two changes');
  const divided = [unit('a', '1', { to: MERGER, successors: ['2', '3'] }), unit('b', '2', { from: MERGER }), unit('c', '3', { from: MERGER })];
  assert.equal(forebearsOn('b', '2024-12-31', divided), null);
  const halfNamed = [unit('a', '1', { to: MERGER, successors: ['2', 'khong-co'] }), unit('b', '2', { from: MERGER })];
  assert.equal(forebearsOn('b', '2024-12-31', halfNamed), null, 'a second heir that is only named');
  assert.equal(forebearsOn('neu', '2024-12-31', [unit('neu', '9', { from: MERGER })]), null, 'from nowhere');
  assert.equal(forebearsOn('khong-co', '2024-12-31', merged), null);
});

test('the previous period is the latest of the same kind that ended before this one began', () => {
  const period = (id: number, startsOn: string, endsOn: string, kind: 'year' | 'month' = 'year') => ({ id, kind, startsOn, endsOn });
  const all = [period(1, '2022-01-01', '2022-12-31'), period(2, '2023-01-01', '2023-12-31'), period(3, '2024-01-01', '2024-12-31'), period(4, '2023-12-01', '2023-12-31', 'month'), period(5, '2023-06-01', '2024-05-31')];
  assert.equal(previousPeriod(all, all[2] as never)?.id, 2);
  assert.equal(previousPeriod(all, all[0] as never), null);
  assert.equal(previousPeriod(all, all[3] as never), null);
});

const CELLS = compiled(form([column('1', { min: '0', max: '100' }), percent('2', '[1] / 4 * 100'), column('3', { type: 'text', aggregate: 'none' }), column('4', { aggregate: 'none' })]));

test('sums of several reports are exact, leave out what cannot be added, and know empty from not applicable', () => {
  const cell = (code: string, value: string | null, status: StoredCell['status'] = value === null ? 'blank' : 'value'): StoredCell =>
    ({ row: 'A', column: code, status, value, reason: status === 'not-applicable' ? 'Thử' : null, version: 1 });
  assert.deepEqual(sumCells(CELLS, [[cell('1', '0.1')], [cell('1', '0.2')], []]).map(({ column: code, value }) => [code, value]), [['1', '0.3']]);
  assert.deepEqual(sumCells(CELLS, [[cell('1', null, 'not-applicable')], [cell('1', null, 'not-applicable')]])[0]?.status, 'not-applicable');
  assert.deepEqual(sumCells(CELLS, [[cell('1', null, 'not-applicable')], [cell('1', null)]])[0]?.status, 'blank');
  assert.deepEqual(sumCells(CELLS, [[cell('1', null)], [cell('1', '7')]])[0]?.value, '7');
  assert.deepEqual(sumCells(CELLS, [[cell('3', 'chữ'), cell('4', '5')]]).length, 2, 'a single report stays as it is');
});

test('PR-7.2: every fault of a save is told with its place, and whatever is sent, nothing but inputs of the form is planned', () => {
  const change = fc.record({
    row: fc.constantFrom('A', 'B', '__proto__'), column: fc.constantFrom('1', '2', '3', '4', 'constructor', ''),
    value: fc.oneof(fc.string(), fc.integer(), fc.double(), fc.constant(null), fc.constantFrom('1.234,5', '1,234', '1e9', ' 7 ')), version: fc.nat(3),
    notApplicable: fc.option(fc.boolean(), { nil: undefined }), reason: fc.option(fc.string(), { nil: undefined }),
  }) as fc.Arbitrary<CellChange>;
  fc.assert(fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
    const { planned, faults } = planChanges(CELLS, changes);
    assert.equal(planned.length + faults.length, changes.length);
    assert.equal(new Set(planned.map((cell) => `${cell.row}/${cell.column}`)).size, planned.length);
    for (const cell of planned) {
      assert.ok(cell.row === 'A' && ['1', '3', '4'].includes(cell.column));
      assert.ok((cell.status === 'value') === (cell.number !== null || cell.text !== null));
      assert.ok((cell.status === 'not-applicable') === (cell.reason !== null));
      if (cell.column === '1' && cell.number !== null) assert.ok(/^\d+$/.test(cell.number) && Number(cell.number) <= 100);
    }
    for (const { index, message } of faults) assert.ok(changes[index] !== undefined && message.length > 10);
  }));
});

test('whoever wants what stands there already is in nobody’s way', () => {
  const stored: StoredCell = { row: 'A', column: '1', status: 'value', value: '5', reason: null, version: 3 };
  const plan = (value: number | null, version: number) => planChanges(CELLS, [{ row: 'A', column: '1', value, version }]).planned[0] as never;
  assert.deepEqual([holdsAlready(stored, plan(5, 1)), hasMoved(stored, plan(5, 1))], [true, false]);
  assert.deepEqual([hasMoved(stored, plan(6, 2)), hasMoved(stored, plan(6, 3)), hasMoved(undefined, plan(6, 0)), hasMoved(undefined, plan(6, 1))], [true, false, false, true]);
  assert.ok(holdsAlready(undefined, plan(null, 0)), 'emptying what never was filled changes nothing');
});

const RULE: ReminderRule = { daysBefore: [10, 3], onDay: true, daysLate: [1, 7], daysLateForAbove: [5, 15], wantedDaysBefore: 1, validFrom: null, validTo: null, legalBasis: '' };

test('PR-9.4: each reminder has its one day, also over the end of February', () => {
  const on = (day: string, wantedOn: string | null = null) => { const { kind, above } = reminderOn({ dueOn: '2024-03-01', wantedOn }, RULE, day); return [kind, above]; };
  assert.deepEqual([on('2024-02-20'), on('2024-02-27'), on('2024-02-28'), on('2024-02-29')], [['due-soon', 0], ['due-soon', 0], [null, 0], [null, 0]]);
  assert.deepEqual([on('2024-03-01'), on('2024-03-02'), on('2024-03-06'), on('2024-03-08'), on('2024-03-16')], [['due-soon', 0], ['overdue', 0], [null, 1], ['overdue', 0], [null, 2]]);
  assert.deepEqual([on('2024-02-20', '2024-03-10'), on('2024-03-09', '2024-03-10'), on('2024-03-10', '2024-03-10')], [[null, 0], ['due-soon', 0], ['due-soon', 0]]);
});

test('PR-7.3: what is being entered is compared with the last submission, what was handed in with the one before', () => {
  const event = (kind: string, hash: string | null) => ({ kind, hash }) as never as { kind: 'submit'; hash: string | null };
  const events = [event('opened', null), event('submit', '1'), event('return', null), event('submit', '2')];
  assert.equal(submissionBefore('submitted', 1, events)?.hash, '1');
  assert.equal(submissionBefore('returned', 0, [...events, event('return', null)])?.hash, '2');
  assert.equal(submissionBefore('returned', 1, [...events, event('return', null)])?.hash, '1');
  assert.equal(submissionBefore('draft', 0, [event('opened', null)]), null);
  assert.equal(submissionBefore('submitted', 1, events.slice(0, 2)), null);
});

test('PR-2.3: the queues that lists ask for are exactly what the rights say of each report', () => {
  const UNITS = ['tinh', 'huyen', 'huyen-khac', 'xa', 'xa-khac'];
  const grant = fc.record({
    role: fc.constantFrom('data-officer', 'data-approver', 'operator', 'author'), system: fc.constantFrom('poverty', 'sector'), reach: fc.constantFrom(...REACHES),
    unit: fc.constantFrom(...UNITS), unitIds: fc.subarray(UNITS), programme: fc.constantFrom(null, 'p', 'q'),
  }).map((given): Grant => ({ ...given, assignmentId: 'x', orphanIds: [], fields: [], categories: [], unit: asUnitId(given.unit), unitIds: given.unitIds.map(asUnitId) }) as Grant);
  const place = fc.record({
    programme: fc.constantFrom('p', 'q', 'r'), unit: fc.constantFrom('xa', 'xa-khac'), district: fc.constantFrom('huyen', 'huyen-khac'),
    head: fc.constantFrom<Pick<ReportPlace, 'state' | 'level'>>({ state: 'draft', level: 0 }, { state: 'submitted', level: 1 }, { state: 'submitted', level: 2 }, { state: 'returned', level: 1 }, { state: 'returned', level: 0 }),
  }).map(({ programme, unit: owner, district, head }): ReportPlace => ({
    programme, unit: owner, ...head, ticket: null, handsOn: [], approvals: [],
    chain: [{ level: 'commune', unit: owner }, { level: 'district', unit: district }, { level: 'province', unit: 'tinh' }],
  }));
  fc.assert(fc.property(fc.array(grant, { maxLength: 3 }), place, (grants, report) => {
    const actor: Actor = { kind: 'staff', userId: 1, superAdmin: false, grants };
    const queues = queuesOf(actor, UNITS);
    const named = queues.flatMap(({ programme }) => programme ?? []);
    const mine = queues.filter(({ programme }) => (programme === null ? !named.includes(report.programme) : programme === report.programme));
    const step = report.chain[report.level];
    assert.equal(mine.some(({ enter }) => enter.includes(report.unit)), mayEnter(actor, { ...report, state: 'draft', level: 0 }));
    const decides = report.level > 0 && mine.some(({ decide, decideProvince }) => (step?.level === 'province' ? decideProvince : decide.includes(step?.unit ?? '')));
    assert.equal(decides, waitingFor(actor, report) === 'decide');
  }), { numRuns: 500 });
});

test('PR-7.4: a merged heading is placed like a table: what reaches down takes its column in the lines below', () => {
  const heading = section([column('1'), column('2'), column('3'), column('4', { formula: formula('[1]') })], undefined, {
    header: [{ column: '1' }, { label: 'Nhóm', children: [{ label: 'Trong', children: [{ column: '2' }, { column: '3' }] }, { column: '4' }] }],
  });
  assert.deepEqual(headingPlaces(heading).map(({ label, line, at, colSpan, rowSpan }) => [label, line, at, colSpan, rowSpan]), [
    ['Cột 1', 0, 0, 1, 3], ['Nhóm', 0, 1, 3, 1], ['Trong', 1, 1, 2, 1], ['Cột 4', 1, 3, 1, 2], ['Cột 2', 2, 1, 1, 1], ['Cột 3', 2, 2, 1, 1],
  ]);
});

test('PR-7.4: figures of a sheet are numbers as long as a sheet can hold them exactly', () => {
  const value = (text: string) => ({ status: 'value' as const, value: text, reason: null });
  assert.deepEqual(sheetFigure(value('1234.5'), { type: 'decimal', places: 2 }), { kind: 'number', value: 1234.5, format: '#,##0.00' });
  assert.deepEqual(sheetFigure(value('12345678901234567'), { type: 'integer', places: 0 }), { kind: 'text', value: '12.345.678.901.234.567', note: null });
  assert.deepEqual(sheetFigure(value('=1+1'), { type: 'text', places: 0 }), { kind: 'text', value: '=1+1', note: null });
  assert.deepEqual(sheetFigure({ status: 'not-applicable', value: null, reason: 'Thử' }, { type: 'integer', places: 0 }), { kind: 'text', value: 'KAD', note: 'Không áp dụng: Thử' });
  assert.equal(sheetFigure(undefined, { type: 'integer', places: 0 }), null);
});
