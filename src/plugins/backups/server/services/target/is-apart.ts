import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { BackupFault } from '../../domain/fault';

/** The folder as it really lies, also when it is not there yet. */
const realOf = (folder: string): string => {
  const missing: string[] = [];
  let at = path.resolve(folder);
  while (!existsSync(at) && path.dirname(at) !== at) {
    missing.unshift(path.basename(at));
    at = path.dirname(at);
  }
  return path.join(realpathSync(at), ...missing);
};

const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);

/** The data folder of a PostgreSQL that a folder lies in, by the file that each one has. */
const clusterAround = (folder: string): string | null => {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, 'PG_VERSION'))) return at;
    if (path.dirname(at) === at) return null;
  }
};

/**
 * Refuses a folder for copies that lies with what is copied (SD-10.5): what destroys the one would destroy the other, and
 * in the public folder copies could be downloaded.
 * @throws BackupFault `target-not-apart`
 */
export const demandApart = (folder: string, running: readonly string[]): void => {
  const at = realOf(folder);
  const within = clusterAround(at) ?? running.filter((one) => one !== '').map(realOf).find((one) => isWithin(at, one) || isWithin(one, at));
  if (within === undefined || within === null) return;
  throw new BackupFault('target-not-apart',
    `Thư mục bản sao ${folder} nằm chung với ${within}, nơi hệ thống đang chạy. Hãy đặt BACKUP_DIR ở ổ đĩa hoặc máy khác: bản sao phải tách khỏi hệ thống.`);
};
