import type { Core } from '@strapi/strapi';
import { importLimits } from '../services/imports/limits';
import { tooLarge } from '../services/imports/checked-bytes';

const IMPORTS = '/reporting/imports';
/** No parser of bodies takes it: the controller reads it as it comes, after the caller was known. */
const AS_IT_COMES = 'application/octet-stream';

/**
 * Before bodies are read: a file of figures that says it is too large is refused unread, one that is small enough is not
 * read into memory. Forms with a file go the usual way, to disk.
 */
const importBody: Core.MiddlewareFactory = () => async (ctx, next) => {
  if (ctx.method !== 'POST' || ctx.path.replace(/\/+$/, '') !== IMPORTS) return next();
  const { bytesPerRequest } = importLimits();
  if (Number(ctx.get('content-length')) > bytesPerRequest) throw tooLarge(bytesPerRequest);
  if (!ctx.is('multipart')) {
    ctx.state.importType = ctx.get('content-type');
    ctx.req.headers['content-type'] = AS_IT_COMES;
  }
  return next();
};

export default importBody;
