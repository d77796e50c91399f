import type { Core } from '@strapi/strapi';
import { AppError, enqueue, inTransaction, reader } from '../../../platform/server/public';
import { ambiguousLabel } from '../domain/indicators';
import { allIndicators } from '../queries/indicators';
import { INDICATOR, INFO_ENTRY } from '../uids';
import { indexEntry } from './index-entry';

const SAVES = new Set(['create', 'update', 'clone']);
const CHANGES = new Set([...SAVES, 'delete', 'publish', 'unpublish', 'discardDraft']);

export const REINDEX = 'basic-information.reindex';

/** @throws 409 `content.taken` when a label could mean two indicators on one day */
const demandPlainLabels = async (strapi: Core.Strapi): Promise<void> => {
  const label = ambiguousLabel(await allIndicators(strapi));
  if (label === null) return;
  const message = `Đã có chỉ tiêu khác mang tên «${label}» trong cùng thời gian; hãy đổi tên, hoặc ghi ngày kết thúc cho chỉ tiêu cũ.`;
  throw new AppError('content.taken', 409, message, [{ path: 'name', message }]);
};

/** Keeps the compared figures in step with the entries, on every way that ends in the document service. */
export const followEntries = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    if (!CHANGES.has(context.action) || (context.uid !== INFO_ENTRY && context.uid !== INDICATOR)) return next();
    return inTransaction(strapi, async (uow) => {
      const result = (await next()) as { documentId?: string } | null;
      if (context.uid === INDICATOR) {
        if (SAVES.has(context.action)) await demandPlainLabels(strapi);
        // Another name or conversion changes what may be compared with what.
        await enqueue(uow, REINDEX, {}, { jobKey: REINDEX });
        return result;
      }
      const documentId = (context.params as { documentId?: string }).documentId;
      const changed = context.action === 'create' || context.action === 'clone' ? result?.documentId : documentId;
      if (changed !== undefined) await indexEntry(strapi, uow, changed, { check: SAVES.has(context.action) });
      return result;
    }) as never;
  });
};

/** Compares every entry anew: after the list of indicators changed, and once where entries are older than the comparison. */
export const reindexAll = async (strapi: Core.Strapi): Promise<number> => {
  const rows = (await strapi.db.query(INFO_ENTRY).findMany({ select: ['documentId'] })) as { documentId: string }[];
  const ids = [...new Set(rows.map(({ documentId }) => documentId))].sort();
  for (const id of ids) await inTransaction(strapi, (uow) => indexEntry(strapi, uow, id, { check: false }));
  return ids.length;
};

/** Enqueues the comparison where there are entries with figures and none was ever compared. */
export const reindexOnce = async (strapi: Core.Strapi): Promise<void> => {
  const [{ needed } = { needed: false }] = (await reader(strapi).raw<{ rows: { needed: boolean }[] }>(
    `select exists (select 1 from components_basic_information_key_figures)
        and not exists (select 1 from congtinh.basic_information_figures) as needed`)).rows;
  if (needed) await inTransaction(strapi, (uow) => enqueue(uow, REINDEX, {}, { jobKey: REINDEX }));
};
