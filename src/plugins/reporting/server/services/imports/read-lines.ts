import { cellOf } from '../../../contracts';
import type { CheckedReport } from '../../domain/imports/checked-reports';
import type { FaultList } from '../../domain/imports/fault-list';
import type { LineSource, NumberedLine } from '../../domain/imports/lines';
import { readContent } from '../../domain/imports/read-content';
import { computedCell, repeatedCell, unknownColumn, unknownRow, type LineRefusal } from '../../domain/imports/resolve-line';
import type { ImportHead, ImportWorld } from './import-world';

const cellRefusal = ({ form }: CheckedReport<ImportHead>, row: string, column: string): LineRefusal =>
  (form.definition.sections.some(({ rows }) => rows.some(({ code }) => code === row)) ? unknownColumn(column) : unknownRow(row));

/** Checks a line and keeps what it says; null, or why it is refused. */
const take = (report: CheckedReport<ImportHead>, line: NumberedLine): LineRefusal | null => {
  const [row, column] = [line.row.trim(), line.column.trim()];
  const cell = cellOf(report.form, { row, column });
  if (cell === null) return cellRefusal(report, row, column);
  if (cell.role === 'computed') return computedCell();
  const reading = readContent(line, cell.definition);
  if (!reading.ok) return reading;
  const first = report.add(cell, reading.content, line.line);
  return first === null ? null : repeatedCell(first, line.line);
};

/**
 * Reads a file to its end: what is right is kept by report, what is wrong is told by line. Reads on after `most` lines
 * no more. @returns how many lines there were
 */
export const readLines = async (source: LineSource, world: ImportWorld, faults: FaultList, most: number, beyond: () => Error): Promise<number> => {
  let lines = 0;
  for await (const batch of source) {
    lines += batch.lines.length + batch.misshapen.length;
    if (lines > most) throw beyond();
    for (const { line, message } of batch.misshapen) faults.add(line, null, 'reporting.import-shape', message);
    for (const line of batch.lines) {
      const found = world.known(line) ?? (await world.find(line));
      const refusal = 'message' in found ? found : take(found, line);
      if (refusal !== null) faults.add(line.line, refusal.column, refusal.code, refusal.message);
    }
    if (batch.broken !== null) faults.add(batch.broken.line, null, 'reporting.import-syntax', batch.broken.message);
  }
  return lines;
};
