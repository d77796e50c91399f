import assert from 'node:assert/strict';
import test from 'node:test';
import { ValueType, Workbook, type Worksheet } from 'exceljs';
import fc from 'fast-check';
import { sheetName, sheetNames, type Cell } from '../../../src/plugins/platform/server/spreadsheet/sheet';
import { writeWorkbook } from '../../../src/plugins/platform/server/spreadsheet/write-workbook';

const COLUMNS = [
  { header: 'Tên', kind: 'text', width: 20 }, { header: 'Số', kind: 'whole', width: 10 }, { header: 'Bình quân', kind: 'decimal', width: 10 }, { header: 'Ngày', kind: 'day', width: 12 },
] as const;
const MADE = new Date('2025-02-20T08:00:00+07:00');

const written = async (rows: readonly (readonly Cell[])[], name = 'Bảng'): Promise<Worksheet> => {
  const book = new Workbook();
  // exceljs brings a Buffer type of its own.
  await book.xlsx.load((await writeWorkbook([{ name, heading: ['Bảng thử', 'Dòng hai'], columns: COLUMNS, rows }], MADE)) as never);
  return book.worksheets[0]!;
};

test('a text that begins like a formula stays a text, whatever it says', async () => {
  const texts = ['=1+1', '+84 281', '-3', '@SUM(A1)', '=cmd|\'/c calc\'!A1', '\t=1', '0123', '1e5', 'đường <a & b>', '', '  hai  dấu cách '];
  const sheet = await written(texts.map((text) => [text, 1, 1.5, '2025-02-20']));
  for (const [index, text] of texts.entries()) {
    const cell = sheet.getRow(4 + index).getCell(1);
    assert.equal(cell.value ?? '', text);
    assert.ok([ValueType.String, ValueType.SharedString, ValueType.Null].includes(cell.type), `${text} is of type ${cell.type}`);
    assert.equal(cell.numFmt, '@');
  }
});

test('any text comes back as it was, but for characters that no file can hold', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 20 }), async (texts) => {
    const sheet = await written(texts.map((text) => [text, null, null, null]));
    for (const [index, text] of texts.entries()) {
      // What XML 1.0 forbids is left out; a carriage return becomes a line break.
      const kept = text.normalize('NFC').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\r\n?/g, '\n');
      assert.equal(String(sheet.getRow(4 + index).getCell(1).value ?? '').replace(/\r\n?/g, '\n'), kept);
    }
  }), { numRuns: 25 });
});

test('numbers and days are real ones, empty is not zero, the header stays and is printed on every page', async () => {
  const sheet = await written([['Một', 1234, 1.25, '2025-02-20'], ['Hai', 0, null, null]]);
  assert.deepEqual([1, 2, 3, 4].map((column) => sheet.getRow(4).getCell(column).value), ['Một', 1234, 1.25, new Date('2025-02-20T00:00:00Z')]);
  assert.deepEqual([2, 3, 4].map((column) => sheet.getRow(5).getCell(column).value), [0, null, null]);
  assert.deepEqual([sheet.getRow(4).getCell(2).numFmt, sheet.getRow(4).getCell(4).numFmt], ['#,##0', 'dd/mm/yyyy']);
  assert.equal((sheet.views[0] as { state: string; ySplit: number }).ySplit, 3);
  assert.deepEqual([sheet.pageSetup.printTitlesRow, sheet.pageSetup.orientation, sheet.pageSetup.fitToWidth], ['3:3', 'landscape', 1]);
  assert.equal(sheet.getRow(3).getCell(1).value, 'Tên');
});

test('names of sheets are such as Excel takes, each its own', () => {
  assert.equal(sheetName('Biểu 01/BC: [quý I] *?'), 'Biểu 01 BC quý I');
  assert.deepEqual(sheetNames(['Theo đơn vị', 'theo ĐƠN VỊ', '', '///']), ['Theo đơn vị', 'theo ĐƠN VỊ (2)', 'Bảng', 'Bảng (2)']);
  fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 12 }), (wanted) => {
    const names = sheetNames(wanted);
    assert.equal(new Set(names.map((name) => name.toLocaleLowerCase('vi'))).size, wanted.length);
    for (const name of names) assert.ok(name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !name.startsWith("'") && !name.endsWith("'"), name);
  }));
});
