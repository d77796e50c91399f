import { today } from '../../../../platform/server/public';
import type { Proof, RunKind, Stage } from '../../../contracts';
import type { CopyManifest } from '../../domain/copy-manifest';
import { BackupFault } from '../../domain/fault';
import { ruleOn } from '../../domain/rules';
import { makeCopy } from '../copy/make-copy';
import { proveCopy } from '../copy/prove-copy';
import { pruneCopies, sweepHalfCopies, type Pruned } from '../copy/prune-copies';
import { withLock } from '../copy/with-lock';
import { withConnection } from '../database/connect';
import { vaultOf, type Installation } from '../installation';
import { holdArchive, letArchiveGo } from '../wal/hold-archive';
import { filesNamedByArchive } from '../wal/named-files';
import { faultOf, RunLog } from './run-log';

export interface BackupDone {
  readonly run: number;
  readonly manifest: CopyManifest;
  readonly proof: Proof;
  readonly pruned: Pruned;
}

export interface BackupOptions {
  readonly kind: Extract<RunKind, 'daily' | 'manual'>;
  /** Who asked; null: the schedule or a command. */
  readonly by: number | null;
  onProgress?(stage: Stage, share: number): void;
}

/**
 * One whole backup: sweep what an earlier one left half done, copy, prove by restoring, remove what the rule lets go.
 * Everything that happens is recorded in `congtinh.backup_runs`.
 * @throws BackupFault; `busy` when another one runs, which is not recorded
 */
export const runBackup = (installation: Installation, { kind, by, onProgress }: BackupOptions): Promise<BackupDone> =>
  withLock(installation, () => withConnection(installation.ownerUrl, installation.ssl, async (client) => {
    const log = await RunLog.start(client, kind, by);
    const tell = (stage: Stage, share: number): void => {
      log.progress(stage, share);
      onProgress?.(stage, share);
    };
    try {
      const vault = vaultOf(installation);
      const rule = ruleOn(today());
      await sweepHalfCopies(vault);
      const { manifest, added } = await makeCopy(installation, vault, tell);
      await log.made(vault.keys, manifest);
      const proof = await proveCopy(installation, vault, manifest, { readBack: added, everyDays: rule.filesReadBackDays, now: new Date(), onProgress: tell });
      tell('cleaning', 0);
      // The copy is good whatever becomes of older ones.
      await holdArchive(client, true);
      const pruned = await pruneCopies(vault, rule, () => filesNamedByArchive(vault)).catch((error: unknown) => faultOf(error));
      await letArchiveGo(client);
      await log.proved(proof, pruned instanceof BackupFault ? pruned : null);
      return { run: log.id, manifest, proof, pruned: pruned instanceof BackupFault ? { copies: [], files: 0 } : pruned };
    } catch (error) {
      const fault = faultOf(error);
      await log.failed(fault);
      throw fault;
    }
  }));
