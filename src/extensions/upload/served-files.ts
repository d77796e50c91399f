import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { isShownInPlace, nameInAddress } from '../../plugins/platform/server/public';
import { addressKey } from './addresses/address-book';
import { publicNames } from './addresses/files-by-name';
import { secondsLeft } from './addresses/signature';

const LOCKED = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

/** Browsers refuse to show a sandboxed PDF at all; it has no scripts here (`checkPdf`). */
const policyFor = (mime: string): string => (mime === 'application/pdf' ? `${LOCKED}; object-src 'self'` : `${LOCKED}; sandbox`);

const isFileOf = (folder: string, body: unknown): boolean => {
  const file = (body as { path?: unknown } | null | undefined)?.path;
  return typeof file === 'string' && path.resolve(file).startsWith(folder + path.sep);
};

type Permit = { readonly kind: 'public' } | { readonly kind: 'signed'; readonly seconds: number };

/** One lookup of a key; none where a signature says enough. */
const permitFor = async (strapi: Core.Strapi, name: string, query: { exp?: unknown; sig?: unknown }): Promise<Permit | null> => {
  const seconds = secondsLeft(addressKey(strapi), name, query, new Date());
  if (seconds > 0) return { kind: 'signed', seconds };
  return (await publicNames(strapi, [name])).has(name) ? { kind: 'public' } : null;
};

/**
 * The door of /uploads. A file is served when it stands in a published item, or to whoever has an address signed for
 * exactly this name that has not expired; everything else is not there, whether it exists or not. Only the plain
 * spelling of an address finds anything. Headers: no guessing of types, no scripts, download for everything but
 * pictures, PDF, sound and film.
 */
export const servedFiles: Core.MiddlewareFactory = (_config, { strapi }) => {
  const folder = path.resolve(strapi.dirs.static.public, 'uploads');
  return async (ctx, next) => {
    const notThere = (): never => {
      // Or a browser that asked too early would go on saying so after publication.
      ctx.set('Cache-Control', 'no-store');
      return ctx.throw(404);
    };
    const asked = /^\/uploads(\/|$)/i.test(ctx.path) && (ctx.method === 'GET' || ctx.method === 'HEAD');
    const name = asked ? nameInAddress(ctx.path) : null;
    const permit = name === null ? null : await permitFor(strapi, name, ctx.query);
    if (asked && permit === null) notThere();
    await next();
    const served = isFileOf(folder, ctx.body);
    if (served && permit === null) {
      (ctx.body as { destroy?: () => void }).destroy?.();
      ctx.body = null;
      notThere();
    }
    if (permit === null) return;
    if (ctx.status === 404) notThere();
    if (permit.kind === 'signed') ctx.set('Cache-Control', `private, max-age=${permit.seconds}`);
    if (ctx.status >= 300) return;
    const mime = (ctx.response.type || 'application/octet-stream').toLowerCase();
    ctx.set('X-Content-Type-Options', 'nosniff');
    ctx.set('Content-Security-Policy', policyFor(mime));
    ctx.set('Content-Disposition', isShownInPlace(mime) && mime !== 'image/svg+xml' ? 'inline' : 'attachment');
  };
};
