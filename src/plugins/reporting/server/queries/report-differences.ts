import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { computeForm, contentOf, figureDifferences, snapshotDifferences, type ComputedCell, type DifferenceBase, type ReportDifferences, type StoredCell } from '../../contracts';
import { cellsAsFiled } from '../domain/figures-as-filed';
import { submissionBefore } from '../domain/submissions';
import { cellsOfReport } from '../services/cell-rows';
import { eventsOf } from '../services/event-rows';
import { snapshotOf } from '../services/snapshots';
import { readableReport } from './report-detail';
import { surroundingsOfOne } from './surroundings';

const printed = (cells: readonly StoredCell[], computed: readonly ComputedCell[]): readonly ComputedCell[] =>
  [...cells.map(({ row, column, ...cell }) => { const content = contentOf(cell); return { row, column, value: content?.status === 'value' ? content.value : null }; }), ...computed];

/** What is other than in the submission before, or than in the previous period (computed figures included), in the order of the form (PR-7.3). */
export const reportDifferences = async (strapi: Core.Strapi, id: number, against: DifferenceBase): Promise<ReportDifferences> => {
  const db = reader(strapi);
  const { report } = await readableReport(strapi, db, id);
  const { form, context, previous } = await surroundingsOfOne(strapi, db, report);
  const cells = await cellsOfReport(db, id);
  if (against === 'previous') {
    return previous === null ? { against, base: null, cells: [] } : {
      against, base: { title: previous.period.title, at: null }, cells: figureDifferences(form, previous.cells, printed(cells, computeForm(form, cells, context))),
    };
  }
  const before = submissionBefore(report.state, report.level, await eventsOf(db, id));
  const filed = before?.hash ? await snapshotOf(db, id, before.hash) : null;
  if (before === null || filed === null) return { against, base: null, cells: [] };
  return { against, base: { title: 'Lần gửi trước', at: before.at.toISOString() }, cells: snapshotDifferences(form, cellsAsFiled(filed), cells) };
};
