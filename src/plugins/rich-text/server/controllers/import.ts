import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { AppError } from '../../../platform/server/public';
import { importWord } from '../services/import-word';

interface Temporary {
  readonly filepath: string;
  readonly originalFilename?: string | null;
  readonly mimetype?: string | null;
}

const oneFile = (): AppError =>
  new AppError('input.invalid', 400, 'Hãy gửi đúng một tệp Word ở ô "files".', [{ path: 'files', message: 'Cần đúng một tệp.' }]);

/** The only file of the form, under `files`. */
const fileOf = (ctx: Context): Temporary => {
  const files = (ctx.request as { files?: Record<string, Temporary | readonly Temporary[]> }).files ?? {};
  const all = Object.values(files).flat() as readonly Temporary[];
  const [file] = all;
  if (!file || all.length !== 1 || !('files' in files)) throw oneFile();
  return file;
};

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async word(ctx: Context) {
    const { filepath, originalFilename, mimetype } = fileOf(ctx);
    const { user } = ctx.state as { user: unknown };
    ctx.body = { data: await importWord(strapi, user, { path: filepath, name: originalFilename ?? '', declaredMime: mimetype ?? null }), meta: {} };
  },
});
