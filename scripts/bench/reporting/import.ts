import { chmod, rm } from 'node:fs/promises';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { Client } from 'pg';
import type * as Platform from '../../../src/plugins/platform/server/public';
import type { ImportLine } from '../../../src/plugins/reporting/contracts';
import type * as Reporting from '../../../src/plugins/reporting/server/public';
import { benchForm, layPlan, PROGRAMME, type Ground } from './ground';

const LINES = 1_000_000;
const [ROWS, COLUMNS] = [30, 10];
const CELLS = ROWS * COLUMNS;
const YEAR = 2024;

/** The figure of a cell: short and long ones, as households and persons are. */
const figureOf = (report: number, cell: number): number => (report * 7919 + cell * 104_729) % (cell % 3 === 0 ? 97 : 9973);

interface Target { readonly template: string; readonly unit: string }

function* linesOf(targets: readonly Target[]): Generator<ImportLine> {
  let left = LINES;
  for (const [at, { template, unit }] of targets.entries()) {
    for (let cell = 0; cell < CELLS && left > 0; cell += 1, left -= 1) {
      yield { programme: PROGRAMME, template, period: String(YEAR), unit, row: `D${1 + Math.floor(cell / COLUMNS)}`, column: String(1 + (cell % COLUMNS)), value: String(figureOf(at, cell)) };
    }
  }
}

/** The same rows as COPY reads them, in a file that the database server may read. */
const copyFile = async (file: string, ids: readonly string[]): Promise<void> => {
  const out = createWriteStream(file);
  let left = LINES;
  for (const [at, id] of ids.entries()) {
    let text = '';
    for (let cell = 0; cell < CELLS && left > 0; cell += 1, left -= 1) {
      text += `${id}\tD${1 + Math.floor(cell / COLUMNS)}\t${1 + (cell % COLUMNS)}\tvalue\t${figureOf(at, cell)}\t\\N\t\\N\t1\t\\N\t2025-02-20 08:00:00+07\n`;
    }
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  await chmod(file, 0o644);
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/** COPY of the rows into a table with the same columns, checks, primary key and foreign key, empty. */
const copyTime = async (client: Client, file: string): Promise<number> => {
  await client.query(`
    create table congtinh.bench_values (like congtinh.reporting_values including defaults including constraints including indexes);
    alter table congtinh.bench_values add foreign key (report_id) references congtinh.reporting_reports`);
  const ms = await timed(() => client.query(`copy congtinh.bench_values from '${file}'`));
  await client.query('drop table congtinh.bench_values');
  return ms;
};

/** The most resident memory of this process, all of it, while something runs, in bytes. */
const peakDuring = async (work: () => Promise<unknown>): Promise<number> => {
  globalThis.gc?.();
  let most = process.memoryUsage().rss;
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss); }, 50);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return Math.max(most, process.memoryUsage().rss);
};

export interface ImportFigures {
  readonly importMs: number;
  readonly copyMs: number;
  /** Resident memory of the whole process at its most. */
  readonly peakMb: number;
}

/** A million figures through the service against COPY before and after it. */
export const measureImport = async (strapi: Core.Strapi, superUrl: string, ground: Ground, { importLines }: typeof Reporting, { inTransaction }: typeof Platform): Promise<ImportFigures> => {
  const client = new Client({ connectionString: superUrl });
  await client.connect();
  const templates = Array.from({ length: Math.ceil(LINES / CELLS / ground.communes.length) }, (_, index) => ({ code: `M${index + 1}`, form: benchForm(ROWS, COLUMNS) }));
  await layPlan(client, PROGRAMME, { templates, years: [YEAR], units: ground.communes.map(({ documentId }) => documentId), province: ground.province });
  const targets = templates.flatMap(({ code }) => ground.communes.map((unit): Target => ({ template: code, unit: unit.code })));
  const { rows } = await client.query<{ id: string }>(`
    select r.id from congtinh.reporting_reports r join congtinh.reporting_templates t on t.id = r.template_id
      join unnest($1::text[], $2::text[]) with ordinality as w (code, unit, n) on w.code = t.code and w.unit = r.unit order by w.n`,
  [targets.map(({ template }) => template), templates.flatMap(() => ground.communes.map(({ documentId }) => documentId))]);
  const file = path.join(tmpdir(), `cong-tinh-bench-${process.pid}.txt`);
  await copyFile(file, rows.map(({ id }) => id));
  const copies = [await copyTime(client, file)];
  let importMs = 0;
  const peak = await peakDuring(async () => {
    importMs = await timed(() => inTransaction(strapi, async (uow) => {
      const { added, faults } = await importLines(strapi, uow, linesOf(targets), { actor: { kind: 'system', reason: 'bench' } });
      if (added !== LINES) throw new Error(`Only ${added} figures were added: ${faults[0]?.message ?? ''}`);
    }));
  });
  copies.push(await copyTime(client, file));
  const { rows: [stored] } = await client.query<{ cells: string; reports: string }>(`
    select (select count(*) from congtinh.reporting_values v where v.report_id = any($1::bigint[])) as cells,
           (select count(*) from congtinh.reporting_progress o where o.report_id = any($1::bigint[]) and o.filled > 0) as reports`, [rows.map(({ id }) => id)]);
  if (Number(stored?.cells) !== LINES || Number(stored?.reports) !== Math.ceil(LINES / CELLS)) throw new Error('The import stored something else than the file');
  await rm(file);
  await client.end();
  return { importMs, copyMs: copies.reduce((sum, ms) => sum + ms, 0) / copies.length, peakMb: peak / 1_048_576 };
};
