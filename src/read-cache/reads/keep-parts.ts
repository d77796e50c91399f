import { documentTag, type Tag } from '../domain/tags';
import { noteReads, partKeeper, recordReads, type PartKeeper } from './record-reads';

/**
 * Parts that many answers are made of (ADR 0048): they are kept beside the answers, under the same rules, so that a list
 * that one publication drops is made again from one new row and not from all. Outside the read cache, and while changes are
 * not heard, the work is simply done. Values are shared by all who read them and therefore frozen.
 */

const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || value instanceof Date) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
};

const make = async <T>(parts: PartKeeper, work: () => Promise<T>) => {
  const made = await recordReads(work, parts);
  noteReads(made.reads);
  return made;
};

/** One part, by a name that says all that it depends on beside the database. */
export const keptPart = async <T>(key: string, work: () => Promise<T>): Promise<T> => {
  const parts = partKeeper();
  if (parts === null) return work();
  const there = parts.get(key);
  if (there !== undefined) {
    noteReads(there);
    return there.value as T;
  }
  const { result, reads } = await make(parts, work);
  frozen(result);
  if (reads.untracked.length === 0) parts.offer(key, result, reads.tags);
  return result;
};

/** What is known of one of several documents, and which others of its type it was made from; null: nothing. */
export interface OfDocument<T> { readonly value: T; readonly others?: readonly string[] }

/**
 * A part for each of several documents of a moderated type: `work` is asked for those that are not kept, at once. Each part
 * depends on its own document and on `others`, not on those that happened to be asked for with it; on files and tables as
 * its statements say.
 */
export const keptParts = async <T>(name: string, uid: string, documentIds: readonly string[], work: (missing: readonly string[]) => Promise<ReadonlyMap<string, OfDocument<T>>>): Promise<ReadonlyMap<string, T>> => {
  const parts = partKeeper();
  const found = new Map<string, T>();
  const missing: string[] = [];
  const keyOf = (documentId: string): string => `${name}:${documentId}`;
  for (const documentId of documentIds) {
    const there = parts?.get(keyOf(documentId));
    if (there === undefined) missing.push(documentId);
    else {
      noteReads(there);
      found.set(documentId, there.value as T);
    }
  }
  if (missing.length === 0) return found;
  if (parts === null) {
    for (const [documentId, { value }] of await work(missing)) found.set(documentId, value);
    return found;
  }
  const { result, reads } = await make(parts, () => work(missing));
  const asked = new Set<Tag>(missing.map((documentId) => documentTag(uid, documentId)));
  const common = reads.tags.filter((tag) => !asked.has(tag));
  for (const [documentId, { value, others = [] }] of result) {
    frozen(value);
    found.set(documentId, value);
    const own = [documentId, ...others].map((one) => documentTag(uid, one));
    if (reads.untracked.length === 0) parts.offer(keyOf(documentId), value, [...new Set([...common, ...own])]);
  }
  return found;
};
