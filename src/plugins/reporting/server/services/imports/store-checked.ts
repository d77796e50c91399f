import type { Knex } from 'knex';
import type { CheckedReport } from '../../domain/imports/checked-reports';
import type { ImportHead } from './import-world';

/** Cells of one statement. */
const AT_ONCE = 8_000;

/** What became of the cells of a file. */
export interface StoredCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** Columns of figures: report, row, column, exact decimal. Codes and exact decimals need no quotes. */
interface Figures {
  readonly ids: number[];
  readonly rows: string[];
  readonly columns: string[];
  readonly figures: string[];
}

/** Texts, marks and emptied cells, few as a rule. */
interface Others extends Omit<Figures, 'figures'> {
  readonly statuses: string[];
  readonly texts: (string | null)[];
  readonly reasons: (string | null)[];
}

const noFigures = (): Figures => ({ ids: [], rows: [], columns: [], figures: [] });
const noOthers = (): Others => ({ ids: [], rows: [], columns: [], statuses: [], texts: [], reasons: [] });

const plainArray = (values: readonly (string | number)[]): string => `{${values.join(',')}}`;

const UPSERT = `
  on conflict (report_id, row_code, column_code) do update set
    status = excluded.status, number = excluded.number, text = excluded.text, reason = excluded.reason,
    changed_by = excluded.changed_by, changed_at = excluded.changed_at
  where (v.status, v.number, v.text, v.reason) is distinct from (excluded.status, excluded.number, excluded.text, excluded.reason)
  returning v.version = 1 as added`;

const COUNT = 'select count(*) filter (where added) as added, count(*) filter (where not added) as changed from done';

const FIGURES = 'select r, ro, co, \'value\' as status, n as number, null::text as text, null::text as reason from unnest(?::bigint[], ?::text[], ?::text[], ?::numeric[]) as w (r, ro, co, n)';
// What is not there needs not be emptied.
const OTHERS = `
  select r, ro, co, s as status, null::numeric as number, t as text, e as reason
    from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as w (r, ro, co, s, t, e)
   where s <> 'blank' or exists (select from congtinh.reporting_values k where (k.report_id, k.row_code, k.column_code) = (r, ro, co))`;

/** Into reports that have no figures yet: half the cost, since nothing is looked up. */
const inserted = (source: string): string => `
  insert into congtinh.reporting_values (report_id, row_code, column_code, status, number, text, reason, changed_by, changed_at)
  select w.*, ?::integer, ?::timestamptz from (${source}) w where w.status <> 'blank'`;

const written = (source: string): string => `
  with done as (
    insert into congtinh.reporting_values as v (report_id, row_code, column_code, status, number, text, reason, changed_by, changed_at)
    select w.*, ?::integer, ?::timestamptz from (${source}) w ${UPSERT}
  ) ${COUNT}`;

const compared = (source: string): string => `
  with done as (
    select k.report_id is null as added from (${source}) w
      left join congtinh.reporting_values k on (k.report_id, k.row_code, k.column_code) = (w.r, w.ro, w.co)
     where (k.status, k.number, k.text, k.reason) is distinct from (w.status, w.number, w.text, w.reason)
  ) ${COUNT}`;

/** Who writes; null: nothing is written, only compared. */
export type Writing = { readonly by: number | null; readonly at: Date } | null;

/** Collects cells of reports and sends them some thousands at once; the next are collected while these are stored. */
class Writer {
  #figures = noFigures();
  #others = noOthers();
  #sent: Promise<void> = Promise.resolve();
  added = 0;
  changed = 0;

  constructor(private readonly db: Knex, private readonly writing: Writing, private readonly statement: (source: string) => string) {}

  private async send(source: string, arrays: readonly unknown[]): Promise<void> {
    const values = this.writing === null ? arrays : [this.writing.by, this.writing.at, ...arrays];
    await this.#sent;
    this.#sent = this.db.raw(this.statement(source), values as never).then(({ rows: [row], rowCount }: { rows: { added: string; changed: string }[]; rowCount: number }) => {
      this.added += row === undefined ? rowCount : Number(row.added);
      this.changed += Number(row?.changed ?? 0);
    });
    // Whoever waits for it hears of its failure; until then it is nobody's.
    this.#sent.catch(() => undefined);
  }

  private async sendFigures(): Promise<void> {
    const { ids, rows, columns, figures } = this.#figures;
    if (ids.length === 0) return;
    this.#figures = noFigures();
    await this.send(FIGURES, [plainArray(ids), plainArray(rows), plainArray(columns), plainArray(figures)]);
  }

  private async sendOthers(): Promise<void> {
    const { ids, rows, columns, statuses, texts, reasons } = this.#others;
    if (ids.length === 0) return;
    this.#others = noOthers();
    await this.send(OTHERS, [ids, rows, columns, statuses, texts, reasons]);
  }

  async add(report: CheckedReport<ImportHead>): Promise<void> {
    const { id } = report.head;
    for (const { cell, content } of report) {
      if (typeof content === 'string' && cell.definition.type !== 'text') {
        this.#figures.ids.push(id);
        this.#figures.rows.push(cell.row);
        this.#figures.columns.push(cell.column);
        this.#figures.figures.push(content);
      } else {
        this.#others.ids.push(id);
        this.#others.rows.push(cell.row);
        this.#others.columns.push(cell.column);
        this.#others.statuses.push(content === null ? 'blank' : typeof content === 'string' ? 'value' : 'not-applicable');
        this.#others.texts.push(typeof content === 'string' ? content : null);
        this.#others.reasons.push(content !== null && typeof content !== 'string' ? content.reason : null);
      }
    }
    if (this.#figures.ids.length >= AT_ONCE) await this.sendFigures();
    if (this.#others.ids.length >= AT_ONCE) await this.sendOthers();
  }

  async end(): Promise<void> {
    await this.sendFigures();
    await this.sendOthers();
    await this.#sent;
  }
}

/** Those of the reports that have figures already, emptied cells included. */
const begun = async (db: Knex, ids: readonly number[]): Promise<ReadonlySet<number>> => {
  const { rows } = (await db.raw(`
    select id from unnest(?::bigint[]) as w (id) where exists (select from congtinh.reporting_values v where v.report_id = w.id)`, [ids] as never)) as { rows: { id: string }[] };
  return new Set(rows.map(({ id }) => Number(id)));
};

/** What was stored, and which reports had no figures before: they hold now what the file says and nothing else. */
export interface StoredFile {
  readonly counts: StoredCounts;
  readonly fresh: ReadonlySet<number>;
}

/**
 * Stores what a file says of its reports, in the order of their ids: one statement for some thousands of figures, one
 * for the rest. What stands already as the file says is not touched. Without `writing` nothing is stored, only compared.
 */
export const storeChecked = async (db: Knex, reports: readonly CheckedReport<ImportHead>[], writing: Writing): Promise<StoredFile> => {
  const sorted = reports.toSorted((a, b) => a.head.id - b.head.id);
  const old = await begun(db, sorted.map(({ head }) => head.id));
  const [fresh, known] = [new Writer(db, writing, writing === null ? compared : inserted), new Writer(db, writing, writing === null ? compared : written)];
  for (const report of sorted) await (old.has(report.head.id) ? known : fresh).add(report);
  await fresh.end();
  await known.end();
  const cells = reports.reduce((sum, { size }) => sum + size, 0);
  const [added, changed] = [fresh.added + known.added, fresh.changed + known.changed];
  return { counts: { added, changed, unchanged: cells - added - changed }, fresh: new Set(sorted.flatMap(({ head: { id } }) => (old.has(id) ? [] : [id]))) };
};
