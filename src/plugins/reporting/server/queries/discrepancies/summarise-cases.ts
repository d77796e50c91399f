import type { Core } from '@strapi/strapi';
import { dateOf, daysBetween, now, reader, today, writeWorkbook, type Sheet } from '../../../../platform/server/public';
import { actorFrom, unitsOf } from '../../../../units/server/public';
import { DISCREPANCY_SOURCE_NAMES, DISCREPANCY_SOURCES, DISCREPANCY_STATE_NAMES, DISCREPANCY_STATES, type DiscrepancySummary } from '../../../contracts';
import { summaryOf } from '../../domain/discrepancies/summary';
import { placeText } from '../../domain/discrepancies/texts';
import { CASE_COLUMNS, CASE_TABLES, caseOf, type CaseRow } from '../../services/discrepancies/case-rows';
import { caseNotFound } from '../../services/discrepancies/refusals';
import type { Stored } from '../../services/report-rows';
import { unitLookup } from '../report-lines';
import { allOf, readableReports } from '../report-scope';
import { ageOf } from './case-lines';

/** No period has more: beyond it only the oldest are counted. */
const MOST = 50_000;

interface DatedCase extends CaseRow {
  /** Of the last correction; null: not corrected. */
  readonly correctedAt: Date | null;
}

interface CasesOfPeriod {
  readonly period: DiscrepancySummary['period'];
  readonly cases: readonly DatedCase[];
}

const casesOf = async (strapi: Core.Strapi, periodId: number): Promise<CasesOfPeriod> => {
  const [actor, db] = [await actorFrom(strapi), reader(strapi)];
  const where = allOf([readableReports(actor), { sql: 'r.period_id = ?', values: [periodId] }]);
  const period = (await db.raw('select id, code, title from congtinh.reporting_periods where id = ?', [periodId])) as { rows: Stored[] };
  const [row] = period.rows;
  if (row === undefined) throw caseNotFound();
  const { rows } = (await db.raw(`
    select ${CASE_COLUMNS}, (select max(e.at) from congtinh.reporting_discrepancy_events e where e.discrepancy_id = d.id and e.kind = 'correct') as corrected_at
      from ${CASE_TABLES} where ${where.sql} order by d.found_at, d.id limit ?`, [...where.values, MOST] as never)) as { rows: Stored[] };
  return {
    period: { id: Number(row.id), code: row.code as string, title: row.title as string },
    cases: rows.map((each) => ({ ...caseOf(each), correctedAt: each.corrected_at === null ? null : new Date(each.corrected_at as string) })),
  };
};

const daysToCorrect = ({ state, foundAt, correctedAt }: DatedCase): number | null =>
  (correctedAt === null || !['corrected', 'signed-off'].includes(state) ? null : daysBetween(dateOf(foundAt), dateOf(correctedAt)));

const summarised = ({ period, cases }: CasesOfPeriod): DiscrepancySummary =>
  ({ period, ...summaryOf(cases.map((each) => ({ state: each.state, source: each.source, daysToCorrect: daysToCorrect(each), age: ageOf(each, today()) }))) });

/** How many differences a period had within the reader's scope, how far they are, how long corrections took (PR-2.4). */
export const summariseCases = async (strapi: Core.Strapi, periodId: number): Promise<DiscrepancySummary> => summarised(await casesOf(strapi, periodId));

const countSheet = ({ period, ...summary }: DiscrepancySummary): Sheet => ({
  name: 'Tổng hợp', heading: [`Chênh lệch số liệu, ${period.title}`],
  columns: [{ header: 'Nội dung', kind: 'text', width: 40 }, { header: 'Số lượng', kind: 'whole', width: 14 }],
  rows: [
    ['Tổng số', summary.total],
    ...DISCREPANCY_STATES.map((state) => [DISCREPANCY_STATE_NAMES[state], summary.byState[state]] as const),
    ...DISCREPANCY_SOURCES.map((source) => [`Nguồn: ${DISCREPANCY_SOURCE_NAMES[source]}`, summary.bySource[source]] as const),
    ['Số ngày từ phát hiện đến khi sửa (trung vị)', summary.medianDaysToCorrect],
    ['Tuổi của chênh lệch cũ nhất chưa xong (ngày)', summary.oldestOpen],
  ],
});

/** The same as a file of Excel, with a second sheet of every case. Exact figures stand as text: Excel would round them. */
export const casesWorkbook = async (strapi: Core.Strapi, periodId: number): Promise<{ readonly file: Buffer; readonly period: string }> => {
  const found = await casesOf(strapi, periodId);
  const unitOf = unitLookup(await unitsOf(strapi));
  const cases: Sheet = {
    name: 'Danh sách', heading: [`Danh sách chênh lệch số liệu, ${found.period.title}`],
    columns: [
      { header: 'Số', kind: 'text', width: 14 }, { header: 'Biểu', kind: 'text', width: 8 }, { header: 'Đơn vị', kind: 'text', width: 24 }, { header: 'Ô', kind: 'text', width: 20 },
      { header: 'Nguồn', kind: 'text', width: 18 }, { header: 'Trạng thái', kind: 'text', width: 22 }, { header: 'Số trong hệ thống', kind: 'text', width: 16 }, { header: 'Số thực tế', kind: 'text', width: 16 },
      { header: 'Mô tả', kind: 'text', width: 50 }, { header: 'Nguyên nhân', kind: 'text', width: 40 }, { header: 'Ngày phát hiện', kind: 'day', width: 14 }, { header: 'Tuổi (ngày)', kind: 'whole', width: 12 },
    ],
    rows: found.cases.map((each) => [
      each.number, each.report.template.code, unitOf(each.report.unit).name, placeText(each.row, each.column), DISCREPANCY_SOURCE_NAMES[each.source],
      DISCREPANCY_STATE_NAMES[each.state], each.systemFigure, each.realFigure, each.description, each.cause, dateOf(each.foundAt), ageOf(each, today()),
    ]),
  };
  return { file: await writeWorkbook([countSheet(summarised(found)), cases], now()), period: found.period.code };
};
