import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { addDays, inTransaction, now, today } from '../../../../platform/server/public';
import { resultKey, type RuleResult } from '../../../contracts';
import { foundByRules } from '../../domain/discrepancies/texts';
import { evaluate } from '../../domain/evaluate';
import { surroundingsOf } from '../../queries/surroundings';
import { cellsOfReports } from '../cell-rows';
import { reportsById, type ReportRow, type Stored } from '../report-rows';
import { yearOf } from './act-on-case';
import { insertCases, type NewCase } from './case-rows';
import { noteCase } from './note-case';
import { aboutCase, concernedBy, tellCase } from './tell-case';

export const FIND_BY_RULE = 'reporting.find-discrepancies';

/** Reports looked at in one transaction. */
const AT_ONCE = 100;
/** What was approved some days ago was looked at before; a night that was missed is made up for. */
const DAYS_BACK = 3;

/** Approved lately, or with something that a rule said when it was saved. What was taken over stands as its paper says. */
const candidates = async (db: Knex): Promise<readonly number[]> => {
  const { rows } = (await db.raw(`
    select r.id from congtinh.reporting_reports r join congtinh.reporting_progress o on o.report_id = r.id
      join congtinh.reporting_periods p on p.id = r.period_id
     where r.state = 'approved' and not p.historic and (r.approved_at >= ?::date or o.warnings > 0 or o.blocks > 0) order by r.id`, [addDays(today(), -DAYS_BACK)])) as { rows: Stored[] };
  return rows.map(({ id }) => Number(id));
};

/** Rules that are known of a report already: a case that was closed is not opened again for the same approval. */
const knownRules = async (db: Knex, ids: readonly number[]): Promise<ReadonlySet<string>> => {
  const { rows } = (await db.raw(`
    select d.report_id, d.rule from congtinh.reporting_discrepancies d join congtinh.reporting_reports r on r.id = d.report_id
     where d.report_id = any(?::bigint[]) and d.rule is not null and (d.closed_at is null or d.found_at >= r.approved_at)`, [ids] as never)) as { rows: Stored[] };
  return new Set(rows.map((row) => `${row.report_id as string} ${row.rule as string}`));
};

const descriptionOf = ({ message, left, right }: RuleResult): string => (left === null || right === null ? message : `${message} (${left} / ${right})`);

const caseFrom = (report: ReportRow, result: RuleResult): NewCase => {
  const own = result.cells.filter(({ form, period }) => form === null && period === 'this');
  const [cell] = own;
  return {
    reportId: report.id, row: own.length === 1 ? cell?.row ?? null : null, column: own.length === 1 ? cell?.column ?? null : null, rule: resultKey(result), source: 'rule',
    systemFigure: own.length === 1 ? result.left : null, realFigure: null, description: descriptionOf(result), foundBy: null,
  };
};

/** Opens cases for one group of reports; tells each unit once. */
const lookAt = (strapi: Core.Strapi, ids: readonly number[]): Promise<number> => inTransaction(strapi, async (uow) => {
  const db = uow.trx;
  const reports = (await reportsById(db, ids, 'share')).filter(({ state }) => state === 'approved');
  const [around, cells, known] = [await surroundingsOf(strapi, db, reports), await cellsOfReports(db, reports.map(({ id }) => id)), await knownRules(db, ids)];
  const found = reports.flatMap((report) => {
    const surroundings = around.get(report.id);
    const results = surroundings === undefined ? [] : evaluate(surroundings.form, cells.get(report.id) ?? [], surroundings.context).results;
    const fresh = new Map(results.filter(({ outcome }) => outcome === 'broken').map((result) => [resultKey(result), result]));
    return [...fresh].filter(([key]) => !known.has(`${report.id} ${key}`)).map(([, result]) => ({ report, made: caseFrom(report, result) }));
  });
  const at = now();
  const caseIds = await insertCases(db, found.map(({ made }) => made), { year: yearOf(at), at });
  for (const [index, { report, made }] of found.entries()) {
    noteCase(strapi, uow, { id: caseIds[index] ?? 0, report, kind: 'found', before: null, after: 'found', text: made.description, corrections: [], assignmentId: undefined });
  }
  for (const report of reports) {
    const own = found.filter((each) => each.report.id === report.id).length;
    const [first] = caseIds.filter((_, index) => found[index]?.report.id === report.id);
    if (first === undefined) continue;
    const about = await aboutCase(strapi, report, { number: '', row: null, column: null }, null);
    await tellCase(strapi, uow, first, await concernedBy(strapi, report), null, foundByRules(about, own));
  }
  return found.length;
});

/** Looks over approved reports for what the rules find in them, peers included, and opens a case for each (PR-2.4). @returns how many */
export const findByRule = async (strapi: Core.Strapi): Promise<number> => {
  const ids = await candidates(strapi.db.connection);
  let opened = 0;
  for (let from = 0; from < ids.length; from += AT_ONCE) opened += await lookAt(strapi, ids.slice(from, from + AT_ONCE));
  return opened;
};
