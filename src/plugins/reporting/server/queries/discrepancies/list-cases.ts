import type { Core } from '@strapi/strapi';
import { addDays, reader, today } from '../../../../platform/server/public';
import { actorFrom, unitsOf } from '../../../../units/server/public';
import type { DiscrepancyLine, DiscrepancySource, DiscrepancyState } from '../../../contracts';
import { CASE_COLUMNS, CASE_TABLES, caseOf } from '../../services/discrepancies/case-rows';
import type { Stored } from '../../services/report-rows';
import { unitLookup } from '../report-lines';
import { allOf, readableReports, type Condition } from '../report-scope';
import { caseLine } from './case-lines';

export interface CaseQuery {
  readonly page: number;
  readonly pageSize: number;
  readonly state?: readonly DiscrepancyState[] | undefined;
  readonly source?: DiscrepancySource | undefined;
  /** documentId. */
  readonly unit?: string | undefined;
  readonly period?: number | undefined;
  readonly template?: string | undefined;
  readonly report?: number | undefined;
  /** Found at least so many days ago. */
  readonly age?: number | undefined;
}

export interface CasePage {
  readonly data: readonly DiscrepancyLine[];
  readonly meta: { readonly pagination: { readonly page: number; readonly pageSize: number; readonly pageCount: number; readonly total: number }; readonly today: string };
}

const conditionsOf = ({ state, source, unit, period, template, report, age }: CaseQuery, day: string): readonly Condition[] => [
  ...(state === undefined ? [] : [{ sql: 'd.state = any(?::text[])', values: [[...state] as never] }]),
  ...(source === undefined ? [] : [{ sql: 'd.source = ?', values: [source] }]),
  ...(unit === undefined ? [] : [{ sql: 'r.unit = ?', values: [unit] }]),
  ...(period === undefined ? [] : [{ sql: 'r.period_id = ?', values: [period] }]),
  ...(template === undefined ? [] : [{ sql: 't.code = ?', values: [template] }]),
  ...(report === undefined ? [] : [{ sql: 'd.report_id = ?', values: [report] }]),
  ...(age === undefined ? [] : [{ sql: "(d.found_at at time zone 'Asia/Ho_Chi_Minh')::date <= ?::date", values: [addDays(day, -age)] }]),
];

/** One page of the cases in reports that are this person's to see, what is open and oldest first. Two statements beside those of the units. */
export const listCases = async (strapi: Core.Strapi, query: CaseQuery): Promise<CasePage> => {
  const [actor, units, db, day] = [await actorFrom(strapi), await unitsOf(strapi), reader(strapi), today()];
  const { page, pageSize } = query;
  const where = allOf([readableReports(actor), ...conditionsOf(query, day)]);
  const counted = (await db.raw(`select count(*)::int as n from ${CASE_TABLES} where ${where.sql}`, where.values as never)) as { rows: { n: number }[] };
  const { rows } = (await db.raw(`
    select ${CASE_COLUMNS} from ${CASE_TABLES} where ${where.sql}
     order by d.closed_at is not null, case when d.closed_at is null then d.found_at end, d.closed_at desc, d.id limit ? offset ?`,
  [...where.values, pageSize, (page - 1) * pageSize] as never)) as { rows: Stored[] };
  const [unitOf, total] = [unitLookup(units), counted.rows[0]?.n ?? 0];
  return {
    data: rows.map((row) => caseLine(caseOf(row), unitOf, actor, day)),
    meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total }, today: day },
  };
};
