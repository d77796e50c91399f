import type { Vault } from '../target/vault';

/** Where in the store the bytes of files lie, with their stored length: one listing instead of a question per file. */
export type StoredFiles = Map<string, number>;

export const storedFiles = async (vault: Vault): Promise<StoredFiles> => {
  const stored: StoredFiles = new Map();
  for await (const { key, bytes } of vault.list('files/')) stored.set(key, bytes);
  return stored;
};
