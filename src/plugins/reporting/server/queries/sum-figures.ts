import type { Knex } from 'knex';
import type { FigureState } from '../../contracts';
import type { Stored } from '../services/report-rows';

/** Which unit's figures of which period go into which group. */
export interface Placed {
  readonly periodId: number;
  /** documentId of who owes the report. */
  readonly unit: string;
  /** documentId of the unit under which it is counted. */
  readonly group: string;
}

export interface SumQuery {
  readonly templateIds: readonly number[];
  readonly placed: readonly Placed[];
  readonly state: FigureState;
  /** Only these cells of a template; absent: all. */
  readonly cells?: readonly { readonly templateId: number; readonly row: string; readonly column: string }[] | undefined;
}

/** Sums of the cells of one template, period and group. */
export interface SummedGroup {
  readonly templateId: number;
  readonly periodId: number;
  readonly group: string;
  /** The version of the form, null while no report is opened. */
  readonly versionId: number | null;
  readonly owed: number;
  readonly contained: number;
  readonly approved: number;
  /** By `row/column`, exact decimals. */
  readonly sums: ReadonlyMap<string, string>;
}

/**
 * What was approved last stands until something else is approved: of a report that is changed again its snapshot counts.
 * Otherwise figures as they stand, of reports in any state that have some.
 */
const FIGURES: Readonly<Record<FigureState, string>> = {
  approved: `
    select c.template_id, c.period_id, c.grp, v.row_code, v.column_code, v.number
      from counted c join congtinh.reporting_values v on v.report_id = c.id where c.state = 'approved' and v.number is not null
    union all
    select c.template_id, c.period_id, c.grp, f.cell ->> 0, f.cell ->> 1, (f.cell ->> 3)::numeric
      from counted c join congtinh.reporting_snapshots s on s.report_id = c.id and s.hash = c.approved_hash
      cross join jsonb_array_elements(s.figures -> 'cells') as f (cell)
     where c.state <> 'approved' and f.cell ->> 2 = 'value' and f.cell ->> 3 ~ '^-{0,1}[0-9]+([.][0-9]+){0,1}$'`,
  provisional: `
    select c.template_id, c.period_id, c.grp, v.row_code, v.column_code, v.number
      from counted c join congtinh.reporting_values v on v.report_id = c.id where v.number is not null`,
};

const CONTAINED: Readonly<Record<FigureState, string>> = {
  approved: 'r.approved_hash is not null',
  provisional: '(r.state <> \'draft\' or exists (select from congtinh.reporting_values v where v.report_id = r.id))',
};

/**
 * Sums of input cells by indicator, period and group, exact, in one statement, with the reports that are owed and those
 * that are contained. Texts and cells without a figure count nothing; what may be added, the forms say.
 */
export const sumFigures = async (db: Knex, { templateIds, placed, state, cells }: SumQuery): Promise<readonly SummedGroup[]> => {
  const wanted = cells === undefined ? '' : `
    join (select * from unnest(?::bigint[], ?::text[], ?::text[]) as w (template_id, row_code, column_code)) w
      on w.template_id = f.template_id and w.row_code = f.row_code and w.column_code = f.column_code`;
  const { rows } = (await db.raw(`
    with placed as materialized (
      select * from unnest(?::bigint[], ?::text[], ?::text[]) as p (period_id, unit, grp)
    ), counted as materialized (
      select r.id, r.template_id, r.period_id, p.grp, r.state, r.approved_hash, r.template_version_id
        from placed p join congtinh.reporting_reports r on r.period_id = p.period_id and r.unit = p.unit
       where r.template_id = any(?::bigint[]) and ${CONTAINED[state]}
    ), summed as (
      select f.template_id, f.period_id, f.grp, f.row_code, f.column_code, sum(f.number) as sum
        from (${FIGURES[state]}) f ${wanted}
       group by f.template_id, f.period_id, f.grp, f.row_code, f.column_code
    ), owed as (
      select o.template_id, o.period_id, p.grp, count(*) as owed
        from placed p join congtinh.reporting_obligations o on o.period_id = p.period_id and o.unit = p.unit
       where o.template_id = any(?::bigint[]) group by 1, 2, 3
    ), present as (
      select template_id, period_id, grp, max(template_version_id) as version_id, count(*) as contained, count(*) filter (where state = 'approved') as approved
        from counted group by 1, 2, 3
    )
    select template_id, period_id, grp, version_id, owed, coalesce(contained, 0) as contained, coalesce(approved, 0) as approved, row_code, column_code, trim_scale(sum)::text as sum
      from owed full join present using (template_id, period_id, grp) left join summed using (template_id, period_id, grp)`,
  [placed.map(({ periodId }) => periodId), placed.map(({ unit }) => unit), placed.map(({ group }) => group), templateIds,
    ...(cells === undefined ? [] : [cells.map(({ templateId }) => templateId), cells.map(({ row }) => row), cells.map(({ column }) => column)]), templateIds] as never)) as { rows: Stored[] };
  const groups = new Map<string, Omit<SummedGroup, 'sums'> & { readonly sums: Map<string, string> }>();
  for (const row of rows) {
    const key = `${row.template_id as string} ${row.period_id as string} ${row.grp as string}`;
    let group = groups.get(key);
    if (group === undefined) {
      const contained = Number(row.contained);
      group = {
        templateId: Number(row.template_id), periodId: Number(row.period_id), group: row.grp as string, versionId: row.version_id === null ? null : Number(row.version_id),
        owed: Math.max(Number(row.owed ?? 0), contained), contained, approved: Number(row.approved), sums: new Map(),
      };
      groups.set(key, group);
    }
    if (row.row_code !== null) group.sums.set(`${row.row_code as string}/${row.column_code as string}`, row.sum as string);
  }
  return [...groups.values()];
};
