import { randomBytes } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BackupFault } from '../../domain/fault';
import type { BackupKeys } from '../../domain/keys';
import { Measured } from '../../domain/measured';
import { Opening, Sealing } from '../../domain/sealed-stream';
import type { StoredObject, Target } from './target';

export interface Stored {
  readonly bytes: number;
  readonly sha256: string;
}

/** One installation's copies at a target, under its key: compressed, encrypted, hashed on the way. */
export interface Vault {
  readonly target: Target;
  readonly keys: BackupKeys;
  /** Stores what a stream gives under `key`; `compress` unless it is so already. */
  seal(key: string, content: Readable, options?: { readonly compress?: boolean; readonly later?: boolean }): Promise<Stored>;
  /** What was sealed under `key`; errs at the first damaged byte, or, when `expected` is given, at the end when it is another. */
  open(key: string, options?: { readonly compress?: boolean; readonly expected?: Stored }): Promise<Readable>;
  write(key: string, text: string): Promise<void>;
  read(key: string): Promise<string>;
  size(key: string): Promise<number | null>;
  list(prefix: string): AsyncIterable<StoredObject>;
  remove(key: string): Promise<void>;
}

/** Level 1: measured, higher ones cost more time than they save room (npm run bench:backup). */
const GZIP = { level: 1 };

export const vaultAt = (target: Target, keys: BackupKeys): Vault => {
  const root = `cong-tinh-${keys.fingerprint}/`;

  const seal: Vault['seal'] = async (key, content, { compress = true, later = false } = {}) => {
    const measured = new Measured();
    const out = new PassThrough();
    const steps = [content, ...(compress ? [createGzip(GZIP)] : []), new Sealing(keys.seal, key, randomBytes(32)), measured, out];
    const [flow, put] = await Promise.allSettled([pipeline(steps as [Readable, ...PassThrough[]]), target.put(root + key, out, { later })]);
    if (put.status === 'rejected') {
      // When the source failed, the target only saw a stream that ended early.
      throw flow.status === 'rejected' && !(put.reason instanceof BackupFault) ? flow.reason : put.reason;
    }
    if (flow.status === 'rejected') {
      await target.remove(root + key);
      throw flow.reason;
    }
    return { bytes: measured.bytes, sha256: measured.sha256 };
  };

  const open: Vault['open'] = async (key, { compress = true, expected } = {}) => {
    const source = await target.get(root + key);
    const measured = new Measured();
    const out = new PassThrough();
    const steps = [source, measured, new Opening(keys.seal, key), ...(compress ? [createGunzip()] : []), out];
    pipeline(steps as [Readable, ...PassThrough[]]).catch((error: unknown) => out.destroy(readable(key, error)));
    if (expected === undefined) return out;
    return Readable.from(checked(out, () => measured.bytes === expected.bytes && measured.sha256 === expected.sha256, key));
  };

  return {
    target,
    keys,
    seal,
    open,
    write: async (key, text) => {
      await target.put(root + key, Readable.from([Buffer.from(text)]));
    },
    read: async (key) => {
      const chunks: Buffer[] = [];
      for await (const chunk of (await target.get(root + key)) as AsyncIterable<Buffer>) chunks.push(chunk);
      return Buffer.concat(chunks).toString('utf8');
    },
    size: (key) => target.size(root + key),
    async* list(prefix) {
      for await (const { key, bytes } of target.list(root + prefix)) yield { key: key.slice(root.length), bytes };
    },
    remove: (key) => target.remove(root + key),
  };
};

const readable = (key: string, error: unknown): Error => {
  if (error instanceof BackupFault) return error;
  return new BackupFault('part-damaged', `Phần “${key}” của bản sao đọc không hết hoặc đã hỏng. Hãy chọn bản sao khác và kiểm tra nơi cất.`, { cause: error });
};

async function* checked(content: Readable, isRight: () => boolean, key: string): AsyncIterable<Buffer> {
  for await (const chunk of content as AsyncIterable<Buffer>) yield chunk;
  if (!isRight()) throw new BackupFault('part-damaged', `Phần “${key}” không khớp mã kiểm tra trong bản kê: có phần khác nằm vào chỗ của nó. Hãy chọn bản sao khác.`);
}
