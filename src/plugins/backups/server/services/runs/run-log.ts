import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { Proof, RunKind, Stage } from '../../../contracts';
import { writeManifest, type CopyManifest } from '../../domain/copy-manifest';
import { BackupFault } from '../../domain/fault';
import type { BackupKeys } from '../../domain/keys';

const TELL_EVERY_MS = 1000;
/** Shares of a whole run, for one bar from 0 to 100. */
const PARTS: Readonly<Record<Stage, readonly [from: number, to: number]>> = { database: [0, 40], files: [40, 50], proof: [50, 95], cleaning: [95, 100] };

/** Keeps the row of one run in `congtinh.backup_runs`, on a connection of the owner of its own. */
export class RunLog {
  private told = 0;

  private busy: Promise<unknown> = Promise.resolve();

  private constructor(private readonly client: Client, readonly id: number) {}

  /** The caller holds the lock: a run that still passes for running was cut off. */
  static async start(client: Client, kind: RunKind, by: number | null): Promise<RunLog> {
    await client.query(`update congtinh.backup_runs set state = 'failed', finished_at = clock_timestamp(), progress = null, stage = null, error_code = 'interrupted',
      error = 'Lần này bị ngắt giữa chừng (máy chủ dừng hoặc khởi động lại); phần dở dang được dọn ở lần sau.' where state = 'running'`);
    const { rows: [row] } = await client.query<{ id: string }>(
      `insert into congtinh.backup_runs (kind, state, stage, progress, requested_by) values ($1, 'running', 'database', 0, $2) returning id`, [kind, by]);
    return new RunLog(client, Number(row?.id));
  }

  /** At most once a second; never waits and never fails the run. */
  progress(stage: Stage, share: number): void {
    if (Date.now() - this.told < TELL_EVERY_MS) return;
    this.told = Date.now();
    const [from, to] = PARTS[stage];
    const percent = Math.round(from + (to - from) * Math.min(1, Math.max(0, share)));
    this.busy = this.busy.then(() => this.client.query(`update congtinh.backup_runs set stage = $2, progress = $3 where id = $1`, [this.id, stage, percent])).catch(() => undefined);
  }

  async made(keys: BackupKeys, manifest: CopyManifest): Promise<void> {
    await this.busy;
    const sha256 = createHash('sha256').update(writeManifest(keys, manifest)).digest('hex');
    await this.client.query(`update congtinh.backup_runs set copy = $2, bytes = $3, rows = $4, files = $5, sha256 = $6, stage = 'proof', progress = 50 where id = $1`,
      [this.id, manifest.name, manifest.addedBytes, manifest.rows, manifest.files, sha256]);
  }

  /** `cleaning`: why older copies could not be removed, if so. */
  async proved(proof: Proof, cleaning: BackupFault | null): Promise<void> {
    await this.busy;
    await this.client.query(`update congtinh.backup_runs set state = 'proved', proof = $2, finished_at = clock_timestamp(), stage = null, progress = null, error_code = $3, error = $4 where id = $1`,
      [this.id, JSON.stringify(proof), cleaning?.code ?? null, cleaning === null ? null : `Bản sao này dùng được, nhưng chưa dọn được bản cũ: ${cleaning.message}`]);
  }

  /** A copy that was stored stays `made`: it is there, and does not count. */
  async failed(fault: BackupFault): Promise<void> {
    await this.busy;
    await this.client.query(`update congtinh.backup_runs set state = case when copy is null then 'failed' else 'made' end, finished_at = clock_timestamp(), stage = null, progress = null,
      error_code = $2, error = $3 where id = $1`, [this.id, fault.code, fault.message]);
  }
}

/** What went wrong, as an operator reads it. */
export const faultOf = (error: unknown): BackupFault =>
  error instanceof BackupFault ? error : new BackupFault('failed', `Không làm được: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
