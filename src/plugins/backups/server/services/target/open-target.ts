import { BackupFault } from '../../domain/fault';
import { FolderTarget } from './folder-target';
import { demandApart } from './is-apart';
import { S3Target } from './s3-target';
import type { Target } from './target';

/** Where copies go, by the settings BACKUP_DIR or BACKUP_S3_*. */
export interface TargetSettings {
  readonly folder: string | undefined;
  readonly s3: { readonly endpoint: string | undefined; readonly region: string; readonly bucket: string; readonly prefix: string;
    readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
  /** Folders of the running system, which the target may not share. */
  readonly running: readonly string[];
}

/** @throws BackupFault `target-missing` or `target-not-apart` */
export const openTarget = ({ folder, s3, running }: TargetSettings): Target => {
  if (s3 !== undefined) return new S3Target(s3);
  if (folder === undefined) {
    throw new BackupFault('target-missing', 'Chưa đặt nơi cất bản sao. Hãy đặt BACKUP_DIR (thư mục trên ổ đĩa hoặc máy khác) hoặc BACKUP_S3_BUCKET, rồi khởi động lại.');
  }
  demandApart(folder, running);
  return new FolderTarget(folder);
};
