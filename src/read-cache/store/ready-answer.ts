import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { entityTag, type Encoding } from '../domain/conditions';
import type { ShownKey } from '../../view-counts/domain/tally';
import type { Tag } from '../domain/tags';
import type { PublicAddress } from '../http/addresses';

const inGzip = promisify(gzip);
const inBrotli = promisify(brotliCompress);

/** A copy that holds on to nothing else: small buffers of Node are slices of larger ones, which would stay with them. */
export const ownBytes = (bytes: Buffer): Buffer => {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(own);
  return own;
};

/** Below this a packed answer saves no packet. */
const WORTH_PACKING = 860;
/** What one kept answer takes beside its bytes: objects, headers, one place in the index for each tag. Measured, rounded up. */
const BESIDE = 3500;
const PER_TAG = 260;

/** An answer as it goes out again and again. Headers name neither caller nor time. */
export interface ReadyAnswer {
  readonly key: string;
  /** What the application was asked, and is asked again. */
  readonly address: PublicAddress;
  /** Names and values in turn, as `writeHead` takes them. */
  readonly head: readonly string[];
  readonly body: Buffer;
  /** Of the plain bytes; part of the entity tags. */
  readonly hash: string;
  readonly tags: readonly Tag[];
  /** What its reader sees, for the counting of views. */
  readonly shown: ShownKey | null;
  /** Business day on which it was made: states and functions hold by the day. */
  readonly day: string;
  /** Packed forms, made when first asked for. */
  readonly packed: { br?: Buffer | Promise<Buffer>; gzip?: Buffer | Promise<Buffer> };
}

/** Room that packed forms may take, together: text becomes a fraction of this. */
const roomToPack = ({ body }: ReadyAnswer): number => (body.length < WORTH_PACKING ? 0 : Math.ceil(body.length / 2));

/** Bytes of memory that a kept answer takes, packed forms included. */
export const sizeOf = (answer: ReadyAnswer): number =>
  answer.body.length + roomToPack(answer) + 4 * answer.key.length + PER_TAG * answer.tags.length + BESIDE;

export interface Form {
  readonly body: Buffer;
  readonly encoding: Encoding;
  readonly etag: string;
}

const pack = async (answer: ReadyAnswer, encoding: 'br' | 'gzip'): Promise<Buffer> => {
  const { body, packed } = answer;
  const made = encoding === 'br'
    ? await inBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })
    : await inGzip(body, { level: 6 });
  // What does not become small is made anew each time rather than kept beyond the room that was counted for it.
  if (made.length <= roomToPack(answer) / 2) packed[encoding] = ownBytes(made);
  else Reflect.deleteProperty(packed, encoding);
  return made;
};

/** The answer in a form; at once where it is there already. */
export const formOf = (answer: ReadyAnswer, encoding: Encoding): Form | Promise<Form> => {
  const form = (body: Buffer, as: Encoding): Form => ({ body, encoding: as, etag: entityTag(answer.hash, as) });
  if (encoding === 'identity' || answer.body.length < WORTH_PACKING) return form(answer.body, 'identity');
  const there = answer.packed[encoding] ?? (answer.packed[encoding] = pack(answer, encoding));
  return there instanceof Promise ? there.then((body) => form(body, encoding)) : form(there, encoding);
};
