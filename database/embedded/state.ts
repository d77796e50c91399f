import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const SUPERUSER = 'postgres';
export const OWNER = 'congtinh_owner';
export const APP = 'congtinh_app';

/** What must be known again at the next start. Kept readable for its owner only. */
export interface State {
  version: 1;
  /** Port of the last start, tried first. */
  port: number;
  passwords: Record<typeof SUPERUSER | typeof OWNER | typeof APP, string>;
  /** Where the data are, when not beside this file. */
  home?: string | undefined;
}

const fileOf = (dir: string): string => path.join(dir, 'state.json');

export function newState(): State {
  const password = (): string => randomBytes(24).toString('base64url');
  return { version: 1, port: 0, passwords: { postgres: password(), congtinh_owner: password(), congtinh_app: password() } };
}

export function readState(dir: string): State | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(dir), 'utf8')) as State;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written beside and renamed, so that a crash leaves the old or the new file, never half of one. */
export function writeState(dir: string, state: State): void {
  const draft = `${fileOf(dir)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, fileOf(dir));
}

/** Connection address on loopback. */
export function addressFor(state: State, user: keyof State['passwords'], database: string): string {
  return `postgresql://${user}:${state.passwords[user]}@127.0.0.1:${state.port}/${database}`;
}
