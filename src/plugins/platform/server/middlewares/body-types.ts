import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { AppError } from '../app-error';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

const onlyJson = (): AppError => new AppError('request.media-type', 415, 'Kiểu dữ liệu gửi lên không được nhận; hãy gửi JSON (UTF-8).');

/** A form that is filled in comes at once; a body that drips holds a connection and nothing comes of it. Files have the server's own, longer time. */
const endSlowBody = (request: IncomingMessage, seconds: number): void => {
  const timer = setTimeout(() => request.destroy(), seconds * 1000);
  for (const end of ['end', 'close'] as const) request.once(end, () => clearTimeout(timer));
};

/**
 * Before the body is read: a changing request carries JSON, or a form with files where files are the matter
 * (`plugin::upload.forms-only-here`), or bytes that no parser reads. Forms and texts are what a foreign page can send with a
 * person's cookies without asking; packed bodies would be unpacked before anybody knows who sends them.
 */
const bodyTypes: Core.MiddlewareFactory<{ seconds?: number }> = ({ seconds = 30 }) => async (ctx, next) => {
  if (!READS.has(ctx.method)) {
    const packing = ctx.get('content-encoding').trim().toLowerCase();
    if (packing !== '' && packing !== 'identity') throw onlyJson();
    // A declared type counts without a body too: core's parser goes by it.
    const bodiless = ctx.get('content-type') === '' && !(Number(ctx.get('content-length')) > 0) && ctx.get('transfer-encoding') === '';
    const type = ctx.get('content-type').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const charset = /charset\s*=\s*"?([^";\s]+)/i.exec(ctx.get('content-type'))?.[1]?.toLowerCase() ?? 'utf-8';
    const form = type === 'multipart/form-data' && /boundary\s*=\s*"?[^";\s]/i.test(ctx.get('content-type'));
    const json = type === 'application/json' && (charset === 'utf-8' || charset === 'utf8');
    if (!bodiless && !json && !form && type !== 'application/octet-stream') throw onlyJson();
    if (json) endSlowBody(ctx.req, seconds);
  }
  await next();
};

export default bodyTypes;
