import type { Core } from '@strapi/strapi';
import { reader } from '../../../platform/server/public';
import { addresseesOf, namer } from '../../../units/server/public';
import { cellOf, contentOf, type CellKey, type CellVersion, type StoredCell } from '../../contracts';
import { notFound } from '../services/refusals';
import type { Stored } from '../services/report-rows';
import { readableReport } from './report-detail';
import { surroundingsOfOne } from './surroundings';

/** All that stood in a cell of a report, the newest first. @throws 404 when the report is not this person's to see, or has no such cell */
export const cellHistory = async (strapi: Core.Strapi, id: number, { row, column }: CellKey): Promise<readonly CellVersion[]> => {
  const db = reader(strapi);
  const { report } = await readableReport(strapi, db, id);
  const { form } = await surroundingsOfOne(strapi, db, report);
  if (cellOf(form, { row, column }) === null) throw notFound();
  const COLUMNS = 'status, trim_scale(number)::text as number, text, reason, version, changed_by, changed_at';
  const { rows } = (await db.raw(`
    select ${COLUMNS} from congtinh.reporting_values where report_id = ? and row_code = ? and column_code = ?
    union all select ${COLUMNS} from congtinh.reporting_value_history where report_id = ? and row_code = ? and column_code = ?
    order by version desc limit 200`, [id, row, column, id, row, column])) as { rows: Stored[] };
  const named = namer(await addresseesOf(strapi, rows.flatMap((each) => (each.changed_by === null ? [] : [Number(each.changed_by)]))));
  return rows.map((each) => ({
    version: Number(each.version),
    content: contentOf({ status: each.status as StoredCell['status'], value: (each.number ?? each.text) as string | null, reason: each.reason as string | null }),
    by: each.changed_by === null ? null : named(Number(each.changed_by)), at: new Date(each.changed_at as string).toISOString(),
  }));
};
