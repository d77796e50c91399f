import type { Proof } from '../../../contracts';
import { COPY_NAME, madeAtOf, readManifest, type CopyManifest } from '../../domain/copy-manifest';
import { BackupFault } from '../../domain/fault';
import { readProof } from '../../domain/proof-note';
import type { Vault } from '../target/vault';
import { keyOfManifest, keyOfProof } from './names';

/** One copy at the target, by what lies there: names only, nothing is opened. */
export interface CopyAtTarget {
  readonly name: string;
  readonly madeAt: Date;
  /** Its manifest is there: all its parts were stored. */
  readonly whole: boolean;
  readonly keys: readonly string[];
  readonly proof: Proof | null;
}

/** All copies of this key, the oldest first, half ones too. */
export const listCopies = async (vault: Vault): Promise<readonly CopyAtTarget[]> => {
  const found = new Map<string, string[]>();
  for await (const { key } of vault.list('copies/')) {
    const name = key.split('/')[1] ?? '';
    if (COPY_NAME.test(name)) found.set(name, [...(found.get(name) ?? []), key]);
  }
  const copies: CopyAtTarget[] = [];
  for (const [name, keys] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const proof = keys.includes(keyOfProof(name)) ? readProof(vault.keys, name, await vault.read(keyOfProof(name))) : null;
    copies.push({ name, madeAt: madeAtOf(name), whole: keys.includes(keyOfManifest(name)), keys, proof });
  }
  return copies;
};

/** The manifest of a copy. @throws BackupFault, also `copy-unknown` when the target has no such copy */
export const manifestOf = async (vault: Vault, name: string): Promise<CopyManifest> => {
  if (!COPY_NAME.test(name) || await vault.size(keyOfManifest(name)) === null) throw await unknown(vault, name);
  return readManifest(vault.keys, name, await vault.read(keyOfManifest(name)));
};

/** The newest proved copy, else the newest whole one. @throws BackupFault `copy-unknown` or `key-wrong` when there is none */
export const newestCopy = async (vault: Vault): Promise<CopyAtTarget> => {
  const whole = (await listCopies(vault)).filter((copy) => copy.whole);
  const newest = whole.filter(({ proof }) => proof !== null).at(-1) ?? whole.at(-1);
  if (newest === undefined) throw await unknown(vault, '');
  return newest;
};

/** Copies lie under their key's name: under another key there are none, and that is said. */
const unknown = async (vault: Vault, name: string): Promise<BackupFault> => {
  const others = new Set<string>();
  for await (const { key } of vault.target.list('cong-tinh-')) others.add(/^cong-tinh-([^/]*)/.exec(key)?.[1] ?? '');
  others.delete(vault.keys.fingerprint);
  if (others.size > 0 && (await listCopies(vault)).length === 0) {
    return new BackupFault('key-wrong',
      `Ở ${vault.target.place} chỉ có bản sao của khóa khác (dấu nhận khóa ${[...others].join(', ')}; khóa đang đặt là ${vault.keys.fingerprint}). Hãy đặt BACKUP_KEY đúng của các bản sao này.`);
  }
  return new BackupFault('copy-unknown', `Ở ${vault.target.place} không có bản sao ${name === '' ? 'nào' : `“${name}”`}. Hãy kiểm tra --from và xem danh sách bằng \`npm run backup -- --list\`.`);
};
