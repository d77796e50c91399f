import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { readFileLine, type FileRecord } from '../../domain/file-list';
import type { Vault } from '../target/vault';
import { keyOfJournal, timeOfJournal } from './names';

/** Notes files that came or changed since the last note; their bytes are in the store already. */
export const writeJournal = async (vault: Vault, at: Date, records: readonly FileRecord[]): Promise<void> => {
  if (records.length === 0) return;
  const lines = records.map((record) => Buffer.from(`${JSON.stringify(record)}\n`));
  await vault.seal(keyOfJournal(at, randomBytes(3).toString('hex')), Readable.from(lines));
};

/** All files that the archive knows, a later record of a path after an earlier one; `until` leaves out what came later. */
export async function* filesOfArchive(vault: Vault, until: Date | null): AsyncIterable<FileRecord> {
  const keys: string[] = [];
  for await (const { key } of vault.list('journal/')) keys.push(key);
  for (const key of keys.sort()) {
    // One note more than asked: its files may have come before the instant and been noted after it.
    yield* recordsOf(await vault.open(key));
    if (until !== null && timeOfJournal(key) > until) return;
  }
}

async function* recordsOf(stream: Readable): AsyncIterable<FileRecord> {
  let failure: unknown = null;
  const lines = createInterface({ input: stream, crlfDelay: Infinity });
  stream.once('error', (error) => {
    failure = error;
    lines.close();
  });
  for await (const line of lines) if (line !== '') yield readFileLine(line);
  if (failure !== null) throw failure;
}
