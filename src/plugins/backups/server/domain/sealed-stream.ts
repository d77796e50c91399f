import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { BackupFault } from './fault';

/**
 * A part as it is stored: magic, salt, then segments of AES-256-GCM, each with its tag. A segment's nonce is its number and
 * whether it is the last, so that none can be changed, moved, left out or cut off; nothing of a segment is handed on before
 * its tag has been checked. The part's name is in its key: one part cannot stand for another. (The construction is STREAM
 * of Hoang, Reyhanitabar, Rogaway and Vizár, 2015.)
 */
const MAGIC = Buffer.from('CTBK\x01', 'latin1');
const SALT = 32;
const TAG = 16;
/** Plain bytes of a segment: what is held in memory at once. */
export const SEGMENT = 256 * 1024;
/** Bytes that sealing adds to an empty part. */
export const OVERHEAD = MAGIC.length + SALT + TAG;

const keyOf = (seal: Buffer, salt: Buffer, part: string): Buffer => Buffer.from(hkdfSync('sha256', seal, salt, `part ${part}`, 32));

const nonceOf = (index: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
};

/** Collects bytes and gives them out in pieces; copies each byte at most twice. */
class Pieces {
  private chunks: Buffer[] = [];

  length = 0;

  add(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  take(bytes: number): Buffer {
    const [first] = this.chunks;
    const all = first !== undefined && this.chunks.length === 1 ? first : Buffer.concat(this.chunks);
    this.chunks = bytes < all.length ? [all.subarray(bytes)] : [];
    this.length -= bytes;
    return all.subarray(0, bytes);
  }
}

/** Encrypts what is written; `salt` is 32 random bytes, never used for another part. */
export class Sealing extends Transform {
  private readonly key: Buffer;

  private readonly pieces = new Pieces();

  private index = 0;

  constructor(seal: Buffer, part: string, private readonly salt: Buffer) {
    super();
    if (salt.length !== SALT) throw new Error(`A salt has ${SALT} bytes`);
    this.key = keyOf(seal, salt, part);
    this.push(Buffer.concat([MAGIC, this.salt]));
  }

  private segment(plain: Buffer, last: boolean): void {
    const cipher = createCipheriv('aes-256-gcm', this.key, nonceOf(this.index, last));
    this.index += 1;
    this.push(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.pieces.add(chunk);
    // Only what is certainly not the last segment: that one is marked.
    while (this.pieces.length > SEGMENT) this.segment(this.pieces.take(SEGMENT), false);
    done();
  }

  override _flush(done: TransformCallback): void {
    this.segment(this.pieces.take(this.pieces.length), true);
    done();
  }
}

/** Decrypts what `Sealing` wrote under the same key and name. Errs with BackupFault `part-damaged` at the first changed byte. */
export class Opening extends Transform {
  private key: Buffer | null = null;

  private readonly pieces = new Pieces();

  private index = 0;

  constructor(private readonly seal: Buffer, private readonly part: string) {
    super();
  }

  private damaged(): BackupFault {
    return new BackupFault('part-damaged',
      `Phần “${this.part}” của bản sao đã bị hỏng hoặc bị sửa. Đừng dùng bản sao này; hãy chọn bản sao khác và kiểm tra ổ đĩa nơi cất.`);
  }

  private segment(key: Buffer, sealed: Buffer, last: boolean): void {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(this.index, last));
    this.index += 1;
    decipher.setAuthTag(sealed.subarray(-TAG));
    try {
      this.push(Buffer.concat([decipher.update(sealed.subarray(0, -TAG)), decipher.final()]));
    } catch {
      throw this.damaged();
    }
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.pieces.add(chunk);
    try {
      if (this.key === null && this.pieces.length >= MAGIC.length + SALT) {
        if (!this.pieces.take(MAGIC.length).equals(MAGIC)) throw this.damaged();
        this.key = keyOf(this.seal, this.pieces.take(SALT), this.part);
      }
      while (this.key !== null && this.pieces.length > SEGMENT + TAG) this.segment(this.key, this.pieces.take(SEGMENT + TAG), false);
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    try {
      if (this.key === null || this.pieces.length < TAG) throw this.damaged();
      this.segment(this.key, this.pieces.take(this.pieces.length), true);
      done();
    } catch (error) {
      done(error as Error);
    }
  }
}
