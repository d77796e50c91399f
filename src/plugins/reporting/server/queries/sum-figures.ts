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

/** The condition that keeps the cells asked for; empty: all are. */
type Chosen = (row: string, column: string) => string;

/**
 * What was approved last stands until something else is approved: of a report that is changed again its snapshot counts.
 * Otherwise figures as they stand, of reports in any state that have some.
 */
const FIGURES: Readonly<Record<FigureState, (chosen: Chosen) => string>> = {
  // Each branch adds up its own: what is put together after it is a hundredth of the cells.
  approved: (chosen) => `
    select c.template_id, c.g, v.row_code, v.column_code, sum(v.number) as sum
      from counted c join congtinh.reporting_values v on v.report_id = c.id
     where c.state = 'approved' and v.number is not null ${chosen('v.row_code', 'v.column_code')} group by 1, 2, 3, 4
    union all
    select c.template_id, c.g, f.cell ->> 0, f.cell ->> 1, sum((f.cell ->> 3)::numeric)
      from counted c join congtinh.reporting_snapshots s on s.report_id = c.id and s.hash = c.approved_hash
      cross join jsonb_array_elements(s.figures -> 'cells') as f (cell)
     where c.state <> 'approved' and f.cell ->> 2 = 'value' and f.cell ->> 3 ~ '^-{0,1}[0-9]+([.][0-9]+){0,1}$' ${chosen('f.cell ->> 0', 'f.cell ->> 1')} group by 1, 2, 3, 4`,
  provisional: (chosen) => `
    select c.template_id, c.g, v.row_code, v.column_code, sum(v.number) as sum
      from counted c join congtinh.reporting_values v on v.report_id = c.id where v.number is not null ${chosen('v.row_code', 'v.column_code')} group by 1, 2, 3, 4`,
};

const CONTAINED: Readonly<Record<FigureState, string>> = {
  approved: 'r.approved_hash is not null',
  provisional: '(r.state <> \'draft\' or exists (select from congtinh.reporting_values v where v.report_id = r.id))',
};

/** Period and group as one small number: what the sums are kept apart by, and far cheaper to hash than two codes. */
const numbered = (placed: readonly Placed[]): { readonly of: readonly number[]; readonly all: readonly Pick<Placed, 'periodId' | 'group'>[] } => {
  const numbers = new Map<string, number>();
  const all: Placed[] = [];
  const of = placed.map((place) => {
    const key = `${place.periodId} ${place.group}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, all.push(place) - 1);
    return all.length - 1;
  });
  return { of, all };
};

/**
 * Sums of input cells by indicator, period and group, exact, in one statement, with the reports that are owed and those
 * that are contained. Texts and cells without a figure count nothing; what may be added, the forms say.
 */
export const sumFigures = async (db: Knex, { templateIds, placed, state, cells }: SumQuery): Promise<readonly SummedGroup[]> => {
  const [wanted, chosen]: readonly [string, Chosen] = cells === undefined ? ['', () => ''] : [
    'wanted as materialized (select * from unnest(?::bigint[], ?::text[], ?::text[]) as w (template_id, row_code, column_code)),',
    (row, column) => `and (c.template_id, ${row}, ${column}) in (select * from wanted)`,
  ];
  const places = numbered(placed);
  const { rows } = (await db.raw(`
    with ${wanted} placed as materialized (
      select * from unnest(?::bigint[], ?::text[], ?::integer[]) as p (period_id, unit, g)
    ), counted as materialized (
      select r.id, r.template_id, p.g, r.state, r.approved_hash, r.template_version_id
        from placed p join congtinh.reporting_reports r on r.period_id = p.period_id and r.unit = p.unit
       where r.template_id = any(?::bigint[]) and ${CONTAINED[state]}
    ), summed as (
      select f.template_id, f.g, f.row_code, f.column_code, sum(f.sum) as sum
        from (${FIGURES[state](chosen)}) f (template_id, g, row_code, column_code, sum)
       group by f.template_id, f.g, f.row_code, f.column_code
    ), owed as (
      select o.template_id, p.g, count(*) as owed
        from placed p join congtinh.reporting_obligations o on o.period_id = p.period_id and o.unit = p.unit
       where o.template_id = any(?::bigint[]) group by 1, 2
    ), present as (
      select template_id, g, max(template_version_id) as version_id, count(*) as contained, count(*) filter (where state = 'approved') as approved
        from counted group by 1, 2
    )
    select template_id, g, version_id, owed, coalesce(contained, 0) as contained, coalesce(approved, 0) as approved, row_code, column_code, trim_scale(sum)::text as sum
      from owed full join present using (template_id, g) left join summed using (template_id, g)`,
  [...(cells === undefined ? [] : [cells.map(({ templateId }) => templateId), cells.map(({ row }) => row), cells.map(({ column }) => column)]),
    placed.map(({ periodId }) => periodId), placed.map(({ unit }) => unit), places.of, templateIds, templateIds] as never)) as { rows: Stored[] };
  const groups = new Map<string, Omit<SummedGroup, 'sums'> & { readonly sums: Map<string, string> }>();
  for (const row of rows) {
    const key = `${row.template_id as string} ${row.g as number}`;
    let group = groups.get(key);
    if (group === undefined) {
      const contained = Number(row.contained);
      const place = places.all[row.g as number];
      if (place === undefined) continue;
      group = {
        templateId: Number(row.template_id), periodId: place.periodId, group: place.group, versionId: row.version_id === null ? null : Number(row.version_id),
        owed: Math.max(Number(row.owed ?? 0), contained), contained, approved: Number(row.approved), sums: new Map(),
      };
      groups.set(key, group);
    }
    if (row.row_code !== null) group.sums.set(`${row.row_code as string}/${row.column_code as string}`, row.sum as string);
  }
  return [...groups.values()];
};
