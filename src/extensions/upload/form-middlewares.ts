import { rm } from 'node:fs/promises';
import type { Core } from '@strapi/strapi';
import { AppError } from '../../plugins/platform/server/public';

/** The media library, the reading of a Word file, and files of figures. */
const TAKES_FILES = /^\/upload(\/|$)|^\/rich-text\/import$|^\/reporting\/imports$/;

/**
 * Before the body is read: forms with files are taken only where files are the matter and only from somebody who claims to be
 * signed in. Core writes them to disk on every route before it asks who is calling.
 */
export const formsOnlyHere: Core.MiddlewareFactory = () => async (ctx, next) => {
  if (ctx.is('multipart')) {
    if (!TAKES_FILES.test(ctx.path)) {
      throw new AppError('request.media-type', 415, 'Địa chỉ này không nhận tệp; hãy gửi JSON.');
    }
    if (!ctx.get('authorization')) {
      throw new AppError('auth.required', 401, 'Phiên làm việc đã hết hoặc chưa đăng nhập; hãy đăng nhập lại.');
    }
  }
  await next();
};

interface Temporary {
  readonly filepath?: string;
}

/** After the body is read: temporary files go with the request, also when it is refused or names its files otherwise. */
export const temporaryFiles: Core.MiddlewareFactory = () => async (ctx, next) => {
  const files = Object.values((ctx.request as { files?: Record<string, Temporary | Temporary[]> }).files ?? {}).flat();
  try {
    await next();
  } finally {
    await Promise.all(files.flatMap(({ filepath }) => (filepath ? [rm(filepath, { force: true })] : [])));
  }
};
