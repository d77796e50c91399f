import type { Core } from '@strapi/strapi';
import { AppError, inTransaction, type FieldError } from '../../../platform/server/public';
import { isEmpty, overlap } from '../domain/delegations';
import { delegationsOf } from '../queries/delegations';
import { CATEGORY, DELEGATION } from '../uids';

const SAVES = new Set(['create', 'update', 'clone']);

interface Row { readonly validFrom: string; readonly validTo: string | null; readonly category: { readonly documentId: string } | null }

const faultsOf = async (strapi: Core.Strapi, documentId: string): Promise<readonly FieldError[]> => {
  const row = (await strapi.db.query(DELEGATION).findOne({
    where: { documentId }, select: ['validFrom', 'validTo'], populate: { category: { select: ['documentId'] } },
  } as never)) as unknown as Row | null;
  if (row === null) return [];
  if (isEmpty({ from: row.validFrom, to: row.validTo })) return [{ path: 'validTo', message: 'Ngày kết thúc phải sau ngày bắt đầu.' }];
  if (row.category === null) return [];
  const all = await delegationsOf(strapi, row.category.documentId);
  const own = all.find((one) => one.documentId === documentId);
  const twice = own !== undefined && all.some((one) => one.documentId !== documentId && one.unit === own.unit && overlap(one, own));
  return twice ? [{ path: 'validFrom', message: 'Đơn vị này đã được ủy quyền chuyên mục này trong thời gian đó; hãy kết thúc ủy quyền cũ trước.' }] : [];
};

/** A unit is given a section once at a time, by one decision. @throws 400 `content.refused` with the fields */
export const keepDelegations = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== DELEGATION || !SAVES.has(context.action)) return next();
    return inTransaction(strapi, async (uow) => {
      // Two at the same moment: the second looks after the first.
      await uow.trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`delegations ${CATEGORY}`]);
      const result = (await next()) as { documentId?: string } | null;
      const documentId = result?.documentId ?? (context.params as { documentId?: string }).documentId;
      const faults = documentId === undefined ? [] : await faultsOf(strapi, documentId);
      if (faults.length > 0) throw new AppError('content.refused', 400, 'Có ô chưa đúng; hãy sửa các ô được nêu rồi lưu lại.', faults);
      return result;
    }) as never;
  });
};
