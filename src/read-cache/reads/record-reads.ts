import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { tablesIn, tagsOfTable, type TrackedTable } from '../domain/tables';
import { documentTag, fileTag, slugTag, tableTag, typeTag, withoutIncluded, type Tag } from '../domain/tags';

/** What an answer was made from. */
export interface Reads {
  readonly tags: readonly Tag[];
  /** Tables whose changes nobody notes: an answer from them is not kept. */
  readonly untracked: readonly string[];
}

/** What the database has, and which of it is watched by our triggers. */
export interface KnownTables {
  readonly names: ReadonlySet<string>;
  readonly tracked: ReadonlyMap<string, TrackedTable>;
  readonly moderated: readonly string[];
}

interface Recording {
  readonly tags: Set<Tag>;
  readonly untracked: Set<string>;
  /** Tables for which the code that reads has said itself, and more exactly, what it reads of them. */
  readonly covered: (name: string, table: TrackedTable | undefined) => boolean;
  /** Where parts of answers are kept; null while nothing may be taken from them. */
  readonly parts: PartKeeper | null;
}

/** Keeps parts that many answers are made of, see `keep-parts.ts`. */
export interface PartKeeper {
  get(key: string): { readonly value: unknown; readonly tags: readonly Tag[] } | undefined;
  /** Kept if nothing of it changed since the answer was begun for which it was made. */
  offer(key: string, value: unknown, tags: readonly Tag[]): void;
}

const NOTHING = (): boolean => false;
const recordings = new AsyncLocalStorage<Recording>();
let known: KnownTables = { names: new Set(), tracked: new Map(), moderated: [] };

// Statements are few and come again and again; their values stand apart.
const parsed = new Map<string, readonly string[]>();
const tablesOf = (sql: string): readonly string[] => {
  const found = parsed.get(sql) ?? tablesIn(sql, known.names);
  if (parsed.size > 2000) parsed.clear();
  parsed.set(sql, found);
  return found;
};

const note = (sql: string): void => {
  const recording = recordings.getStore();
  if (recording === undefined) return;
  for (const name of tablesOf(sql)) {
    const table = known.tracked.get(name);
    if (recording.covered(name, table)) continue;
    const tags = tagsOfTable(name, table, known.moderated);
    if (tags === null) recording.untracked.add(name);
    else for (const tag of tags) recording.tags.add(tag);
  }
};

/** Watches every statement that the application sends, whoever wrote it. Returns how to stop. */
export const watchStatements = (strapi: Core.Strapi, tables: KnownTables): (() => void) => {
  known = tables;
  parsed.clear();
  const connection = strapi.db.connection as Knex;
  const listener = ({ sql }: { sql: string }): void => note(sql);
  connection.on('query', listener);
  return () => void connection.removeListener('query', listener);
};

/** Runs `work` and answers what it read of the database, on whichever way. */
export const recordReads = async <T>(work: () => Promise<T>, parts: PartKeeper | null = null): Promise<{ readonly result: T; readonly reads: Reads }> => {
  const recording: Recording = { tags: new Set(), untracked: new Set(), covered: NOTHING, parts };
  const result = await recordings.run(recording, work);
  return { result, reads: { tags: withoutIncluded(recording.tags), untracked: [...recording.untracked] } };
};

/** Where the answer under way keeps its parts; null when it keeps none. */
export const partKeeper = (): PartKeeper | null => recordings.getStore()?.parts ?? null;

/** Adds to the answer under way what a part of it was made from. */
export const noteReads = ({ tags, untracked = [] }: { readonly tags: readonly Tag[]; readonly untracked?: readonly string[] }): void => {
  const recording = recordings.getStore();
  for (const tag of tags) recording?.tags.add(tag);
  for (const name of untracked) recording?.untracked.add(name);
};

/** Of which published documents of a type somebody asks; null: of any that fit, so that each publication may change the answer. */
export type Asked = { readonly documents: readonly string[] } | { readonly slug: string } | null;

const partOf = (uid: string, name: string, table: TrackedTable | undefined): boolean =>
  (table?.kind === 'published' && table.uid === uid) || (table?.kind === 'part' && table.uids.includes(uid)) || name === 'files';

interface Row { readonly documentId?: string }

/** Files that stand anywhere in these rows: they may be renamed or described anew by themselves. */
const noteFiles = (value: unknown, tags: Set<Tag>): void => {
  if (Array.isArray(value)) for (const item of value) noteFiles(item, tags);
  else if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    // A file's own widths are part of it.
    if ('mime' in value && 'url' in value) tags.add('documentId' in value && typeof value.documentId === 'string' ? fileTag(value.documentId) : tableTag('files'));
    else for (const inner of Object.values(value)) noteFiles(inner, tags);
  }
};

/**
 * Reads published rows of one moderated type with all that hangs on them, and notes what was read more exactly than the
 * statements alone would tell: the documents that were asked for, found or not, or the whole type.
 */
export const readingPublished = async <T extends readonly unknown[]>(uid: string, asked: Asked, read: () => Promise<T>): Promise<T> => {
  const outer = recordings.getStore();
  if (outer === undefined) return read();
  const { tags, untracked, parts } = outer;
  if (asked === null) tags.add(typeTag(uid));
  else if ('slug' in asked) tags.add(slugTag(uid, asked.slug));
  else for (const documentId of asked.documents) tags.add(documentTag(uid, documentId));
  const rows = await recordings.run({ tags, untracked, parts, covered: (name, table) => partOf(uid, name, table) || outer.covered(name, table) }, read);
  if (asked !== null) for (const { documentId } of rows as readonly Row[]) if (documentId !== undefined) tags.add(documentTag(uid, documentId));
  noteFiles(rows, tags);
  return rows;
};

/** Reads what the record of moderation (cases, approvals, linked copies) says of documents of one type. */
export const readingRecord = async <T>(uid: string, documentIds: readonly string[], read: () => Promise<T>): Promise<T> => {
  const outer = recordings.getStore();
  if (outer === undefined) return read();
  for (const documentId of documentIds) outer.tags.add(documentTag(uid, documentId));
  return recordings.run({ ...outer, covered: (name, table) => table?.kind === 'record' || outer.covered(name, table) }, read);
};
