import type { Core } from '@strapi/strapi';
import { inTransaction, now, reader, type UnitOfWork } from '../../../platform/server/public';
import { cellId, inputCellsOf } from '../../contracts';
import { holdsAlready, type PlannedCell } from '../domain/cell-changes';
import { cellsAsFiled } from '../domain/figures-as-filed';
import { reopenLapsed } from '../domain/notice-texts';
import { surroundingsOfOne } from '../queries/surroundings';
import { cellsOfReport, writeCells } from './cell-rows';
import { stepReport } from './on-report';
import { reportById, type ReportRow, type Stored } from './report-rows';
import { snapshotOf } from './snapshots';
import { recount } from './store-cells';
import { aboutOf, enterersOf, settleOf, tellOf } from './tell-people';
import { endTicket } from './ticket-rows';

export const LAPSE = 'reporting.lapse';

/** Puts the approved figures back where others stand now; what was typed meanwhile stays in the history of its cell. */
const restore = async (strapi: Core.Strapi, { trx }: UnitOfWork, report: ReportRow, hash: string, at: Date): Promise<void> => {
  const filed = await snapshotOf(trx, report.id, hash);
  if (filed === null) throw new Error(`The approved figures of report ${report.id} are not there`);
  const { form } = await surroundingsOfOne(strapi, trx, report);
  const wanted = new Map(cellsAsFiled(filed).map((cell) => [cellId(cell), cell]));
  const standing = new Map((await cellsOfReport(trx, report.id)).map((cell) => [cellId(cell), cell]));
  const back = inputCellsOf(form).flatMap(({ row, column, definition }): readonly PlannedCell[] => {
    const { status = 'blank', value = null, reason = null } = wanted.get(cellId({ row, column })) ?? {};
    const isText = definition.type === 'text';
    const planned = { row, column, status, number: isText ? null : value, text: isText ? value : null, reason, version: undefined };
    return holdsAlready(standing.get(cellId(planned)), planned) ? [] : [planned];
  });
  await writeCells(trx, back.map((cell) => ({ ...cell, reportId: report.id })), null, at);
};

const lapse = (strapi: Core.Strapi, id: number): Promise<boolean> => inTransaction(strapi, async (uow) => {
  const at = now();
  const report = await reportById(uow.trx, id, 'update');
  // Handed in, or allowed more time, since it was looked for.
  if (report === null || report.state !== 'reopened' || report.reopenedUntil === null || report.reopenedUntil > at || report.approvedHash === null) return false;
  await restore(strapi, uow, report, report.approvedHash, at);
  await endTicket(uow.trx, id, 'lapsed');
  const last = report.chain.length - 1;
  await stepReport(strapi, uow, report, at, { actor: null, assignmentId: undefined }, {
    kind: 'lapse', toLevel: last, moved: { state: 'approved', level: last, reopenedUntil: null, wantedOn: null }, told: { hash: report.approvedHash },
  });
  await recount(strapi, uow, [report], null);
  await settleOf(strapi, uow, id, ['reporting.reopen-decided', 'reporting.returned']);
  await tellOf(strapi, uow, id, await enterersOf(strapi, report), null, reopenLapsed(await aboutOf(strapi, report, null)));
  return true;
});

/**
 * Takes back the reopened reports whose time ran out, each in a transaction of its own: what was approved stands again.
 * @returns how many; @throws when one failed, after all others were served
 */
export const lapseTickets = async (strapi: Core.Strapi): Promise<number> => {
  const { rows } = (await reader(strapi).raw("select id from congtinh.reporting_reports where state = 'reopened' and reopened_until <= ? order by id", [now()])) as { rows: Stored[] };
  let lapsed = 0;
  let failed = 0;
  for (const row of rows) {
    try {
      if (await lapse(strapi, Number(row.id))) lapsed += 1;
    } catch (error) {
      failed += 1;
      strapi.log.error(error);
    }
  }
  if (failed > 0) throw new Error(`reporting: ${failed} of ${rows.length} reopened reports could not be taken back`);
  return lapsed;
};
