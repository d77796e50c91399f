import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { now, type UnitOfWork } from '../../../../platform/server/public';
import type { Actor } from '../../../../units/contracts';
import type { ImportLine, ImportReport, StoredCell } from '../../../contracts';
import type { CheckedReport } from '../../domain/imports/checked-reports';
import { FaultList } from '../../domain/imports/fault-list';
import { numbered, type LineSource } from '../../domain/imports/lines';
import { mayImport } from '../../domain/imports/rights';
import { notEntered, notFresh, type LineRefusal } from '../../domain/imports/resolve-line';
import { valuesMayChange } from '../../domain/machine';
import { maintains } from '../../domain/rights';
import { recheckSoon } from '../recheck-unit';
import { reportsById, type ReportRow } from '../report-rows';
import { ImportWorld, type ImportHead } from './import-world';
import { noteImport } from './note-import';
import { readLines } from './read-lines';
import { refreshProgress, type EvaluatedReport } from './refresh-progress';
import { importRefused, mayNotTransfer, movedMeanwhile, tooManyLines } from './refusals';
import { storeChecked } from './store-checked';
import { transferReports } from './transfer-reports';

/** Figures that were approved before there was this system, and by which paper. */
export interface Transfer {
  /** Number and date, as people cite it. */
  readonly document: string;
}

export interface ImportOptions {
  readonly actor: Actor;
  /** Absent: the figures are entered, as if by hand. */
  readonly transfer?: Transfer | null;
  /** Name and SHA-256 of the file, where there is one. */
  readonly file?: { readonly name: string | null; readonly sha256: () => string };
  /** More lines are refused. */
  readonly most?: number;
}

/** A file that was read to its end and checked; nothing of it is stored yet. */
export interface CheckedFile {
  readonly reports: readonly CheckedReport<ImportHead>[];
  readonly faults: FaultList;
  readonly lines: number;
}

const entered = (head: ReportRow): LineRefusal | null =>
  (valuesMayChange(head) && (head.reopenedUntil === null || head.reopenedUntil > now()) ? null : notEntered(head.state));
const fresh = (head: ReportRow): LineRefusal | null => (head.state === 'draft' && head.version === 1 ? null : notFresh());

/**
 * Reads and checks lines of long form (PR-7.2), in memory that grows with the figures only, not with what surrounds them.
 * @throws 403 for a transfer by others than the operator, 413 beyond `most` lines, and what the source throws
 */
export const checkLines = async (strapi: Core.Strapi, db: Knex, source: LineSource, { actor, transfer, most = Number.MAX_SAFE_INTEGER }: ImportOptions): Promise<CheckedFile> => {
  const transferring = transfer !== undefined && transfer !== null;
  if (transferring && actor.kind !== 'system' && !maintains(actor)) throw mayNotTransfer();
  const world = await ImportWorld.load(strapi, db, { covers: (programme, unit) => mayImport(actor, programme, unit), transfer: transferring, stands: transferring ? fresh : entered });
  const faults = new FaultList();
  const lines = await readLines(source, world, faults, most, () => tooManyLines(most));
  return { reports: world.reports, faults, lines };
};

const reportOn = ({ reports, faults, lines }: CheckedFile, dryRun: boolean, counts = { added: 0, changed: 0, unchanged: 0 }): ImportReport =>
  ({ dryRun, lines, reports: reports.length, ...counts, faults: faults.listed, more: faults.more });

/** What storing would do; nothing is stored. */
export const tryFile = async (db: Knex, file: CheckedFile): Promise<ImportReport> =>
  (file.faults.count > 0 ? reportOn(file, true) : reportOn(file, true, (await storeChecked(db, file.reports, null)).counts));

/** The cells of reports that hold nothing but what the file says; of the others they have to be read. */
const cellsOf = ({ reports }: CheckedFile, fresh: ReadonlySet<number>) => {
  const byId = new Map(reports.filter(({ head }) => fresh.has(head.id)).map((report) => [report.head.id, report]));
  return (id: number): readonly StoredCell[] | null => {
    const report = byId.get(id);
    return report === undefined ? null : [...report].flatMap(({ cell: { row, column }, content }): StoredCell[] => {
      if (content === null) return [];
      return [typeof content === 'string' ? { row, column, status: 'value', value: content, reason: null, version: 1 } : { row, column, status: 'not-applicable', value: null, reason: content.reason, version: 1 }];
    });
  };
};

/** Locks heads, then progress, each in the order of their ids: a transition and a save wait, or this waits for them. */
const lock = async (db: Knex, reports: readonly CheckedReport<ImportHead>[], transfer: boolean): Promise<readonly ReportRow[]> => {
  const ids = reports.map(({ head }) => head.id).sort((a, b) => a - b);
  const heads = await reportsById(db, ids, transfer ? 'update' : 'share');
  const known = new Map(reports.map(({ head }) => [head.id, head.version]));
  if (heads.some(({ id, version }) => known.get(id) !== version)) throw movedMeanwhile();
  await db.raw('select from congtinh.reporting_progress where report_id = any(?::bigint[]) order by report_id for update', [ids] as never);
  return heads;
};

/** Forms that read imported figures are counted anew soon, as after a save: once for each unit and period. */
const recheckReaders = async (uow: UnitOfWork, evaluated: AsyncIterable<readonly EvaluatedReport[]>): Promise<void> => {
  const read = new Map<string, ReportRow>();
  for await (const group of evaluated) for (const { report, isRead } of group) if (isRead) read.set(`${report.period.id} ${report.unit}`, report);
  for (const report of read.values()) await recheckSoon(uow, report);
};

/**
 * Stores a checked file, all or nothing, with progress, log and ledger; approved at once when it is a transfer.
 * @throws 422 with the report when there are faults, 409 when a report moved since it was checked
 */
export const storeFile = async (strapi: Core.Strapi, uow: UnitOfWork, file: CheckedFile, options: ImportOptions): Promise<ImportReport> => {
  if (file.faults.count > 0) throw importRefused(reportOn(file, false));
  const { trx } = uow;
  const { actor, transfer = null } = options;
  const [by, at] = [actor.kind === 'staff' ? actor.userId : null, now()];
  const heads = await lock(trx, file.reports, transfer !== null);
  const { counts, fresh } = await storeChecked(trx, file.reports, { by, at });
  const evaluated = refreshProgress(strapi, trx, heads, cellsOf(file, fresh), { by, at });
  if (transfer === null) await recheckReaders(uow, evaluated);
  else await transferReports(trx, evaluated, { by, at, document: transfer.document });
  const report = reportOn(file, false, counts);
  await noteImport(strapi, uow, { report, options, heads, by, at });
  return report;
};

/**
 * Lines of long form into reports, for the house itself (starting data, measurements): checked, stored and noted in the
 * running transaction. @throws 422 `reporting.import-refused` with every faulty line, nothing stored
 */
export const importLines = async (strapi: Core.Strapi, uow: UnitOfWork, lines: Iterable<ImportLine> | AsyncIterable<ImportLine>, options: ImportOptions): Promise<ImportReport> =>
  storeFile(strapi, uow, await checkLines(strapi, uow.trx, numbered(lines), options), options);
