import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import type * as Figures from '../../../src/plugins/reporting/server/queries/figures-of';
import { median } from '../inbox-questions';
import { benchForm, layPlan, type Ground } from './ground';

const UNITS = 122;
const [ROWS, COLUMNS] = [20, 10];
const YEARS = Array.from({ length: 10 }, (_, index) => 2015 + index);
const ROUNDS = 15;
const WARM_UP = 3;
const CODE = 'do-luong-tong-hop';

/** What somebody would write who knows the tables and has only this question. */
const BY_HAND = `
  select p.code as period, v.row_code, v.column_code, sum(v.number)::text as sum
    from congtinh.reporting_periods p
    join congtinh.reporting_reports r on r.period_id = p.id and r.state = 'approved'
    join congtinh.reporting_values v on v.report_id = r.id
   where p.programme_id = ? and r.template_id = ? group by p.code, v.row_code, v.column_code`;

const FILL = `
  insert into congtinh.reporting_values (report_id, row_code, column_code, status, number, changed_at)
  select r.id, 'D' || d, c::text, 'value', (r.id * 7919 + d * 104729 + c) % 9973, now()
    from congtinh.reporting_reports r join congtinh.reporting_periods p on p.id = r.period_id, generate_series(1, ${ROWS}) d, generate_series(1, ${COLUMNS}) c where p.programme_id = $1`;

export interface RollupFigures {
  readonly serviceMs: number;
  readonly byHandMs: number;
  readonly values: number;
}

/** The province's sums of 200 indicators over ten years: the query function against the statement by hand, asked in turn. */
export const measureRollup = async (strapi: Core.Strapi, superUrl: string, ground: Ground, { figuresOf }: typeof Figures): Promise<RollupFigures> => {
  const client = new Client({ connectionString: superUrl });
  await client.connect();
  const units = [...ground.communes, ...ground.others].slice(0, UNITS).map(({ documentId }) => documentId);
  if (units.length < UNITS) throw new Error(`There are only ${units.length} units`);
  const programme = await layPlan(client, CODE, { templates: [{ code: 'TH', form: benchForm(ROWS, COLUMNS) }], years: YEARS, units, province: ground.province });
  await client.query("set session_replication_role = 'replica'");
  const { rowCount } = await client.query(FILL, [programme]);
  await client.query(`
    update congtinh.reporting_reports r set state = 'approved', level = 1, version = 2, approved_hash = repeat('0', 64), approved_at = now()
      from congtinh.reporting_periods p where p.id = r.period_id and p.programme_id = $1`, [programme]);
  await client.query('vacuum analyze congtinh.reporting_reports');
  await client.query('vacuum analyze congtinh.reporting_values');
  const { rows: [template] } = await client.query<{ id: string }>('select id from congtinh.reporting_templates where programme_id = $1', [programme]);
  await client.end();

  const db = strapi.db.connection;
  const ask = () => figuresOf(strapi, db, { programme: CODE, periods: YEARS.map(String), level: 'province', state: 'approved' });
  const byHand = async () => ((await db.raw(BY_HAND, [programme, Number(template?.id)])) as { rows: { period: string; row_code: string; column_code: string; sum: string }[] }).rows;
  const [tables, expected] = [await ask(), await byHand()];
  const sums = new Map(tables.flatMap(({ period, cells }) => cells.map(({ row, column, value }) => [`${period.code} ${row} ${column}`, value] as const)));
  if (tables.length !== YEARS.length || expected.length !== YEARS.length * ROWS * COLUMNS || expected.some((row) => sums.get(`${row.period} ${row.row_code} ${row.column_code}`) !== row.sum)) {
    throw new Error('The two sums differ, so their times say nothing');
  }
  const times = { service: [] as number[], byHand: [] as number[] };
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const [kind, question] of round % 2 === 0 ? [['service', ask], ['byHand', byHand]] as const : [['byHand', byHand], ['service', ask]] as const) {
      const started = performance.now();
      await question();
      if (round >= 0) times[kind].push(performance.now() - started);
    }
  }
  return { serviceMs: median(times.service), byHandMs: median(times.byHand), values: rowCount ?? 0 };
};
