import type { Worksheet } from 'exceljs';
import { sheetNames, storableCell, type Cell, type Column, type Sheet } from './sheet';

const FORMATS: Readonly<Record<Column['kind'], string>> = {
  // "@" keeps a text a text, also after somebody edits the cell: what begins with = + - @ never becomes a formula.
  text: '@', whole: '#,##0', decimal: '#,##0.0', day: 'dd/mm/yyyy',
};

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days as Excel counts them have no time zone. */
const valueOf = (cell: Cell, { kind }: Column): string | number | Date | null => {
  if (cell === null) return null;
  if (kind === 'day' && typeof cell === 'string' && ISO_DAY.test(cell)) return new Date(`${cell}T00:00:00Z`);
  return typeof cell === 'string' ? storableCell(cell) : cell;
};

const fill = (sheet: Worksheet, { heading, columns, rows }: Sheet): void => {
  sheet.columns = columns.map(({ width }) => ({ width }));
  for (const [index, line] of heading.entries()) {
    const row = sheet.addRow([storableCell(line)]);
    row.font = index === 0 ? { bold: true, size: 14 } : { italic: true };
    row.getCell(1).numFmt = FORMATS.text;
  }
  const header = sheet.addRow(columns.map((column) => column.header));
  header.font = { bold: true };
  header.eachCell((cell) => {
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
    cell.border = { bottom: { style: 'thin' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEAEAEF' } };
  });
  for (const cells of rows) {
    const row = sheet.addRow(columns.map((column, index) => valueOf(cells[index] ?? null, column)));
    for (const [index, { kind }] of columns.entries()) {
      row.getCell(index + 1).numFmt = FORMATS[kind];
      row.getCell(index + 1).alignment = { vertical: 'top', wrapText: kind === 'text' };
    }
  }
  // The header stays while one scrolls, and stands on every printed page.
  sheet.views = [{ state: 'frozen', ySplit: header.number }];
  sheet.pageSetup = { ...sheet.pageSetup, paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${header.number}:${header.number}` };
  sheet.headerFooter = { oddFooter: 'Trang &P/&N' };
};

/**
 * Tables as a file of Excel (`.xlsx`), one sheet each; numbers and days are real ones. The one place that knows exceljs,
 * which is loaded when the first file is written. Formulas are not written at all.
 */
export const writeWorkbook = async (sheets: readonly Sheet[], made: Date): Promise<Buffer> => {
  // A package of CommonJS: all its names stand under `default`.
  const { Workbook } = (await import('exceljs')).default;
  const book = new Workbook();
  book.created = made;
  book.modified = made;
  const names = sheetNames(sheets.map(({ name }) => name));
  for (const [index, sheet] of sheets.entries()) fill(book.addWorksheet(names[index]), sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
};
