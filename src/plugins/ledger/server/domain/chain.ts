import { createHmac } from 'node:crypto';
import { canonicalJson, type JsonObject } from './canonical-json';
import type { HashedEntry, StoredEntry } from './entry';

/** Hash before the first entry; also in database/migrations/0010-ledger.ts. */
export const GENESIS = '0'.repeat(64);

/** Form of the hashed text; a later form gets another number and old entries stay verifiable. */
export const FORMAT = 1;

/** Where the chain ends: the number and hash of its last entry (0 and GENESIS when empty). */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}

export const START: Head = { seq: 0, hash: GENESIS };

/** HMAC-SHA-256 of the canonical JSON, in lower-case hex. */
export const hmacOf = (key: Buffer, value: JsonObject): string =>
  createHmac('sha256', key).update(canonicalJson(value), 'utf8').digest('hex');

/** Hash of an entry: covers every stored column, also the predecessor's hash. */
export const hashOf = (key: Buffer, entry: HashedEntry): string =>
  hmacOf(key, {
    format: entry.format,
    seq: entry.seq,
    recordedAt: entry.recordedAt,
    businessAt: entry.businessAt,
    actorKind: entry.actorKind,
    actorId: entry.actorId,
    sessionId: entry.sessionId,
    assignmentId: entry.assignmentId,
    address: entry.address,
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId,
    before: entry.before,
    after: entry.after,
    personal: entry.personal,
    transactionId: entry.transactionId,
    requestId: entry.requestId,
    previousHash: entry.previousHash,
  });

/** What an entry holds before it has its place in the chain. */
export type Unchained = Omit<HashedEntry, 'seq' | 'previousHash' | 'format'>;

/** Gives entries their numbers and hashes, in order, after `head`. */
export const chainAfter = (head: Head, entries: readonly Unchained[], key: Buffer): StoredEntry[] => {
  let { seq, hash } = head;
  return entries.map((entry) => {
    seq += 1;
    const hashed: HashedEntry = { ...entry, format: FORMAT, seq, previousHash: hash };
    hash = hashOf(key, hashed);
    return { ...hashed, hash };
  });
};
