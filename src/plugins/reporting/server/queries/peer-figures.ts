import type { Knex } from 'knex';
import { cellId, type CompiledForm, type FormCell, type PeerRange } from '../../contracts';
import { peerRange } from '../domain/peers';
import type { ReportRow, Stored } from '../services/report-rows';

interface Asked {
  readonly report: ReportRow;
  readonly form: CompiledForm;
}

const comparedCells = ({ rules }: CompiledForm): readonly FormCell[] =>
  [...new Map(rules.flatMap((rule) => (rule.kind === 'unusual' && rule.rule.against === 'peers' ? rule.cells : [])).map((cell) => [cellId(cell), cell])).values()];

const groupOf = ({ report }: Asked): string => `${report.period.id} ${report.template.id} ${report.chain[0]?.level ?? ''}`;

/**
 * What the approved reports of the same form, period and level hold in these cells: inputs as they stand, computed ones as
 * they were approved. One statement.
 */
const figuresOf = async (db: Knex, { report }: Asked, cells: readonly FormCell[]): Promise<readonly { id: number; cell: string; value: string }[]> => {
  const [inputs, computed] = [cells.filter(({ role }) => role === 'input'), cells.filter(({ role }) => role === 'computed')];
  const { rows } = (await db.raw(`
    with peers as (
      select id, approved_hash from congtinh.reporting_reports
       where period_id = ? and template_id = ? and state = 'approved' and chain -> 0 ->> 'level' = ?
    )
    select p.id, c.row_code || '/' || c.column_code as cell, trim_scale(v.number)::text as value
      from peers p cross join unnest(?::text[], ?::text[]) as c (row_code, column_code)
      join congtinh.reporting_values v on v.report_id = p.id and v.row_code = c.row_code and v.column_code = c.column_code and v.number is not null
    union all
    select p.id, (f.cell ->> 0) || '/' || (f.cell ->> 1), f.cell ->> 2
      from peers p join congtinh.reporting_snapshots s on s.report_id = p.id and s.hash = p.approved_hash
      cross join jsonb_array_elements(s.figures -> 'computed') as f (cell)
     where cardinality(?::text[]) > 0 and (f.cell ->> 0) || '/' || (f.cell ->> 1) = any(?::text[]) and f.cell ->> 2 is not null`,
  [report.period.id, report.template.id, report.chain[0]?.level ?? '', inputs.map(({ row }) => row), inputs.map(({ column }) => column),
    computed.map(cellId), computed.map(cellId)] as never)) as { rows: Stored[] };
  return rows.map((row) => ({ id: Number(row.id), cell: row.cell as string, value: row.value as string }));
};

/**
 * Median and range of the peers of each report, for the cells that its rules compare (PR-7.2); at least five approved
 * reports, its own left out. One statement for each form and period, none for forms that compare nothing.
 */
export const peersOf = async (db: Knex, asked: readonly Asked[]): Promise<ReadonlyMap<number, readonly PeerRange[]>> => {
  const groups = new Map<string, Asked[]>();
  for (const one of asked) groups.set(groupOf(one), [...(groups.get(groupOf(one)) ?? []), one]);
  const found = new Map<number, readonly PeerRange[]>();
  for (const group of groups.values()) {
    const [first] = group;
    const cells = first === undefined ? [] : comparedCells(first.form);
    if (first === undefined || cells.length === 0) continue;
    const figures = await figuresOf(db, first, cells);
    for (const { report } of group) {
      found.set(report.id, cells.flatMap((cell) => {
        const range = peerRange(cell, figures.filter((one) => one.id !== report.id && one.cell === cellId(cell)).map(({ value }) => value));
        return range === null ? [] : [range];
      }));
    }
  }
  return found;
};
