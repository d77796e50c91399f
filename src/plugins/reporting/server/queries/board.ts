import type { Core } from '@strapi/strapi';
import { now, reader, today } from '../../../platform/server/public';
import { actorFrom, unitsOf } from '../../../units/server/public';
import { REPORT_STATES, type Board, type BoardCell, type PeriodState, type ReportState } from '../../contracts';
import { timeliness } from '../domain/calendar';
import { jsonOf } from '../services/json-column';
import { notFound } from '../services/refusals';
import { APPROVALS_OF, TICKET_OF } from '../services/report-place';
import { REPORT_COLUMNS, REPORT_TABLES, reportOf, type Stored } from '../services/report-rows';
import { waitingNow } from './report-lines';
import { readableReports } from './report-scope';

/** Units × templates of one period within the reader's scope (PR-2.1, PR-2.2). Two statements beside those of the units. @throws 404 for a period of which he reads nothing */
export const boardOf = async (strapi: Core.Strapi, periodId: number): Promise<Board> => {
  const [actor, units, db] = [await actorFrom(strapi), await unitsOf(strapi), reader(strapi)];
  const scope = readableReports(actor);
  const { rows } = (await db.raw(`
    select ${REPORT_COLUMNS}, ${TICKET_OF} as ticket, ${APPROVALS_OF} as approvals, t.position, p.due_on::text as period_due
      from ${REPORT_TABLES} where r.period_id = ? and ${scope.sql} order by t.position, t.id, r.id`, [periodId, ...scope.values] as never)) as { rows: Stored[] };
  const [first] = rows;
  if (first === undefined) throw notFound();
  const [day, at] = [today(), now()];
  const known = new Map(units.map((unit) => [unit.documentId as string, unit]));
  const cells = rows.map((row): BoardCell & { readonly approved: boolean; readonly submitted: boolean } => {
    const report = reportOf(row);
    return {
      reportId: report.id, unit: report.unit, template: report.template.code, state: report.state, level: report.level, version: report.version,
      late: timeliness({ approved: report.state === 'approved', dueOn: report.dueOn, wantedOn: report.wantedOn, submittedOn: report.submittedOn }, day).late,
      ...report.progress, waiting: waitingNow(actor, report, { ticket: jsonOf(row.ticket), approvals: jsonOf(row.approvals) ?? [], handsOn: [] }, at),
      approved: report.state === 'approved', submitted: report.submittedOn !== null,
    };
  });
  const heads = rows.map(reportOf);
  const counted = (state: ReportState): number => cells.filter((cell) => cell.state === state).length;
  return {
    period: { id: periodId, code: first.period_code as string, title: first.period_title as string, dueOn: first.period_due as string, state: first.period_state as PeriodState },
    units: [...new Set(heads.map(({ unit }) => unit))].map((unit) => {
      const { code = '', name = unit, parentId = null } = known.get(unit) ?? {};
      return { documentId: unit, code, name, parent: parentId, parentName: parentId === null ? null : known.get(parentId)?.name ?? null };
    }).sort((a, b) => (a.parentName ?? '').localeCompare(b.parentName ?? '', 'vi') || a.name.localeCompare(b.name, 'vi')),
    templates: [...new Map(heads.map(({ template }) => [template.code, { code: template.code, title: template.title }])).values()],
    cells: cells.map(({ approved: _a, submitted: _s, ...cell }) => cell),
    totals: {
      owed: cells.length,
      complete: cells.filter(({ filled, inputs, submitted }) => submitted || (inputs > 0 && filled === inputs)).length,
      onTime: cells.filter(({ submitted, late }) => submitted && !late).length,
      late: cells.filter(({ late }) => late).length,
      byState: Object.fromEntries(REPORT_STATES.map((state) => [state, counted(state)])) as Record<ReportState, number>,
    },
  };
};
