import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { AppError, inTransaction, readInput } from '../../../platform/server/public';
import { actorFrom } from '../../../units/server/public';
import type { LineSource } from '../domain/imports/lines';
import { entersAnywhere } from '../domain/imports/rights';
import { csvLines } from '../services/imports/csv-lines';
import { checkLines, storeFile, tryFile, type ImportOptions } from '../services/imports/import-lines';
import { jsonLines } from '../services/imports/json-lines';
import { importLimits } from '../services/imports/limits';
import { mayNotImport } from '../services/imports/refusals';

const yesOrNo = z.enum(['true', 'false'], 'Ghi true hoặc false.').default('false').transform((text) => text === 'true');
const query = z.strictObject({
  dryRun: yesOrNo,
  transfer: yesOrNo,
  document: z.string().trim().min(1, 'Hãy ghi số, ngày của văn bản duyệt số liệu.').max(300, 'Tối đa 300 ký tự.').optional(),
}).refine(({ transfer, document }) => transfer === (document !== undefined), { path: ['document'], message: 'Chuyển số liệu đã duyệt thì ghi số, ngày của văn bản duyệt; nhập thường thì không ghi.' });

interface SentFile {
  readonly filepath: string;
  readonly originalFilename: string | null;
}

const wrongType = (): AppError =>
  new AppError('request.media-type', 415, 'Hãy gửi tệp CSV (UTF-8), hoặc JSON. Tệp Excel thì mở ra và lưu thành “CSV UTF-8” trước.');

const READ_AS_TEXT = /\.(csv|tsv|txt)$/i;

/** Fingerprint of what passes. */
const hashing = (source: AsyncIterable<Buffer>): { readonly bytes: AsyncIterable<Buffer>; readonly sha256: () => string } => {
  const hash = createHash('sha256');
  let digest: string | null = null;
  const pass = async function* (): AsyncGenerator<Buffer> {
    for await (const piece of source) {
      hash.update(piece);
      yield piece;
    }
  };
  return { bytes: pass(), sha256: () => (digest ??= hash.digest('hex')) };
};

interface Sent {
  readonly lines: LineSource;
  readonly file: NonNullable<ImportOptions['file']>;
}

const sentIn = (ctx: Context): Sent => {
  const { bytesPerRequest, jsonBytesPerRequest } = importLimits();
  const files = Object.values((ctx.request as { files?: Record<string, SentFile | SentFile[]> }).files ?? {}).flat();
  if (ctx.is('multipart')) {
    const [file, ...more] = files;
    if (file === undefined || more.length > 0) throw new AppError('reporting.import-file', 400, 'Hãy gửi đúng một tệp CSV.');
    if (!READ_AS_TEXT.test(file.originalFilename ?? '')) throw wrongType();
    const { bytes, sha256 } = hashing(createReadStream(file.filepath));
    return { lines: csvLines(bytes, bytesPerRequest), file: { name: file.originalFilename, sha256 } };
  }
  const { bytes, sha256 } = hashing(ctx.req as AsyncIterable<Buffer>);
  const type = (String(ctx.state.importType ?? '').split(';', 1)[0] ?? '').trim().toLowerCase();
  switch (type) {
    case 'application/json': return { lines: jsonLines(bytes, jsonBytesPerRequest), file: { name: null, sha256 } };
    case 'text/csv': case 'text/plain': case 'text/tab-separated-values': return { lines: csvLines(bytes, bytesPerRequest), file: { name: null, sha256 } };
    default: throw wrongType();
  }
};

/** HTTP and nothing else. The file is read and checked outside the transaction that stores it: a slow sender holds nothing. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async run(ctx: Context) {
    const { dryRun, transfer, document } = readInput(query, ctx.query);
    const actor = await actorFrom(strapi);
    if (!entersAnywhere(actor)) throw mayNotImport();
    const { lines, file } = sentIn(ctx);
    const options: ImportOptions = { actor, file, most: importLimits().linesPerRequest, transfer: transfer && document !== undefined ? { document } : null };
    const checked = await checkLines(strapi, strapi.db.connection, lines, options);
    const report = dryRun ? await tryFile(strapi.db.connection, checked) : await inTransaction(strapi, (uow) => storeFile(strapi, uow, checked, options));
    ctx.body = { data: report, meta: {} };
  },
});
