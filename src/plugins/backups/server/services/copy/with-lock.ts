import { BackupFault } from '../../domain/fault';
import { withConnection } from '../database/connect';
import type { Installation } from '../installation';

/**
 * Runs work that nobody else may do on this database meanwhile, on whatever machine. PostgreSQL lets go by itself when the
 * connection ends, so a process that was killed blocks nobody.
 * @throws BackupFault `busy`
 */
export const withLock = async <T>({ ownerUrl, ssl }: Pick<Installation, 'ownerUrl' | 'ssl'>, work: () => Promise<T>): Promise<T> =>
  withConnection(ownerUrl, ssl, async (client) => {
    // A restore looks who else is connected; this connection does nothing but hold the lock.
    await client.query(`set application_name = 'cong-tinh lock'`);
    const { rows: [lock] } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(hashtext('congtinh.backups')) as held`);
    if (lock?.held !== true) {
      throw new BackupFault('busy', 'Một lần sao lưu hoặc khôi phục khác đang chạy trên cơ sở dữ liệu này. Hãy đợi lần đó xong rồi thử lại.');
    }
    return work();
  });
