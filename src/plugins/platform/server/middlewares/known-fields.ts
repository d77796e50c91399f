import type { Core } from '@strapi/strapi';
import { AppError } from '../app-error';
import { isOurUid } from '../../contracts/our-plugins';
import { unknownFields } from '../services/known-fields';

const SAVES = /^\/content-manager\/(?:collection|single)-types\/([^/]+)(?:\/(?!actions\/)[^/]+)?$|^\/content-manager\/collection-types\/([^/]+)\/(?:clone|auto-clone)\/[^/]+$/;

/** A save of one of our types that names a field which does not exist is refused: a typing error must not vanish silently. */
const knownFields: Core.MiddlewareFactory = (_config, { strapi }) => async (ctx, next) => {
  if (ctx.method === 'POST' || ctx.method === 'PUT') {
    const found = SAVES.exec(ctx.path);
    const uid = found?.[1] ?? found?.[2];
    if (uid && isOurUid(uid)) {
      const problems = unknownFields(strapi, uid, (ctx.request as { body?: unknown }).body);
      if (problems.length > 0) {
        throw new AppError('field.unknown', 400, 'Yêu cầu có ô mà loại nội dung này không có; hãy kiểm tra tên ô.', problems);
      }
    }
  }
  await next();
};

export default knownFields;
