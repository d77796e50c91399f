import type { Core } from '@strapi/strapi';
import { AppError } from '../app-error';
import { MAX_LEVELS, unfitShape } from '../domain/input-shape';
import { firstUnstorable } from '../domain/text';

const decodedPath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new AppError('request.path', 400, 'Địa chỉ không đọc được; hãy kiểm tra lại đường dẫn.');
  }
};

const refuseShape = (value: unknown): void => {
  const unfit = unfitShape(value);
  if (unfit === 'deep') throw new AppError('request.too-deep', 400, `Dữ liệu lồng quá ${MAX_LEVELS} cấp; hãy gửi dữ liệu phẳng hơn.`);
  if (unfit === 'key') throw new AppError('field.unknown', 400, 'Yêu cầu có tên ô không được nhận; hãy kiểm tra tên ô.');
};

/** The body as everything behind may rely on it: an object, empty where nothing was sent. */
const requireObject = (request: { body?: unknown }): void => {
  request.body ??= {};
  if (typeof request.body !== 'object' || Array.isArray(request.body)) {
    throw new AppError('request.invalid', 400, 'Dữ liệu gửi lên phải là một đối tượng JSON.');
  }
};

/** Refuses what is no object of moderate depth, and NUL bytes and lone surrogates in path, query and body, before anything else sees them. */
const inputHygiene: Core.MiddlewareFactory = () => async (ctx, next) => {
  const request = ctx.request as { body?: unknown };
  requireObject(request);
  refuseShape(ctx.query);
  refuseShape(request.body);
  const found =
    firstUnstorable(decodedPath(ctx.path), 'path') ?? firstUnstorable(ctx.query, 'query') ?? firstUnstorable(request.body, 'body');
  if (found) {
    throw new AppError('text.invalid', 400, 'Dữ liệu chứa ký tự không hợp lệ (NUL hoặc nửa ký tự); hãy bỏ ký tự đó rồi gửi lại.', [
      { path: found, message: 'Ký tự không hợp lệ.' },
    ]);
  }
  await next();
};

export default inputHygiene;
