import { z } from 'zod';
import { AppError } from '../../../platform/server/public';
import { PRESENCE_MODES } from '../../contracts';

const { localeError } = z.locales.vi();

export const heartbeatInput = z.strictObject({
  contentType: z.string().regex(/^(api|plugin)::[a-z0-9-]{1,60}\.[a-z0-9-]{1,60}$/, 'Loại nội dung không đúng.'),
  documentId: z.string().regex(/^[a-z0-9]{1,40}$/, 'Mã nội dung không đúng.'),
  tab: z.string().regex(/^[A-Za-z0-9-]{8,64}$/, 'Tên cửa sổ không đúng.'),
  mode: z.enum([...PRESENCE_MODES, 'gone']),
});

/** Reads input by a schema; unknown fields are refused. Throws 400 `input.invalid` with the fields that are wrong. */
export const read = <Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> => {
  const result = schema.safeParse(input ?? {}, { error: localeError });
  if (result.success) return result.data;
  throw new AppError('input.invalid', 400, 'Dữ liệu gửi lên chưa đúng; xem từng ô bên dưới.',
    result.error.issues.flatMap((issue) =>
      (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path])
        .map((at) => ({ path: at.join('.'), message: issue.message }))));
};
