import { keyOfFile } from '../files/store-file';
import type { Vault } from '../target/vault';
import { filesOfArchive } from './file-journal';

/** Names in the store of the files that the archive of changes needs. */
export async function* filesNamedByArchive(vault: Vault): AsyncIterable<string> {
  for await (const { sha256 } of filesOfArchive(vault, null)) yield keyOfFile(vault, sha256);
}
