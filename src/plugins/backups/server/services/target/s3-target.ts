import {
  AbortMultipartUploadCommand, CompleteMultipartUploadCommand, CreateMultipartUploadCommand, DeleteObjectCommand, GetObjectCommand,
  HeadObjectCommand, ListMultipartUploadsCommand, ListObjectsV2Command, PutObjectCommand, S3Client, UploadPartCommand, type CompletedPart,
} from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';
import { missing, unwritable } from './refusals';
import type { StoredObject, Target } from './target';

export interface S3Place {
  /** Address of an S3-compatible service; left out: Amazon's. */
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly bucket: string;
  /** Without a slash at its end; may be empty. */
  readonly prefix: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** One piece of an upload, held in memory; 10,000 of them make the largest object, 156 GB. */
const PIECE = 16 * 1024 * 1024;

async function* pieces(content: Readable): AsyncIterable<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    held.push(chunk);
    length += chunk.length;
    while (length >= PIECE) {
      const all = Buffer.concat(held);
      yield all.subarray(0, PIECE);
      held = [Buffer.from(all.subarray(PIECE))];
      length = all.length - PIECE;
    }
  }
  yield Buffer.concat(held);
}

const isMissing = (error: unknown): boolean =>
  ['NoSuchKey', 'NotFound'].includes((error as Error).name) || (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404;

/** An S3-compatible store. What was stored is asked for again: an upload whose length differs does not count. */
export class S3Target implements Target {
  readonly place: string;

  private readonly client: S3Client;

  constructor(private readonly at: S3Place) {
    this.place = `s3://${at.bucket}${at.prefix === '' ? '' : `/${at.prefix}`}`;
    this.client = new S3Client({
      region: at.region,
      ...(at.endpoint === undefined ? {} : { endpoint: at.endpoint, forcePathStyle: true }),
      credentials: { accessKeyId: at.accessKeyId, secretAccessKey: at.secretAccessKey },
      // Newer checksums of the SDK frame the body in a way that many compatible services store as if it were the content.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(key: string, content: Readable): Promise<{ bytes: number }> {
    const all = pieces(content)[Symbol.asyncIterator]();
    // Errors of the content are its own: only what the service refuses is the target's.
    const first = await all.next();
    const second = first.done ? first : await all.next();
    const where = { Bucket: this.at.bucket, Key: this.keyOf(key) };
    const body = first.done ? Buffer.alloc(0) : first.value;
    const bytes = second.done
      ? await this.told(this.client.send(new PutObjectCommand({ ...where, Body: body })).then(() => body.length))
      : await this.inPieces(where, body, second.value, all);
    if (await this.size(key) !== bytes) throw unwritable(this.place, new Error(`${key}: stored length differs from ${bytes}`));
    return { bytes };
  }

  async settle(): Promise<void> {
    // What the service has acknowledged is safe.
  }

  async get(key: string): Promise<Readable> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand({ Bucket: this.at.bucket, Key: this.keyOf(key) }));
      return Body as Readable;
    } catch (error) {
      throw isMissing(error) ? missing(this.place, key, error) : unwritable(this.place, error);
    }
  }

  async size(key: string): Promise<number | null> {
    try {
      const { ContentLength } = await this.client.send(new HeadObjectCommand({ Bucket: this.at.bucket, Key: this.keyOf(key) }));
      return ContentLength ?? 0;
    } catch (error) {
      if (isMissing(error)) return null;
      throw unwritable(this.place, error);
    }
  }

  async* list(prefix: string): AsyncIterable<StoredObject> {
    let token: string | undefined;
    do {
      const page = await this.told(this.client.send(new ListObjectsV2Command({ Bucket: this.at.bucket, Prefix: this.keyOf(prefix), ContinuationToken: token })));
      for (const { Key = '', Size = 0 } of page.Contents ?? []) yield { key: Key.slice(this.keyOf('').length), bytes: Size };
      token = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
  }

  async remove(key: string): Promise<void> {
    await this.told(this.client.send(new DeleteObjectCommand({ Bucket: this.at.bucket, Key: this.keyOf(key) })));
  }

  async sweep(): Promise<void> {
    try {
      const { Uploads = [] } = await this.client.send(new ListMultipartUploadsCommand({ Bucket: this.at.bucket, Prefix: this.keyOf('') }));
      for (const { Key, UploadId } of Uploads) await this.client.send(new AbortMultipartUploadCommand({ Bucket: this.at.bucket, Key, UploadId }));
    } catch {
      // Not every compatible service lists them; it then clears them by its own rule.
    }
  }

  private async inPieces(where: { Bucket: string; Key: string }, first: Buffer, second: Buffer, rest: AsyncIterator<Buffer>): Promise<number> {
    const { UploadId } = await this.told(this.client.send(new CreateMultipartUploadCommand(where)));
    const upload = { ...where, UploadId };
    const done: CompletedPart[] = [];
    let bytes = 0;
    const send = async (piece: Buffer): Promise<void> => {
      const PartNumber = done.length + 1;
      const { ETag } = await this.told(this.client.send(new UploadPartCommand({ ...upload, PartNumber, Body: piece })));
      done.push({ PartNumber, ETag });
      bytes += piece.length;
    };
    try {
      await send(first);
      await send(second);
      for (let next = await rest.next(); !next.done; next = await rest.next()) if (next.value.length > 0) await send(next.value);
      await this.told(this.client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts: done } })));
      return bytes;
    } catch (error) {
      await this.client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
      throw error;
    }
  }

  private told<T>(answer: Promise<T>): Promise<T> {
    return answer.catch((error: unknown) => { throw unwritable(this.place, error); });
  }

  private keyOf(key: string): string {
    return this.at.prefix === '' ? key : `${this.at.prefix}/${key}`;
  }
}
