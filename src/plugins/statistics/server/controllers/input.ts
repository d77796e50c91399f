import { z } from 'zod';
import { AppError } from '../../../platform/server/public';
import { periodOf, type Period } from '../../contracts';

const { localeError } = z.locales.vi();

const period = z.string().transform((key, context): Period => {
  const found = periodOf(key);
  if (found !== null) return found;
  context.addIssue({ code: 'custom', message: 'Kỳ không đúng. Hãy ghi 2025-02, 2025-Q1, 2025-H1, 2025 hoặc 2025-01-15..2025-02-20.' });
  return z.NEVER;
});

export const figuresQuery = z.strictObject({ period, unit: z.string().regex(/^[a-z0-9]{1,40}$/, 'Mã đơn vị không đúng.').optional() });

/** Reads input by a schema; unknown fields are refused. Throws 400 `input.invalid` with the fields that are wrong. */
export const read = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
  const result = schema.safeParse(input ?? {}, { error: localeError });
  if (result.success) return result.data;
  throw new AppError('input.invalid', 400, 'Dữ liệu gửi lên chưa đúng; xem từng ô bên dưới.',
    result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })));
};
