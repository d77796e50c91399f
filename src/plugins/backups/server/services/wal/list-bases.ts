import { COPY_NAME, readManifest, type CopyManifest } from '../../domain/copy-manifest';
import type { Vault } from '../target/vault';
import { keyOfBase } from './names';

/** Whole base copies, the oldest first. */
export const listBases = async (vault: Vault): Promise<readonly CopyManifest[]> => {
  const names = new Set<string>();
  for await (const { key } of vault.list('bases/')) {
    const [, name = '', part] = key.split('/');
    if (part === 'manifest.json' && COPY_NAME.test(name)) names.add(name);
  }
  const bases: CopyManifest[] = [];
  for (const name of [...names].sort()) bases.push(readManifest(vault.keys, name, await vault.read(keyOfBase(name, 'manifest.json'))));
  return bases;
};

/** Segment with which recovery from a base copy begins, as its label says. */
export const firstSegmentOf = (label: string): string => /\(file ([0-9A-F]{24})\)/.exec(label)?.[1] ?? '';
