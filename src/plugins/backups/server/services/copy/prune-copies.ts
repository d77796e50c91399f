import { retained } from '../../domain/retention';
import type { BackupRule } from '../../domain/rules';
import { keyOfFile } from '../files/store-file';
import type { Vault } from '../target/vault';
import { listCopies, manifestOf } from './list-copies';
import { removeCopy } from './make-copy';
import { filesOf } from './read-files';

export interface Pruned {
  readonly copies: readonly string[];
  readonly files: number;
}

/** Removes copies that were never finished, and what interrupted uploads left. The caller holds the lock: none is being made. */
export const sweepHalfCopies = async (vault: Vault): Promise<readonly string[]> => {
  await vault.target.sweep();
  const half = (await listCopies(vault)).filter(({ whole }) => !whole);
  for (const { name } of half) await removeCopy(vault, name);
  return half.map(({ name }) => name);
};

/**
 * Removes the copies that the rule does not keep, and files in the store that no copy names any more. `alsoNamed` are names
 * in the store that something else needs (the archive of changes). When any copy that stays cannot be read, no file goes.
 */
export const pruneCopies = async (vault: Vault, rule: BackupRule, alsoNamed: () => AsyncIterable<string>): Promise<Pruned> => {
  const copies = (await listCopies(vault)).filter(({ whole }) => whole);
  const kept = retained(copies.map(({ name, madeAt, proof }) => ({ name, madeAt, proved: proof !== null })), rule);
  const going = copies.filter(({ name }) => !kept.has(name)).map(({ name }) => name);
  for (const name of going) await removeCopy(vault, name);
  return { copies: going, files: going.length === 0 ? 0 : await removeUnnamedFiles(vault, [...kept.keys()], alsoNamed) };
};

const removeUnnamedFiles = async (vault: Vault, copies: readonly string[], alsoNamed: () => AsyncIterable<string>): Promise<number> => {
  const named = new Set<string>();
  for (const name of copies) for await (const { sha256 } of filesOf(vault, await manifestOf(vault, name))) named.add(keyOfFile(vault, sha256));
  for await (const key of alsoNamed()) named.add(key);
  let gone = 0;
  for await (const { key } of vault.list('files/')) {
    if (named.has(key)) continue;
    await vault.remove(key);
    gone += 1;
  }
  return gone;
};
