import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { AppError, isShownInPlace } from '../../plugins/platform/server/public';

const LOCKED = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

/** Browsers refuse to show a sandboxed PDF at all; it has no scripts here (`checkPdf`). */
const policyFor = (mime: string): string => (mime === 'application/pdf' ? `${LOCKED}; object-src 'self'` : `${LOCKED}; sandbox`);

const isFileOf = (folder: string, body: unknown): boolean => {
  const file = (body as { path?: unknown } | null | undefined)?.path;
  return typeof file === 'string' && path.resolve(file).startsWith(folder + path.sep);
};

/**
 * Headers of served uploads, whichever spelling of the address led to them: no guessing of types, no scripts, download
 * for everything but pictures, PDF, sound and film. Odd addresses below /uploads find nothing.
 */
export const servedFiles: Core.MiddlewareFactory = (_config, { strapi }) => {
  const folder = path.resolve(strapi.dirs.static.public, 'uploads');
  return async (ctx, next) => {
    const asked = ctx.path.startsWith('/uploads');
    try {
      await next();
    } catch (error) {
      const status = (error as { status?: unknown }).status;
      if (asked && (status === 403 || status === 400) && !(error instanceof AppError)) ctx.throw(404);
      throw error;
    }
    if (!(asked && ctx.status < 300) && !isFileOf(folder, ctx.body)) return;
    const mime = (ctx.response.type || 'application/octet-stream').toLowerCase();
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('Content-Security-Policy', policyFor(mime));
    ctx.set('Content-Disposition', isShownInPlace(mime) && mime !== 'image/svg+xml' ? 'inline' : 'attachment');
  };
};
