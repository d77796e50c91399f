import { createHash, type Hash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** Passes bytes on, counting and hashing them. */
export class Measured extends Transform {
  private readonly hash: Hash = createHash('sha256');

  private digest: string | null = null;

  bytes = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    done(null, chunk);
  }

  /** SHA-256 of all that passed, in hex; only after the end. */
  get sha256(): string {
    return (this.digest ??= this.hash.digest('hex'));
  }
}
