import type { Core } from '@strapi/strapi';
import type { UnitOfWork } from '../../../platform/server/public';
import { cellId, type StoredCell } from '../../contracts';
import { hasMoved, holdsAlready, type PlannedCell } from '../domain/cell-changes';
import { evaluate, type Evaluation } from '../domain/evaluate';
import { surroundingsOf } from '../queries/surroundings';
import { cellsOfReports, writeCells, type CellToWrite } from './cell-rows';
import { lockProgress, storeProgress } from './progress-rows';
import { reportsById, type ReportRow } from './report-rows';

/** Who saves (null: the system), at which business instant. */
export interface Saver {
  readonly by: number | null;
  readonly at: Date;
}

export interface ReportCells {
  readonly report: ReportRow;
  readonly planned: readonly PlannedCell[];
}

export interface StoredReport {
  readonly report: ReportRow;
  /** All cells as they stand after it. */
  readonly cells: readonly StoredCell[];
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** A cell that somebody else changed since it was last seen, as it stands now; `planned` is its place among those sent for the report. */
export interface MovedCell {
  readonly reportId: number;
  readonly planned: number;
  readonly cell: StoredCell;
}

/**
 * Takes reports for saving: nobody moves them until the transaction ends, and who saves one of them waits.
 * Always before their cells are read. In the order of their ids, so that two savers of many never wait for each other in a circle.
 */
export const lockForSaving = async ({ trx }: UnitOfWork, ids: readonly number[]): Promise<readonly ReportRow[]> => {
  const reports = await reportsById(trx, ids, 'share');
  await lockProgress(trx, reports.map(({ id }) => id));
  return reports;
};

const blankCell = ({ row, column }: PlannedCell): StoredCell => ({ row, column, status: 'blank', value: null, reason: null, version: 0 });

const after = ({ row, column, status, number, text, reason }: PlannedCell, before: StoredCell | undefined): StoredCell =>
  ({ row, column, status, value: number ?? text, reason, version: (before?.version ?? 0) + 1 });

/**
 * Stores planned cells of any number of locked reports: one statement reads them, one writes them. What a cell holds
 * already is not written, its version stays. Nothing is written when a cell moved on since its writer saw it.
 */
export const storeCells = async ({ trx }: UnitOfWork, wanted: readonly ReportCells[], { by, at }: Saver): Promise<{ readonly moved: readonly MovedCell[]; readonly reports: readonly StoredReport[] }> => {
  const standing = await cellsOfReports(trx, wanted.map(({ report }) => report.id));
  const moved: MovedCell[] = [];
  const writes: CellToWrite[] = [];
  const reports = wanted.map(({ report, planned }): StoredReport => {
    const cells = new Map((standing.get(report.id) ?? []).map((cell) => [cellId(cell), cell]));
    let [added, changed] = [0, 0];
    for (const [index, cell] of planned.entries()) {
      const before = cells.get(cellId(cell));
      if (hasMoved(before, cell)) moved.push({ reportId: report.id, planned: index, cell: before ?? blankCell(cell) });
      if (holdsAlready(before, cell)) continue;
      if (before === undefined || before.status === 'blank') added += 1;
      else changed += 1;
      writes.push({ ...cell, reportId: report.id });
      cells.set(cellId(cell), after(cell, before));
    }
    return { report, cells: [...cells.values()], added, changed, unchanged: planned.length - added - changed };
  });
  if (moved.length > 0) return { moved, reports: [] };
  await writeCells(trx, writes, by, at);
  return { moved, reports };
};

/**
 * Computes and checks reports anew and stores how far they are. `stored`: their cells where they are known; the others are read.
 * A fixed number of statements for each period among them.
 */
export const recount = async (strapi: Core.Strapi, { trx }: UnitOfWork, reports: readonly ReportRow[], saver: Saver | null, known?: ReadonlyMap<number, readonly StoredCell[]>): Promise<ReadonlyMap<number, Evaluation>> => {
  const surroundings = await surroundingsOf(strapi, trx, reports);
  const cells = known ?? (await cellsOfReports(trx, reports.map(({ id }) => id)));
  const found = new Map(reports.flatMap(({ id }) => {
    const around = surroundings.get(id);
    return around === undefined ? [] : [[id, evaluate(around.form, cells.get(id) ?? [], around.context)] as const];
  }));
  await storeProgress(trx, [...found].map(([reportId, { progress }]) => ({ reportId, ...progress })), saver);
  return found;
};
