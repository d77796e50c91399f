import type { Core } from '@strapi/strapi';
import { AppError } from '../app-error';
import { firstUnstorable } from '../domain/text';

const decodedPath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new AppError('request.path', 400, 'Địa chỉ không đọc được; hãy kiểm tra lại đường dẫn.');
  }
};

/** Refuses NUL bytes and lone surrogates in path, query and body before anything else sees them. */
const inputHygiene: Core.MiddlewareFactory = () => async (ctx, next) => {
  const body: unknown = (ctx.request as { body?: unknown }).body;
  const found =
    firstUnstorable(decodedPath(ctx.path), 'path') ?? firstUnstorable(ctx.query, 'query') ?? firstUnstorable(body, 'body');
  if (found) {
    throw new AppError('text.invalid', 400, 'Dữ liệu chứa ký tự không hợp lệ (NUL hoặc nửa ký tự); hãy bỏ ký tự đó rồi gửi lại.', [
      { path: found, message: 'Ký tự không hợp lệ.' },
    ]);
  }
  await next();
};

export default inputHygiene;
