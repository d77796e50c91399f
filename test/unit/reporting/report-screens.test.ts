import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusedSave } from '../../../src/plugins/reporting/admin/src/api/refused-save';
import { groupsOf, parentsOf } from '../../../src/plugins/reporting/admin/src/board/board-rows';
import { differenceText } from '../../../src/plugins/reporting/admin/src/form/difference';
import { BLANK } from '../../../src/plugins/reporting/admin/src/grid/entry';
import { blocking, byCell, problemsOf } from '../../../src/plugins/reporting/admin/src/grid/problems';
import { keptForm, offered } from '../../../src/plugins/reporting/admin/src/saving/kept-cells';
import type { Waiting } from '../../../src/plugins/reporting/admin/src/saving/save-queue';
import type { Board, BoardCell, RuleResult } from '../../../src/plugins/reporting/contracts';

const said = (details: object = {}, fields: readonly { path: string; message: string }[] = []) => ({ message: 'Không được.', fields, details: details as Record<string, unknown> });

test('a save that was not taken: moved cells, refused cells, a report that is closed, an ended session, no network', () => {
  const cells = [{ row: 'HO', column: '1', status: 'value', value: '5', reason: null, version: 2 }];
  assert.deepEqual(refusedSave(409, said({ cells }), []), { kind: 'moved', cells });
  assert.deepEqual(refusedSave(400, said({}, [{ path: 'cells.1.value', message: 'Âm.' }]), ['HO/1', 'HO/2']), { kind: 'refused', messages: new Map([['HO/2', 'Âm.']]) });
  assert.deepEqual(refusedSave(409, said(), ['HO/1']), { kind: 'closed', message: 'Không được.' });
  assert.deepEqual([refusedSave(401, said(), []), refusedSave(503, said(), []), refusedSave(null, said(), [])], [{ kind: 'session' }, { kind: 'network' }, { kind: 'network' }]);
});

const result = (rule: string, cell: string | null, more: Partial<RuleResult> = {}): RuleResult => {
  const [row = null, column = null] = cell?.split('/') ?? [];
  return {
    rule, row, column, severity: 'block', outcome: 'broken', message: `${rule}.`, fix: 'Sửa.', left: null, right: null,
    cells: row !== null && column !== null ? [{ form: null, period: 'this', row, column }] : [], ...more,
  };
};

test('what blocks stands first; a text that is no figure is not called missing too; a rule that cannot be asked blocks nothing', () => {
  const results = [result('required', 'HO/1'), result('required', 'HO/2'), result('lech', 'HO/3', { severity: 'warn' }), result('khac', null, { outcome: 'not-computable' }), result('range', 'HO/4')];
  const problems = problemsOf(results, [{ cell: 'HO/1', message: 'Không phải số.' }], 'Nhập lại.');
  assert.deepEqual(problems.map(({ kind, cells }) => [kind, ...cells]), [['error', 'HO/1'], ['error', 'HO/4'], ['warning', 'HO/3'], ['missing', 'HO/2'], ['note']]);
  assert.deepEqual(blocking(problems).flatMap(({ cells }) => cells), ['HO/1', 'HO/4', 'HO/2']);
  assert.deepEqual(byCell(problems).get('HO/3')?.map(({ key }) => key), ['lech HO/3']);
});

test('cells kept in the browser come back as they were, without those that the server has, and without what is no cell', () => {
  const cells = new Map<string, Waiting>([['HO/1', { entry: { kind: 'value', value: '7' }, base: 3 }], ['HO/2', { entry: { kind: 'unread', text: 'x', message: 'Không phải số.' }, base: 0 }], ['HO/3', { entry: BLANK, base: 1 }]]);
  const kept = { ...(JSON.parse(JSON.stringify(keptForm(cells))) as object), 'HO/9': { kind: 'value', value: '1', base: 0 }, 'HO/4': { kind: 'value', value: 4, base: 'x' }, 'HO/5': 'rác' };
  const inputs = new Set(['HO/1', 'HO/2', 'HO/3', 'HO/4', 'HO/5']);
  assert.deepEqual(offered(kept, inputs, () => BLANK), new Map([...cells].filter(([id]) => id !== 'HO/3')));
  assert.deepEqual([...offered(kept, inputs, () => ({ kind: 'value', value: '7' })).keys()], ['HO/2', 'HO/3']);
});

test('a difference says its sign and its share; of nothing there is no share', () => {
  assert.equal(differenceText('1200', '1234', 0), '+34 (+2,8 %)');
  assert.equal(differenceText('4.34', '4', 2), '-0,34 (-7,8 %)');
  assert.equal(differenceText('0', '5', 0), '+5');
  assert.equal(differenceText('-10', '-5', 0), '+5 (+50 %)');
  assert.equal(differenceText('5.00', '5', 2), null);
});

const cell = (unit: string, template: string, more: Partial<BoardCell> = {}): BoardCell =>
  ({ reportId: 1, unit, template, state: 'draft', level: 0, late: false, filled: 0, inputs: 5, blocks: 0, warnings: 0, version: 1, waiting: null, ...more });

test('the board groups units under the one above, and leaves out what is not asked for', () => {
  const unit = (documentId: string, parent: string | null) => ({ documentId, code: documentId, name: `Xã ${documentId}`, parent, parentName: parent && `Huyện ${parent}` });
  const board: Board = {
    period: { id: 1, code: '2024', title: 'Năm 2024', dueOn: '2025-03-30', state: 'open' },
    units: [unit('a', 'x'), unit('b', 'x'), unit('c', 'y')], templates: [{ code: 'T1', title: 'Một' }, { code: 'T2', title: 'Hai' }],
    cells: [cell('a', 'T1', { state: 'approved' }), cell('a', 'T2'), cell('b', 'T1', { late: true }), cell('c', 'T1')],
    totals: { owed: 4, complete: 1, onTime: 1, late: 1, byState: { draft: 3, submitted: 0, returned: 0, reopened: 0, approved: 1 } },
  };
  const all = groupsOf(board, { parent: null, state: null, lateOnly: false });
  assert.deepEqual(all.map(({ name, approved, owed, rows }) => [name, approved, owed, rows.length]), [['Huyện x', 1, 3, 2], ['Huyện y', 0, 1, 1]]);
  assert.deepEqual(groupsOf(board, { parent: null, state: null, lateOnly: true }).map(({ rows }) => rows.map(({ unit: { documentId } }) => documentId)), [['b']]);
  assert.deepEqual(groupsOf(board, { parent: 'y', state: 'approved', lateOnly: false }), []);
  assert.deepEqual(parentsOf(board), [{ documentId: 'x', name: 'Huyện x' }, { documentId: 'y', name: 'Huyện y' }]);
});
