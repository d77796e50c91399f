import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, lchownSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { binariesIn, type Binaries } from './binaries';

/** nobody, on every Linux this is meant for. */
const NOBODY = 65534;

export type IdentityKind = 'self' | 'namespace' | 'nobody';

/** As whom PostgreSQL runs: it refuses to run as root. */
export interface Identity {
  kind: IdentityKind;
  binaries: Binaries;
  /** Folder for the data, enterable by that user. */
  home: string;
  /** Real owner that the files must have; undefined = whoever runs Node. */
  owner: number | undefined;
  /** Words before the program's path. */
  prefix: readonly string[];
}

const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`] as const;
const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] as const;

/**
 * Chooses the identity. An ordinary user runs PostgreSQL as himself. Root uses a
 * user namespace, which needs no change of owner and works in folders that other
 * users cannot enter; where namespaces are forbidden (many containers) it becomes
 * `nobody`; where nobody cannot enter the checkout, program and data live in
 * /var/lib/cong-tinh.
 */
export function chooseIdentity(
  binaries: Binaries,
  dir: string,
  allowed: readonly IdentityKind[] = ['self', 'namespace', 'nobody'],
): Identity {
  const root = process.getuid?.() === 0;
  if (!root && allowed.includes('self') && hasName()) {
    return { kind: 'self', binaries, home: dir, owner: undefined, prefix: [] };
  }
  if (allowed.includes('namespace') && canUse(NAMESPACE, binaries, dir)) {
    return { kind: 'namespace', binaries, home: dir, owner: process.getuid?.(), prefix: NAMESPACE };
  }
  if (root && allowed.includes('nobody')) {
    if (canUse(AS_NOBODY, binaries, dir)) {
      return { kind: 'nobody', binaries, home: dir, owner: NOBODY, prefix: AS_NOBODY };
    }
    const shelter = shelterOf(dir);
    const copied = copyBinaries(binaries, path.dirname(shelter));
    mkdirSync(shelter, { recursive: true, mode: 0o700 });
    chownSync(shelter, NOBODY, NOBODY);
    if (canUse(AS_NOBODY, copied, shelter)) {
      return { kind: 'nobody', binaries: copied, home: shelter, owner: NOBODY, prefix: AS_NOBODY };
    }
  }
  throw new Error(
    'PostgreSQL không chạy được với người dùng này (root hoặc người dùng không có tên): hãy chạy bằng người dùng thường, hoặc đặt DATABASE_URL.\n' +
      'PostgreSQL cannot run as this user (root, or a user without a name): run as an ordinary user, or set DATABASE_URL.',
  );
}

/** Where data live when nobody cannot enter `dir`. */
export function shelterOf(dir: string): string {
  return path.join('/var/lib/cong-tinh', createHash('sha256').update(dir).digest('hex').slice(0, 16));
}

/** initdb refuses a user id that has no entry in the user database. */
function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

/** Tries it out instead of reasoning about modes: umask, access lists and mounts all count. */
function canUse(prefix: readonly string[], binaries: Binaries, home: string): boolean {
  mkdirSync(home, { recursive: true });
  const script = 'cd "$1" && "$2" --version && "$3" --version';
  const [command = '', ...words] = [...prefix, 'sh', '-c', script, 'sh', home, binaries.initdb, binaries.postgres];
  return spawnSync(command, words, { stdio: 'ignore', cwd: '/' }).status === 0;
}

function copyBinaries(binaries: Binaries, base: string): Binaries {
  const { version } = JSON.parse(readFileSync(path.join(binaries.native, '..', 'package.json'), 'utf8')) as { version: string };
  const target = path.join(base, `postgresql-${version}`);
  if (!existsSync(target)) {
    const half = `${target}.${process.pid}`;
    mkdirSync(base, { recursive: true });
    chmodSync(base, 0o755);
    cpSync(binaries.native, half, { recursive: true, verbatimSymlinks: true });
    openToReaders(half);
    if (existsSync(target)) rmSync(half, { recursive: true });
    else renameSync(half, target);
  }
  return binariesIn(target);
}

function openToReaders(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToReaders(file);
    else if (entry.isFile()) chmodSync(file, folder.endsWith('bin') ? 0o755 : 0o644);
  }
}

/** Gives a folder and all in it to the identity, when it belongs to somebody else. */
export function giveTo(identity: Identity, folder: string): void {
  if (identity.owner === undefined || !existsSync(folder) || statSync(folder).uid === identity.owner) return;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    lchownSync(path.join(entry.parentPath, entry.name), identity.owner, identity.owner);
  }
  // Last, so that an interrupted change starts again.
  chownSync(folder, identity.owner, identity.owner);
}
