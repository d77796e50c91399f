import { text } from 'node:stream/consumers';
import type { Vault } from '../target/vault';
import { firstSegmentOf, listBases } from './list-bases';
import { LABEL } from './make-base';
import { keyOfBase } from './names';

/** One more than is used, so that a damaged one does not end the archive. */
const KEPT = 2;

/** Removes older base copies, and segments that none of those that stay begins with. Lists of files stay: they are small. */
export const pruneArchive = async (vault: Vault): Promise<void> => {
  const bases = await listBases(vault);
  const going = bases.slice(0, -KEPT);
  if (going.length === 0) return;
  for (const { name } of going) {
    await vault.remove(keyOfBase(name, 'manifest.json'));
    for await (const { key } of vault.list(`bases/${name}/`)) await vault.remove(key);
  }
  const oldest = bases.at(-KEPT);
  if (oldest === undefined) return;
  const first = firstSegmentOf(await text(await vault.open(keyOfBase(oldest.name, LABEL))));
  if (first === '') return;
  for await (const { key } of vault.list('wal/')) if (/^wal\/[0-9A-F]{24}$/.test(key) && key < `wal/${first}`) await vault.remove(key);
};
