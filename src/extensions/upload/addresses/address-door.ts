import type { Core } from '@strapi/strapi';
import { AppError } from '../../../plugins/platform/server/public';
import type { UploadContext } from '../request-files';
import { addressesFor } from './address-book';

const MOST = 50;

/** The editor of texts asks here for what it shows: a stored text names its pictures plainly. */
export const ADDRESSES_ROUTE = {
  method: 'GET',
  path: '/addresses',
  handler: 'address.find',
  config: { policies: ['admin::isAuthenticatedAdmin'] },
};

export const addressController = (strapi: () => Core.Strapi) => ({
  /** `?names=a.png,b.png` answers `{ data: { name: address } }`; names that the asker may not read, and names of nothing, are left out alike. */
  async find(ctx: UploadContext): Promise<void> {
    const { names } = ctx.query;
    const list = typeof names === 'string' ? names.split(',') : [];
    if (list.length === 0 || list.length > MOST || !list.every((name) => /^[A-Za-z0-9_.-]{1,255}$/.test(name))) {
      throw new AppError('request.invalid', 400, `Hãy hỏi địa chỉ của 1 đến ${MOST} tệp mỗi lần, theo tên.`, [{ path: 'names', message: 'Tên tệp không đúng.' }]);
    }
    ctx.body = { data: Object.fromEntries(await addressesFor(strapi(), list)), meta: {} };
  },
});
