import { headingOf } from '../../../src/plugins/reporting/contracts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BLANK, type Entry } from '../../../src/plugins/reporting/admin/src/grid/entry';
import { plainText, readerOf, shownText } from '../../../src/plugins/reporting/admin/src/grid/figures';
import { gridOf, type GridCell } from '../../../src/plugins/reporting/admin/src/grid/grid';
import { neighbour, nextDownwards } from '../../../src/plugins/reporting/admin/src/grid/moving';
import { blockText, pasted } from '../../../src/plugins/reporting/admin/src/grid/pasting';
import { cellsOf, extendedTo, inputsOf, isInside, rectangleOf, selectionAt } from '../../../src/plugins/reporting/admin/src/grid/selection';
import { pasteBlock } from '../../../src/plugins/reporting/contracts';
import { column, compiled, form, formula, percent } from './forms';

/** Two rows, three inputs and a rate; the second row has no third column. A second section of one column. */
const grid = gridOf(compiled({
  ...form([column('1'), column('2'), column('3'), percent('4', '[2] / [1] * 100')], [{ code: 'HO', label: 'Hộ' }, { code: 'KHAU', label: 'Nhân khẩu', closed: ['3'] }]),
  sections: [
    ...form([column('1'), column('2'), column('3'), percent('4', '[2] / [1] * 100')], [{ code: 'HO', label: 'Hộ' }, { code: 'KHAU', label: 'Nhân khẩu', closed: ['3'] }]).sections,
    { ...form([column('7'), column('8', { type: 'text', aggregate: 'none', required: false })], [{ code: 'KHAC', label: 'Khác' }]).sections[0]!, code: 'khac' },
  ],
}));

const at = (id: string): GridCell => grid.byId.get(id) ?? assert.fail(id);
const read = readerOf('Hãy ghi lý do.');
const paste = (id: string, text: string) => pasted(grid, selectionAt(at(id).at), pasteBlock(text), read);
const figures = (entries: ReadonlyMap<string, Entry>) => Object.fromEntries([...entries].map(([id, entry]) => [id, entry.kind === 'value' ? entry.value : entry.kind]));

test('arrows go to the neighbour, over places without a cell, and from section to section', () => {
  assert.equal(neighbour(grid, at('HO/1').at, 'right')?.id, 'HO/2');
  assert.equal(neighbour(grid, at('KHAU/2').at, 'right')?.id, 'KHAU/4', 'there is no third cell');
  assert.equal(neighbour(grid, at('HO/4').at, 'right'), null);
  assert.equal(neighbour(grid, at('KHAU/1').at, 'down')?.id, 'KHAC/7');
  assert.equal(neighbour(grid, at('KHAU/4').at, 'down')?.id, 'KHAC/8', 'the section below is narrower');
  assert.equal(neighbour(grid, at('KHAC/7').at, 'up')?.id, 'KHAU/1');
});

test('Enter goes down each column over its inputs, then to the next column and the next section', () => {
  const way: string[] = [];
  for (let cell: GridCell | null = at('HO/1'); cell; cell = nextDownwards(grid, cell.at, 1)) way.push(cell.id);
  assert.deepEqual(way, ['HO/1', 'KHAU/1', 'HO/2', 'KHAU/2', 'HO/3', 'KHAC/7', 'KHAC/8']);
  assert.equal(nextDownwards(grid, at('HO/2').at, -1)?.id, 'KHAU/1');
  assert.equal(nextDownwards(grid, at('HO/4').at, 1)?.id, 'KHAC/8', 'from a computed cell to the next input below');
  assert.equal(nextDownwards(grid, at('HO/4').at, -1), null);
});

test('a block grows from its first cell in any direction and stays in its section', () => {
  const block = extendedTo(extendedTo(selectionAt(at('KHAU/2').at), at('HO/1').at), at('KHAC/7').at);
  assert.deepEqual(rectangleOf(block), { section: 0, top: 0, bottom: 1, left: 0, right: 1 });
  assert.ok(isInside(rectangleOf(block), at('HO/2').at));
  assert.deepEqual(cellsOf(grid, block).map((row) => row.map((cell) => cell?.id)), [['HO/1', 'HO/2'], ['KHAU/1', 'KHAU/2']]);
  const whole = { anchor: at('HO/1').at, focus: at('KHAU/4').at };
  assert.deepEqual(inputsOf(grid, whole).map(({ id }) => id), ['HO/1', 'HO/2', 'HO/3', 'KHAU/1', 'KHAU/2']);
});

test('a block of Excel goes into the cells from the upper left on; the line end after it blanks nothing', () => {
  const { entries, outside, computed, unread } = paste('HO/1', '1.200\t34\t5\r\n4.800\t136\r\n');
  assert.deepEqual(figures(entries), { 'HO/1': '1200', 'HO/2': '34', 'HO/3': '5', 'KHAU/1': '4800', 'KHAU/2': '136' });
  assert.deepEqual([outside, computed, unread], [[], 0, []]);
});

test('what does not fit is said: computed cells are passed over, texts beyond the table are named, what is no figure stays in its cell', () => {
  const { entries, outside, computed, unread } = paste('KHAU/1', '1\tba\t9\t2,5\t77\n8\t\t\t\t\n');
  assert.deepEqual(figures(entries), { 'KHAU/1': '1', 'KHAU/2': 'unread' });
  assert.deepEqual(outside, ['9', '77', '8'], 'no cell here, and beyond both edges');
  assert.equal(computed, 1);
  assert.deepEqual(unread, ['KHAU/2']);
});

test('an empty text in a block empties its cell, one text fills a whole selection', () => {
  assert.deepEqual(figures(paste('HO/1', '\t3\n').entries), { 'HO/1': 'blank', 'HO/2': '3' });
  const fill = pasted(grid, { anchor: at('HO/1').at, focus: at('KHAU/4').at }, pasteBlock('0'), read);
  assert.deepEqual(Object.values(figures(fill.entries)), ['0', '0', '0', '0', '0']);
});

test('what was copied from the form pastes as it was, "not applicable" with its reason', () => {
  const reason: Entry = { kind: 'not-applicable', reason: 'xã không có' };
  const text = blockText([[plainText(at('HO/1'), { kind: 'value', value: '1234' }), plainText(at('HO/2'), reason), plainText(at('HO/3'), BLANK)]]);
  assert.equal(text, '1234\tKAD: xã không có\t');
  assert.deepEqual([...paste('HO/1', text).entries.values()], [{ kind: 'value', value: '1234' }, reason, BLANK]);
  assert.equal(read(at('HO/1'), 'kad').kind, 'unread', 'a reason is due');
});

test('figures are shown as people here write them, and typed without grouping', () => {
  const rate = compiled(form([percent('4', '1')])).cells.get('A/4')!;
  assert.equal(shownText(rate, { kind: 'value', value: '1234.5' }), '1.234,50');
  assert.equal(plainText(rate, { kind: 'value', value: '1234.5' }), '1234,5');
  assert.equal(shownText(rate, { kind: 'not-applicable', reason: 'x' }), 'KAD');
});

test('the name of a column says the groups above it', () => {
  const [section] = form([column('1', { label: 'Số hộ' }), column('2', { label: 'Tỷ lệ', formula: formula('[1]') })]).sections;
  const header = [{ column: '1' }, { label: 'Kết quả', children: [{ label: 'Hộ nghèo', children: [{ column: '2' }] }] }];
  assert.deepEqual(headingOf({ ...section!, header }, '2'), ['Kết quả', 'Hộ nghèo', 'Tỷ lệ']);
  assert.deepEqual(headingOf({ ...section!, header }, '1'), ['Số hộ']);
});
