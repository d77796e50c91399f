import type { Core } from '@strapi/strapi';
import { addDays, now, reader, today } from '../../../platform/server/public';
import { actorFrom, unitsOf } from '../../../units/server/public';
import type { ReportCounts } from '../../contracts';
import { queuesOf } from '../domain/queues';
import { readScopes } from '../domain/rights';
import { forbidden } from '../services/refusals';
import { REPORT_TABLES, type Stored } from '../services/report-rows';
import { anyOf, toDecide, toEnter } from './report-scope';

const SOON_DAYS = 10;
const NONE: ReportCounts = { enter: 0, returned: 0, decide: 0, late: 0, dueSoon: 0, openRemarks: 0 };

/** What waits for somebody, for the home page and the tabs. One statement beside that of the units. @throws 403 for those who read no reports at all */
export const countReports = async (strapi: Core.Strapi): Promise<ReportCounts> => {
  const [actor, units] = [await actorFrom(strapi), await unitsOf(strapi)];
  const scopes = readScopes(actor);
  if (scopes !== 'all' && scopes.length === 0) throw forbidden();
  if (actor.kind !== 'staff') return NONE;
  const queues = queuesOf(actor, units.map(({ documentId }) => documentId));
  const [enter, decide] = [toEnter(queues, now()), toDecide(queues, actor.userId)];
  const both = anyOf([enter, decide]);
  const { rows } = (await reader(strapi).raw(`
    with mine as (
      select r.id, r.state, r.due_on, r.wanted_on, r.submitted_on, ${enter.sql} as enters, ${decide.sql} as decides
        from ${REPORT_TABLES} where ${both.sql}
    )
    select count(*) filter (where enters)::int as enter, count(*) filter (where enters and state <> 'draft')::int as returned,
           count(*) filter (where decides)::int as decide,
           count(*) filter (where state <> 'approved' and coalesce(submitted_on, ?::date) > due_on)::int as late,
           count(*) filter (where enters and coalesce(wanted_on, due_on) between ?::date and ?::date)::int as due_soon,
           (select count(*)::int from congtinh.reporting_remarks m join mine on mine.id = m.report_id where mine.enters and m.state = 'open') as open_remarks
      from mine`,
  [...enter.values, ...decide.values, ...both.values, today(), today(), addDays(today(), SOON_DAYS)] as never)) as { rows: Stored[] };
  const [row] = rows;
  const count = (name: string): number => Number(row?.[name] ?? 0);
  return { enter: count('enter'), returned: count('returned'), decide: count('decide'), late: count('late'), dueSoon: count('due_soon'), openRemarks: count('open_remarks') };
};
