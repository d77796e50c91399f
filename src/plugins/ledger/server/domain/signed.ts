import { timingSafeEqual } from 'node:crypto';
import { hmacOf } from './chain';
import type { JsonObject } from './canonical-json';
import type { LedgerKeys } from './keys';

/** The end of the chain on a day, kept outside the database: what stood before it can neither vanish nor change. */
export interface ExportedHead {
  /** Day of the export in Asia/Ho_Chi_Minh, `YYYY-MM-DD`, real time. */
  readonly date: string;
  readonly seq: number;
  readonly hash: string;
}

/** A closed month whose entries may leave the database; its ends keep the chain together. */
export interface Seal {
  /** First day of the month, `YYYY-MM-DD`. */
  readonly month: string;
  readonly firstSeq: number;
  readonly lastSeq: number;
  /** Hash of the entry before the first. */
  readonly previousHash: string;
  readonly lastHash: string;
}

export type Signed<T> = T & { readonly hmac: string };

const headFacts = ({ date, seq, hash }: ExportedHead): JsonObject => ({ kind: 'head', date, seq, hash });
const sealFacts = ({ month, firstSeq, lastSeq, previousHash, lastHash }: Seal): JsonObject =>
  ({ kind: 'seal', month, firstSeq, lastSeq, previousHash, lastHash });

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8')];
  return left.length === right.length && timingSafeEqual(left, right);
};

export const signHead = (keys: LedgerKeys, { date, seq, hash }: ExportedHead): Signed<ExportedHead> =>
  ({ date, seq, hash, hmac: hmacOf(keys.sign, headFacts({ date, seq, hash })) });

export const headIsGenuine = (keys: LedgerKeys, head: Signed<ExportedHead>): boolean =>
  same(head.hmac, hmacOf(keys.sign, headFacts(head)));

export const signSeal = (keys: LedgerKeys, seal: Seal): Signed<Seal> => ({ ...seal, hmac: hmacOf(keys.sign, sealFacts(seal)) });

export const sealIsGenuine = (keys: LedgerKeys, seal: Signed<Seal>): boolean => same(seal.hmac, hmacOf(keys.sign, sealFacts(seal)));
