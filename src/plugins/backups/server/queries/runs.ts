import type { Core } from '@strapi/strapi';
import { reader, today } from '../../../platform/server/public';
import { addresseesOf, namer } from '../../../units/server/public';
import type { BackupRun, Proof, RunKind, RunState, Stage } from '../../contracts';
import { madeAtOf } from '../domain/copy-manifest';
import { retained } from '../domain/retention';
import { ruleOn } from '../domain/rules';

interface Row {
  readonly id: string; readonly kind: RunKind; readonly state: RunState; readonly stage: Stage | null; readonly progress: number | null;
  readonly started_at: Date; readonly finished_at: Date | null; readonly requested_by: number | null; readonly copy: string | null;
  readonly bytes: string | null; readonly rows: string | null; readonly files: string | null; readonly sha256: string | null;
  /** Strapi's connection gives JSON as text. */
  readonly proof: string | null; readonly error_code: string | null; readonly error: string | null;
}

const amount = (value: string | null): number | null => (value === null ? null : Number(value));

const runs = (strapi: Core.Strapi) => reader(strapi).withSchema('congtinh').from('backup_runs');

/** Runs as screens show them: with names, and why each copy is still kept. */
const shown = async (strapi: Core.Strapi, rows: readonly Row[]): Promise<readonly BackupRun[]> => {
  const asked = rows.flatMap(({ requested_by: by }) => (by === null ? [] : [by]));
  const nameOf = namer(await addresseesOf(strapi, asked));
  const kept = await keptCopies(strapi);
  return rows.map((row) => ({
    id: Number(row.id), kind: row.kind, state: row.state, stage: row.stage, progress: row.progress,
    startedAt: row.started_at.toISOString(), finishedAt: row.finished_at?.toISOString() ?? null,
    copy: row.copy, bytes: amount(row.bytes), rows: amount(row.rows), files: amount(row.files), sha256: row.sha256,
    proof: row.proof === null ? null : (JSON.parse(row.proof) as Proof), errorCode: row.error_code, error: row.error,
    by: row.requested_by === null ? null : nameOf(row.requested_by).name,
    kept: (row.copy === null || row.kind === 'restore' ? undefined : kept.get(row.copy)) ?? [],
  }));
};

/** What the rule keeps of all copies that were ever made here. */
const keptCopies = async (strapi: Core.Strapi): Promise<ReturnType<typeof retained>> => {
  const rows = (await runs(strapi).select('copy', 'state').whereNotNull('copy').whereIn('kind', ['daily', 'manual'])) as { copy: string; state: RunState }[];
  return retained(rows.map(({ copy, state }) => ({ name: copy, madeAt: madeAtOf(copy), proved: state === 'proved' })), ruleOn(today()));
};

/** A page of runs, the newest first. */
export const listRuns = async (strapi: Core.Strapi, page: number, pageSize: number) => {
  const rows = (await runs(strapi).select('*').orderBy('id', 'desc').limit(pageSize).offset((page - 1) * pageSize)) as Row[];
  const [count] = (await runs(strapi).count('* as total')) as { total: string }[];
  const total = Number(count?.total ?? 0);
  return { data: await shown(strapi, rows), meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } } };
};

const isLockHeld = async (strapi: Core.Strapi): Promise<boolean> => {
  const { rows: [lock] } = await reader(strapi).raw<{ rows: { held: boolean }[] }>(`
    select exists (select from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())
      and ((classid::bigint << 32) | objid::bigint) = hashtext('congtinh.backups')::bigint) as held`);
  return lock?.held === true;
};

/** Whether the last run was cut off with its process: it passes for running, and nobody holds its lock. */
export const wasCutOff = async (strapi: Core.Strapi): Promise<boolean> =>
  (await runs(strapi).select('id').where({ state: 'running' }).limit(1)).length > 0 && !(await isLockHeld(strapi));

/** The last copy that was proved, and the run under way. */
export const lastRuns = async (strapi: Core.Strapi): Promise<{ readonly lastProved: BackupRun | null; readonly running: BackupRun | null }> => {
  const proved = (await runs(strapi).select('*').where({ state: 'proved' }).whereIn('kind', ['daily', 'manual']).orderBy('id', 'desc').limit(1)) as Row[];
  // A run whose process was killed still passes for running; its lock is gone.
  const running = await isLockHeld(strapi) ? (await runs(strapi).select('*').where({ state: 'running' }).limit(1)) as Row[] : [];
  const [lastProved = null] = await shown(strapi, proved);
  const [under = null] = await shown(strapi, running);
  return { lastProved, running: under };
};
