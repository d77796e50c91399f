import type { Core } from '@strapi/strapi';
import { now, type UnitOfWork } from '../../../../platform/server/public';
import { REPORT_COLUMNS, REPORT_TABLES, reportOf, type Stored } from '../report-rows';
import { refreshProgress } from './refresh-progress';
import { transferReports } from './transfer-reports';

/**
 * Takes over, with those that were entered, the forms that are computed altogether from others and so have no line in any
 * file: of units that have an approved report in the historic period. @returns how many
 */
export const transferComputedForms = async (strapi: Core.Strapi, { trx }: UnitOfWork, { periodId, document }: { readonly periodId: number; readonly document: string }): Promise<number> => {
  const { rows } = (await trx.raw(`
    select ${REPORT_COLUMNS} from ${REPORT_TABLES}
     where r.period_id = ? and p.historic and r.state = 'draft' and r.version = 1 and o.inputs = 0
       and exists (select from congtinh.reporting_reports s where s.period_id = r.period_id and s.unit = r.unit and s.state = 'approved')
     order by r.id for update of r`, [periodId])) as { rows: Stored[] };
  const [heads, note] = [rows.map(reportOf), { by: null, at: now(), document }];
  await transferReports(trx, refreshProgress(strapi, trx, heads, () => null, note), note);
  return heads.length;
};
