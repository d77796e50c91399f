import type { Core } from '@strapi/strapi';
import { enqueue, inTransaction, now, realInstantOf, type UnitOfWork } from '../../../platform/server/public';
import type { ReportRow, Stored } from './report-rows';
import { lockForSaving, recount } from './store-cells';

export const RECHECK = 'reporting.recheck';

/** An officer types cell by cell; once he pauses, the other forms are looked at. */
const PAUSE_MS = 15_000;

/** The forms of this unit that read what was saved are checked anew after a pause: lists and boards show how many things are wrong in each. */
export const recheckSoon = (uow: UnitOfWork, { period, unit }: Pick<ReportRow, 'period' | 'unit'>): Promise<void> =>
  enqueue(uow, RECHECK, { period: period.id, unit }, { jobKey: `${RECHECK} ${period.id} ${unit}`, runAt: realInstantOf(new Date(now().getTime() + PAUSE_MS)) });

/** Computes and checks all reports of a unit in a period anew. What somebody opens is always computed then; this is for lists. */
export const recheckUnit = (strapi: Core.Strapi, period: number, unit: string): Promise<void> => inTransaction(strapi, async (uow) => {
  const { rows } = (await uow.trx.raw('select id from congtinh.reporting_reports where period_id = ? and unit = ?', [period, unit])) as { rows: Stored[] };
  const reports = await lockForSaving(uow, rows.map((row) => Number(row.id)));
  await recount(strapi, uow, reports, null);
});
