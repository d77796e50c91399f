import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { definitionChanges, figureDifferences, headerRows, numberingLine, numberOf, snapshotDifferences, type FormDefinition, type HeaderNode } from '../../../src/plugins/reporting/contracts';
import { column, compiled, form, formula, percent, rule, section, stored } from './forms';
import { PRINTED } from './printed-forms';

test('the heading of T1 merges as it is printed', () => {
  const lines = headerRows(PRINTED.T1.sections[0]!);
  assert.deepEqual(lines.map((line) => line.map(({ label, colSpan, rowSpan }) => `${label} ${colSpan}×${rowSpan}`)), [
    ['Tổng số hộ dân cư 2×1', 'Kết quả rà soát về hộ 6×1', 'Kết quả rà soát về khẩu 6×1'],
    ['Cột 1 1×2', 'Cột 2 1×2', 'Hộ nghèo 2×1', 'Hộ cận nghèo 2×1', 'Hộ nông, lâm, ngư nghiệp 2×1', 'Khẩu nghèo 2×1', 'Khẩu cận nghèo 2×1', 'Khẩu nông, lâm, ngư nghiệp 2×1'],
    Array.from({ length: 12 }, (_, index) => `Cột ${index + 3} 1×1`),
  ]);
  assert.deepEqual(numberingLine(PRINTED.T1.sections[0]!).slice(2, 5), [{ column: '3', text: '(3)' }, { column: '4', text: '(4=3/1*100)' }, { column: '5', text: '(5)' }]);
  assert.deepEqual([numberOf({ code: 'ghi-chu' }), numberOf({ code: 'ghi-chu', number: '7' })], ['', '(7)'], 'a word is no number');
});

const trees: fc.Arbitrary<readonly HeaderNode[]> = fc.letrec<{ nodes: HeaderNode[]; node: HeaderNode }>((tie) => ({
  nodes: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
  node: fc.oneof({ maxDepth: 3 }, fc.constant({ column: '' }), fc.record({ label: fc.constant('Nhóm'), children: tie('nodes') })),
})).nodes;

const numbered = (nodes: readonly HeaderNode[], next: { at: number }): readonly HeaderNode[] =>
  nodes.map((node) => ('column' in node ? { column: `c${(next.at += 1)}` } : { ...node, children: numbered(node.children, next) }));

test('whatever the heading, its merged cells cover every place once and the columns stand in order', () => {
  fc.assert(fc.property(trees, (tree) => {
    const next = { at: 0 };
    const header = numbered(tree, next);
    const columns = Array.from({ length: next.at }, (_, index) => column(`c${index + 1}`));
    const lines = headerRows({ ...section(columns), header });
    const taken = lines.map(() => Array.from({ length: next.at }, () => 0));
    const order: string[] = [];
    lines.forEach((line, at) => {
      let left = 0;
      for (const cell of line) {
        while (taken[at]?.[left]) left += 1;
        for (let down = 0; down < cell.rowSpan; down += 1) for (let right = 0; right < cell.colSpan; right += 1) taken[at + down]![left + right]! += 1;
        if (cell.column !== undefined) order[left] = cell.column;
      }
    });
    assert.ok(taken.flat().every((times) => times === 1), JSON.stringify(lines));
    assert.deepEqual(order, columns.map(({ code }) => code));
  }), { numRuns: 300 });
});

test('PR-7.3: what changed between two submissions is shown cell by cell: zero, empty and "not applicable" are three things', () => {
  const made = compiled(form([column('1'), column('2'), column('3'), column('4'), column('5')]));
  const before = stored({ 'A/1': 0, 'A/2': null, 'A/3': 'n/a', 'A/4': '5.00' });
  const after = stored({ 'A/1': null, 'A/2': 'n/a', 'A/3': 0, 'A/4': 5, 'A/5': 7, 'A/9': 1 });
  const notApplicable = { status: 'not-applicable', reason: 'không có' };
  assert.deepEqual(snapshotDifferences(made, before, after), [
    { row: 'A', column: '1', before: { status: 'value', value: '0' }, after: null },
    { row: 'A', column: '2', before: null, after: notApplicable },
    { row: 'A', column: '3', before: notApplicable, after: { status: 'value', value: '0' } },
    { row: 'A', column: '5', before: null, after: { status: 'value', value: '7' } },
  ]);
  assert.deepEqual(snapshotDifferences(made, after, after), []);
  const otherReason = before.map((cell) => (cell.status === 'not-applicable' ? { ...cell, reason: 'lý do khác' } : cell));
  assert.deepEqual(snapshotDifferences(made, before, otherReason).map((difference) => difference.column), ['3'], 'another reason is a change');
  assert.deepEqual(figureDifferences(made, [{ row: 'A', column: '1', value: '1' }], [{ row: 'A', column: '1', value: null }]), [{ row: 'A', column: '1', before: { status: 'value', value: '1' }, after: null }]);
});

test('PR-3.3: what a new version of a form changes is said in sentences', () => {
  const before = form([column('1'), column('2'), percent('4', '[2] / [1] * 100')], [{ code: 'HO', label: 'Hộ' }, { code: 'NK', label: 'Khẩu' }], [rule('[1] >= [2]')]);
  const after = form([column('1', { label: 'Tổng số hộ', min: '0' }), percent('4', '[5] / [1] * 100'), column('5')], [{ code: 'NK', label: 'Khẩu', formulas: { 4: null } }, { code: 'HO', label: 'Hộ' }], [rule('[1] >= [5]', { severity: 'warn' }), rule('[5] >= 0', { code: 'moi' })]);
  assert.deepEqual(definitionChanges(before, after), [
    'Bỏ cột 2 “Cột 2”.', 'Thêm cột 5 “Cột 5”.', 'Cột 1: tên đổi từ “Cột 1” thành “Tổng số hộ”.', 'Cột 1: mức thấp nhất đổi từ để trống thành “0”.',
    'Cột 4: công thức đổi từ “[2] / [1] * 100 (thiếu số thì để trống)” thành “[5] / [1] * 100 (thiếu số thì để trống)”.',
    'Dòng NK: công thức của cột 4 đổi từ để trống thành “nhập tay”.', 'Đổi thứ tự dòng.', 'Đổi cách xếp nhóm trong tiêu đề bảng.',
    'Thêm quy tắc moi “Không khớp.”.', 'Quy tắc quy-tac: mức độ đổi từ “chặn gửi” thành “cảnh báo”.', 'Quy tắc quy-tac: điều kiện đổi từ “[1] >= [2]” thành “[1] >= [5]”.',
  ]);
});

/** Definitions that differ from another in one thing. */
const CHANGES: readonly (readonly [string, (definition: FormDefinition) => unknown])[] = [
  ...(['code', 'label', 'number', 'measure', 'min', 'max'] as const).map((key): readonly [string, (definition: FormDefinition) => unknown] => [`column ${key}`, ({ sections }) => Object.assign(sections[0]!.columns[0]!, { [key]: '77' })]),
  ['column type', ({ sections }) => Object.assign(sections[0]!.columns[0]!, { type: 'decimal' })], ['column places', ({ sections }) => Object.assign(sections[0]!.columns[3]!, { places: 3 })],
  ['column required', ({ sections }) => Object.assign(sections[0]!.columns[0]!, { required: false })], ['column aggregate', ({ sections }) => Object.assign(sections[0]!.columns[0]!, { aggregate: 'none' })],
  ['column formula', ({ sections }) => Object.assign(sections[0]!.columns[0]!, { formula: formula('[2]') })], ['blank', ({ sections }) => Object.assign(sections[0]!.columns[3]!.formula!, { blank: 'zero-if-any' })],
  ['row label', ({ sections }) => Object.assign(sections[0]!.rows[0]!, { label: '77' })], ['row measure', ({ sections }) => Object.assign(sections[0]!.rows[0]!, { measure: '77' })], ['row closed', ({ sections }) => Object.assign(sections[0]!.rows[0]!, { closed: ['13'] })],
  ['row formula', ({ sections }) => Object.assign(sections[0]!.rows[0]!, { formulas: { 13: formula('[1]') } })], ['section title', ({ sections }) => Object.assign(sections[0]!, { title: '77' })], ['section code', ({ sections }) => Object.assign(sections[0]!, { code: '77' })],
  ['group label', ({ sections }) => Object.assign(sections[0]!.header[0]!, { label: '77' })], ...(['code', 'message', 'fix', 'expression', 'severity', 'missing'] as const).map((key): readonly [string, (definition: FormDefinition) => unknown] => [`rule ${key}`, ({ rules }) => Object.assign(rules[0]!, { [key]: key === 'severity' ? 'warn' : key === 'missing' ? 'zero' : '77' })]),
  ['rule rows', ({ rules }) => Object.assign(rules[0]!, { rows: ['DV'] })],
];

test('PR-3.3: no change of a form goes unsaid, and none is made up', () => {
  for (const [what, change] of CHANGES) {
    const copy = JSON.parse(JSON.stringify(PRINTED.T1)) as FormDefinition;
    assert.deepEqual(definitionChanges(PRINTED.T1, copy), [], what);
    change(copy);
    assert.ok(definitionChanges(PRINTED.T1, copy).length > 0, what);
    assert.ok(definitionChanges(copy, PRINTED.T1).length > 0, what);
  }
});
