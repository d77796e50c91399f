import type { Core } from '@strapi/strapi';
import { searchWords } from '../../../moderation/server/public';
import { now, reader, today } from '../../../platform/server/public';
import { actorFrom, unitsOf, type UnitRow } from '../../../units/server/public';
import type { ReportLine, ReportSort, ReportState } from '../../contracts';
import { queuesOf, type Queue } from '../domain/queues';
import { jsonOf } from '../services/json-column';
import { APPROVALS_OF, TICKET_OF } from '../services/report-place';
import { REPORT_COLUMNS, REPORT_TABLES, reportOf, type Stored } from '../services/report-rows';
import { lineOf, unitLookup } from './report-lines';
import { allOf, anyOf, NOTHING, readableReports, toDecide, toEnter, type Condition } from './report-scope';

export interface ReportQuery {
  readonly page: number;
  readonly pageSize: number;
  readonly programme?: string | undefined;
  readonly period?: number | undefined;
  readonly template?: string | undefined;
  /** documentId. */
  readonly unit?: string | undefined;
  readonly state?: ReportState | undefined;
  readonly waiting?: 'enter' | 'decide' | undefined;
  readonly late?: boolean | undefined;
  readonly search: string;
  readonly sort: ReportSort;
}

export interface ReportPage {
  readonly data: readonly ReportLine[];
  readonly meta: { readonly pagination: { readonly page: number; readonly pageSize: number; readonly pageCount: number; readonly total: number }; readonly today: string };
}

const DAY = 'coalesce(r.wanted_on, r.due_on)';
const ORDERS: Readonly<Record<ReportSort, string>> = {
  // What somebody has to do stands first, by its day.
  urgent: `r.state = 'approved', ${DAY}, t.position, r.id`,
  due: `${DAY}, t.position, r.id`,
  unit: 'array_position(?::text[], r.unit), p.ends_on desc, t.position, r.id',
  template: 't.position, t.id, p.ends_on desc, r.id',
  changed: 'r.changed_at desc, r.id desc',
};

/** Each word stands in the unit's name or code, or in the form's. */
const searched = (search: string, units: readonly UnitRow[]): readonly Condition[] => searchWords(search).map((word) => {
  const named = units.filter(({ name, code }) => searchWords(`${name} ${code}`).some((part) => part.startsWith(word))).map(({ documentId }) => documentId as string);
  return anyOf([
    { sql: 'r.unit = any(?::text[])', values: [named as never] },
    { sql: "congtinh.search_text(t.code) = ?", values: [word] },
    { sql: "congtinh.search_text(t.title) like ?", values: [`%${word}%`] },
  ]);
});

const waitingCondition = (waiting: 'enter' | 'decide', queues: readonly Queue[], userId: number | null): Condition =>
  (userId === null ? NOTHING : waiting === 'enter' ? toEnter(queues, now()) : toDecide(queues, userId));

/** One page of the reports that are this person's to see (PR-2.3). Two statements beside those of the units, however long. */
export const listReports = async (strapi: Core.Strapi, query: ReportQuery): Promise<ReportPage> => {
  const [actor, units, db] = [await actorFrom(strapi), await unitsOf(strapi), reader(strapi)];
  const { page, pageSize, programme, period, template, unit, state, waiting, late, search, sort } = query;
  const queues = waiting === undefined ? [] : queuesOf(actor, units.map(({ documentId }) => documentId));
  const where = allOf([
    readableReports(actor),
    ...(programme === undefined ? [] : [{ sql: 'g.code = ?', values: [programme] }]),
    ...(period === undefined ? [] : [{ sql: 'r.period_id = ?', values: [period] }]),
    ...(template === undefined ? [] : [{ sql: 't.code = ?', values: [template] }]),
    ...(unit === undefined ? [] : [{ sql: 'r.unit = ?', values: [unit] }]),
    ...(state === undefined ? [] : [{ sql: 'r.state = ?', values: [state] }]),
    ...(waiting === undefined ? [] : [waitingCondition(waiting, queues, actor.kind === 'staff' ? actor.userId : null)]),
    ...(late === true ? [{ sql: 'coalesce(r.submitted_on, ?::date) > r.due_on', values: [today()] }] : []),
    ...searched(search, units),
  ]);
  const counted = (await db.raw(`select count(*)::int as n from ${REPORT_TABLES} where ${where.sql}`, where.values as never)) as { rows: { n: number }[] };
  const byName = sort === 'unit' ? [[...units].sort((a, b) => a.name.localeCompare(b.name, 'vi')).map(({ documentId }) => documentId)] : [];
  const { rows } = (await db.raw(`
    select ${REPORT_COLUMNS}, ${TICKET_OF} as ticket, ${APPROVALS_OF} as approvals,
           (select count(*) from congtinh.reporting_remarks m where m.report_id = r.id and m.state = 'open') as open_remarks
      from ${REPORT_TABLES} where ${where.sql} order by ${ORDERS[sort]} limit ? offset ?`,
  [...where.values, ...byName, pageSize, (page - 1) * pageSize] as never)) as { rows: Stored[] };
  const [unitOf, day, total] = [unitLookup(units), today(), counted.rows[0]?.n ?? 0];
  return {
    data: rows.map((row) => lineOf(reportOf(row), {
      ticket: jsonOf(row.ticket), approvals: jsonOf(row.approvals) ?? [], handsOn: [], openRemarks: Number(row.open_remarks),
    }, unitOf, actor, now())),
    meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total }, today: day },
  };
};
