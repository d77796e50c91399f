import { z } from 'zod';
import { AppError } from '../../../platform/server/public';
import { MAIL_CHOICES, NOTICE_STATES } from '../../contracts';
import { noticeKinds } from '../services/kinds';

const { localeError } = z.locales.vi();

const kind = z.string().max(81).refine((key) => noticeKinds().some((known) => known.key === key), 'Không có loại thông báo này.');

export const noticeId = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

export const noticeQuery = z.strictObject({
  state: z.enum(NOTICE_STATES).default('all'),
  kind: kind.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
});

export const several = z.strictObject({
  kind: kind.optional(),
  link: z.string().max(1000).startsWith('/').optional(),
  upTo: z.int().positive().optional(),
});

export const chosen = z.strictObject({
  choices: z.array(z.strictObject({ kind, mail: z.enum(MAIL_CHOICES), onScreen: z.boolean() })).min(1).max(200)
    .refine((all) => new Set(all.map((one) => one.kind)).size === all.length, 'Mỗi loại thông báo chỉ chọn một lần.'),
});

/** Reads input by a schema; unknown fields are refused. Throws 400 `input.invalid` with the fields that are wrong. */
export const read = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
  const result = schema.safeParse(input ?? {}, { error: localeError });
  if (result.success) return result.data;
  throw new AppError('input.invalid', 400, 'Dữ liệu gửi lên chưa đúng; xem từng ô bên dưới.',
    result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })));
};
