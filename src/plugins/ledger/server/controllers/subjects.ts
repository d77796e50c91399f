import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { AppError } from '../../../platform/server/public';
import { entriesOf } from '../queries/entries-of';
import { isSuperAdmin, mayReadSubject } from '../services/subject-readers';

const PARAMS = z.object({
  type: z.string().min(1).max(200).regex(/^[a-z0-9:._-]+$/i),
  id: z.string().min(1).max(200).regex(/^[\w@:.-]+$/),
});

const QUERY = z.strictObject({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

const parse = <T>(schema: z.ZodType<T>, value: unknown): T => {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new AppError('request.invalid', 400, 'Yêu cầu không đúng; hãy xem các ô được nêu rồi gửi lại.', fields);
};

const subjects = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /ledger/subjects/:type/:id: history of one subject, newest first. */
  async history(ctx: Context): Promise<void> {
    const subject = parse(PARAMS, ctx.params);
    const page = parse(QUERY, ctx.query);
    if (!(await mayReadSubject(strapi, subject))) {
      throw new AppError('ledger.forbidden', 403, 'Anh/chị không có quyền xem nhật ký của nội dung này.');
    }
    const { entries, total } = await entriesOf(strapi.db.connection, subject, page);
    const data = isSuperAdmin(strapi) ? entries : entries.map((entry) => ({ ...entry, actor: { ...entry.actor, address: null, sessionId: null } }));
    ctx.body = { data, meta: { pagination: { ...page, total, pageCount: Math.ceil(total / page.pageSize) } } };
  },
});

export default subjects;
