import { createHmac, hkdfSync } from 'node:crypto';
import { BackupFault } from './fault';

/** Keys of one installation's copies, all derived from BACKUP_KEY, so that none serves two ends. */
export interface BackupKeys {
  /** Names the key without telling it: 16 hex digits, kept in clear with the copies. */
  readonly fingerprint: string;
  /** Encrypts parts; each part gets a key of its own from it (sealed-stream.ts). */
  readonly seal: Buffer;
  /** Signs manifests and proofs. */
  readonly sign: Buffer;
  /** Names files in the store by what they hold, without telling what that is. */
  readonly name: Buffer;
}

const MINIMUM = 32;

/** Derives the keys (HKDF-SHA-256). @throws BackupFault `key-missing` when the secret has fewer than 32 characters */
export const backupKeysFrom = (secret: string | undefined): BackupKeys => {
  if (secret === undefined || secret.length < MINIMUM) {
    throw new BackupFault('key-missing',
      `BACKUP_KEY chưa đặt hoặc ngắn hơn ${MINIMUM} ký tự. Hãy tạo bằng \`openssl rand -base64 32\`, cất một bản ngoài máy chủ, rồi đặt vào môi trường.`);
  }
  const key = (purpose: string, bytes = 32): Buffer => Buffer.from(hkdfSync('sha256', secret, 'cong-tinh backups', purpose, bytes));
  return { fingerprint: key('fingerprint', 8).toString('hex'), seal: key('seal'), sign: key('sign'), name: key('name') };
};

/** Where a file's bytes lie in the store: the same bytes always there, whoever reads the listing learns nothing. */
export const storedName = (keys: BackupKeys, sha256: string): string => createHmac('sha256', keys.name).update(sha256).digest('hex');
