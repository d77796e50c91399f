import type { Readable } from 'node:stream';

export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
}

/** Where copies are kept: a store of whole objects apart from the database. Keys are `a/b/c`, never above the root. */
export interface Target {
  /** For people, without secrets: a folder or `s3://bucket/prefix`. */
  readonly place: string;
  /**
   * Stores an object whole or not at all, replacing an older one. With `later` it is safe from a power cut only after
   * `settle`: many small objects are then not waited for one by one.
   * @throws BackupFault `target-unwritable`
   */
  put(key: string, content: Readable, options?: { readonly later?: boolean }): Promise<{ readonly bytes: number }>;
  /** Makes safe whatever was put `later`. */
  settle(): Promise<void>;
  /** @throws BackupFault `part-missing` */
  get(key: string): Promise<Readable>;
  /** Bytes of an object, or null when there is none. */
  size(key: string): Promise<number | null>;
  /** Every object whose key begins with `prefix`, whole ones only. */
  list(prefix: string): AsyncIterable<StoredObject>;
  /** Nothing happens when there is none. */
  remove(key: string): Promise<void>;
  /** Removes what an interrupted `put` left behind. */
  sweep(): Promise<void>;
}
