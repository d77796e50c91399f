import type { Core } from '@strapi/strapi';
import { inTransaction, now } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import { cellId, type CellChange, type SaveResult, type StoredCell } from '../../contracts';
import { planChanges, type CellFault, type PlannedCell } from '../domain/cell-changes';
import { entryFault } from '../domain/entry';
import { evaluate } from '../domain/evaluate';
import { mayEnter, mayRead } from '../domain/rights';
import { surroundingsOfOne } from '../queries/surroundings';
import { storeProgress } from './progress-rows';
import { recheckSoon } from './recheck-unit';
import { cellsRefused, forbidden, notFound, notOpenForEntry, periodClosed, staleCells, ticketExpired } from './refusals';
import { placeOfHead } from './report-place';
import type { ReportRow } from './report-rows';
import { lockForSaving, storeCells } from './store-cells';

const faultsOf = (faults: readonly CellFault[]) => faults.map(({ index, part, message }) => ({ path: `cells.${index}.${part}`, message }));

/** @throws 409 when figures of this report cannot be entered now, whoever asks */
export const requireEntry = (report: ReportRow, at: Date): void => {
  switch (entryFault(report, at)) {
    case 'not-open': throw notOpenForEntry(report);
    case 'period-closed': throw periodClosed();
    case 'ticket-expired': throw ticketExpired();
    case null:
  }
};

const answered = (planned: readonly PlannedCell[], cells: readonly StoredCell[]): readonly StoredCell[] => {
  const standing = new Map(cells.map((cell) => [cellId(cell), cell]));
  return planned.map((cell) => standing.get(cellId(cell)) ?? { row: cell.row, column: cell.column, status: 'blank', value: null, reason: null, version: 0 });
};

/**
 * Saves cells of a report, all or none, and computes the form anew.
 * @throws 404 for a report that is not this person's to see, 403 when he does not enter it, 400 with every cell that is refused,
 * 409 when it is not being entered or when somebody else changed one of the cells (with what stands there now)
 */
export const saveValues = (strapi: Core.Strapi, id: number, changes: readonly CellChange[]): Promise<SaveResult> =>
  inTransaction(strapi, async (uow) => {
    const actor = await actorFrom(strapi);
    const [report] = await lockForSaving(uow, [id]);
    if (report === undefined || actor.kind !== 'staff') throw notFound();
    const place = placeOfHead(report);
    if (!mayRead(actor, place)) throw notFound();
    // Whether it is his to enter at all is said before how the report stands.
    if (!mayEnter(actor, { ...place, state: 'draft', level: 0 })) throw forbidden();
    const at = now();
    requireEntry(report, at);
    const { form, context, isRead } = await surroundingsOfOne(strapi, uow.trx, report);
    const { planned, faults } = planChanges(form, changes);
    if (faults.length > 0) throw cellsRefused(faultsOf(faults));
    const saver = { by: actor.userId, at };
    const { moved, reports: [stored] } = await storeCells(uow, [{ report, planned }], saver);
    if (moved.length > 0 || stored === undefined) throw staleCells(moved.map(({ cell }) => cell), moved.map(({ planned: index }) => `cells.${index}.value`));
    const { computed, results, progress } = evaluate(form, stored.cells, context);
    await storeProgress(uow.trx, [{ reportId: id, ...progress }], saver);
    if (isRead) await recheckSoon(uow, report);
    return { version: report.version, cells: answered(planned, stored.cells), computed, results };
  });
