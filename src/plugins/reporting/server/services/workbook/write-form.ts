import type { Cell, Worksheet } from 'exceljs';
import { sheetName, storableCell } from '../../../../platform/server/public';
import { cellId, numberingLine, type ColumnDefinition, type FormDefinition, type RowDefinition, type SectionDefinition } from '../../../contracts';
import { headingPlaces } from '../../domain/print/heading-places';
import { sheetFigure } from '../../domain/print/sheet-figure';

export interface PrintedCell {
  readonly row: string;
  readonly column: string;
  readonly status: 'value' | 'not-applicable' | 'blank';
  readonly value: string | null;
  readonly reason: string | null;
}

export interface PrintedForm {
  readonly code: string;
  readonly title: string;
  readonly legalBasis: string | null;
  /** Lines under the title: unit, period, state. */
  readonly lines: readonly string[];
  /** Not approved: what is printed is no final figure. */
  readonly draft: boolean;
  readonly definition: FormDefinition;
  readonly cells: readonly PrintedCell[];
}

const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const HEADING_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEAEAEF' } } as const;
const DRAFT = 'DỰ THẢO';
const DRAFT_COLOUR = 'FFB3261E';

/** A text stays a text, also after somebody edits the cell: what begins with = + - @ never becomes a formula. */
const say = (cell: Cell, text: string): Cell => {
  cell.value = storableCell(text);
  cell.numFmt = '@';
  return cell;
};

const headline = (sheet: Worksheet, width: number, text: string, font: Partial<Cell['font']>): void => {
  const { number } = sheet.addRow([]);
  sheet.mergeCells(number, 1, number, Math.max(width, 2));
  const cell = say(sheet.getCell(number, 1), text);
  cell.font = font as Cell['font'];
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
};

const framed = (cell: Cell, heading: boolean): void => {
  cell.border = BORDER;
  if (!heading) return;
  cell.font = { bold: true };
  cell.fill = HEADING_FILL;
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
};

/** Columns before the figures: what a row is, and its measure where the rows have different ones. */
const leading = ({ rows }: SectionDefinition): readonly string[] => ['Chỉ tiêu', ...(rows.some(({ measure }) => measure !== undefined) ? ['Đơn vị tính'] : [])];

const measured = ({ label, measure }: ColumnDefinition, rowsSayIt: boolean): string => (rowsSayIt || measure === '' ? label : `${label} (${measure})`);

const heading = (sheet: Worksheet, section: SectionDefinition): void => {
  const first = sheet.rowCount + 1;
  const places = headingPlaces(section);
  const lines = places.reduce((most, { line, rowSpan }) => Math.max(most, line + rowSpan), 1);
  const before = leading(section);
  const columns = new Map(section.columns.map((column) => [column.code, column]));
  for (let line = 0; line < lines; line += 1) for (let at = 1; at <= before.length + section.columns.length; at += 1) framed(sheet.getCell(first + line, at), true);
  for (const [index, text] of before.entries()) {
    if (lines > 1) sheet.mergeCells(first, index + 1, first + lines - 1, index + 1);
    say(sheet.getCell(first, index + 1), text);
  }
  for (const { label, line, at, colSpan, rowSpan, column } of places) {
    const [top, left] = [first + line, before.length + at + 1];
    if (colSpan > 1 || rowSpan > 1) sheet.mergeCells(top, left, top + rowSpan - 1, left + colSpan - 1);
    const definition = column === undefined ? undefined : columns.get(column);
    say(sheet.getCell(top, left), definition === undefined ? label : measured(definition, before.length > 1));
  }
  const numbers = sheet.addRow([]);
  for (const [index, text] of [...before.map((_, place) => String.fromCharCode(65 + place)), ...numberingLine(section).map((each) => each.text)].entries()) {
    const cell = say(numbers.getCell(index + 1), text);
    framed(cell, true);
    cell.font = { italic: true };
  }
};

const figures = (sheet: Worksheet, section: SectionDefinition, cells: ReadonlyMap<string, PrintedCell>): void => {
  const before = leading(section);
  const line = (row: RowDefinition): void => {
    const printed = sheet.addRow([]);
    say(printed.getCell(1), row.label).alignment = { wrapText: true, vertical: 'middle' };
    if (before.length > 1) say(printed.getCell(2), row.measure ?? '').alignment = { horizontal: 'center' };
    for (const [index, column] of section.columns.entries()) {
      const cell = printed.getCell(before.length + index + 1);
      const figure = sheetFigure(cells.get(cellId({ row: row.code, column: column.code })), column);
      if (figure?.kind === 'number') {
        cell.value = figure.value;
        cell.numFmt = figure.format;
      } else if (figure !== null) {
        say(cell, figure.value).alignment = column.type === 'text' ? { wrapText: true } : { horizontal: 'right' };
        if (figure.note !== null) cell.note = storableCell(figure.note);
      }
      // A cell that the form does not have is shaded, so that nobody takes it for an empty one.
      if (row.closed?.includes(column.code)) cell.fill = HEADING_FILL;
    }
    for (let at = 1; at <= before.length + section.columns.length; at += 1) framed(printed.getCell(at), false);
  };
  for (const row of section.rows) line(row);
};

/** A report as a sheet that looks like the printed form (PR-7.4): merged heading, numbers of the columns, figures as numbers. */
export const writeForm = async ({ code, title, legalBasis, lines, draft, definition, cells }: PrintedForm, made: Date): Promise<Buffer> => {
  // A package of CommonJS: all its names stand under `default`.
  const { Workbook } = (await import('exceljs')).default;
  const book = new Workbook();
  book.created = made;
  book.modified = made;
  const sheet = book.addWorksheet(sheetName(code));
  const width = Math.max(...definition.sections.map((section) => leading(section).length + section.columns.length));
  const known = new Map(cells.map((cell) => [cellId(cell), cell]));
  if (draft) headline(sheet, width, DRAFT, { bold: true, size: 16, color: { argb: DRAFT_COLOUR } });
  headline(sheet, width, `Biểu ${code}`, { bold: true });
  headline(sheet, width, title, { bold: true, size: 14 });
  for (const line of lines) headline(sheet, width, line, { italic: true });
  for (const section of definition.sections) {
    sheet.addRow([]);
    if (section.title !== null) say(sheet.addRow([]).getCell(1), section.title).font = { bold: true };
    heading(sheet, section);
    figures(sheet, section, known);
  }
  if (legalBasis !== null) {
    sheet.addRow([]);
    say(sheet.addRow([]).getCell(1), `Căn cứ: ${legalBasis}`).font = { italic: true, size: 9 };
  }
  sheet.columns.forEach((column, index) => { column.width = index === 0 ? 34 : 14; });
  sheet.pageSetup = { ...sheet.pageSetup, paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  sheet.headerFooter = { oddHeader: draft ? `&C&"-,Bold"&16${DRAFT}` : '', oddFooter: 'Trang &P/&N' };
  return Buffer.from(await book.xlsx.writeBuffer());
};
