import { createInterface } from 'node:readline';
import type { CopyManifest } from '../../domain/copy-manifest';
import { BackupFault } from '../../domain/fault';
import { readFileLine, type FileRecord } from '../../domain/file-list';
import type { Vault } from '../target/vault';
import { FILES, keyOfPart } from './names';

/** A part of a copy, checked against its manifest while it is read. @throws BackupFault */
export const openPart = (vault: Vault, manifest: CopyManifest, part: string) => {
  const expected = manifest.parts.find(({ name }) => name === part);
  if (expected === undefined) throw new BackupFault('part-missing', `Bản kê của bản sao ${manifest.name} không có phần “${part}”. Hãy chọn bản sao khác.`);
  return vault.open(keyOfPart(manifest.name, part), { expected });
};

/** The files of a copy, one after the other. @throws BackupFault */
export async function* filesOf(vault: Vault, manifest: CopyManifest): AsyncIterable<FileRecord> {
  const stream = await openPart(vault, manifest, FILES);
  const lines = createInterface({ input: stream, crlfDelay: Infinity });
  // readline does not pass errors of its input on.
  let failure: unknown = null;
  stream.once('error', (error) => {
    failure = error;
    lines.close();
  });
  for await (const line of lines) if (line !== '') yield readFileLine(line);
  if (failure !== null) throw failure;
}
