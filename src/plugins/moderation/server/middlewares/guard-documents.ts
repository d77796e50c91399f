import type { Core, Modules } from '@strapi/strapi';
import { inTransaction, now, type UnitOfWork } from '../../../platform/server/public';
import { moderatedType, type ModeratedType } from '../registry/moderated-types';
import { refusal } from '../services/app-refusal';
import { lockDocument } from '../services/document-lock';
import { isKept } from '../services/kept';
import { loadDocument } from '../services/load-document';
import { recordEdit } from '../services/record-edit';
import { isReleasing } from '../services/releasing';
import { demandOwnSite, saveDraft, saver } from '../services/save-draft';

type Context = Modules.Documents.Middleware.Context;
type Next = () => Promise<unknown>;
interface Params { documentId?: string; status?: string; locale?: unknown; data?: Record<string, unknown> | undefined }

/**
 * Every way to change a moderated document passes here: what would publish, withdraw or destroy outside
 * the engine is refused (PT-6.1g), and every save of a draft is judged and recorded.
 */
export const guardDocuments = (strapi: Core.Strapi) => async (context: Context, next: Next): Promise<unknown> => {
  const type = moderatedType(strapi, context.uid);
  if (type === undefined) return next();
  const params = context.params as Params;
  if (params.documentId !== undefined && isReleasing(type.uid, params.documentId)) return next();
  switch (context.action) {
    case 'findOne':
    case 'findMany':
    case 'findFirst':
    case 'count':
      return next();
    case 'create':
    case 'clone':
      demandOneLocale(params);
      demandDraft(params);
      return inTransaction(strapi, (uow) => make(strapi, uow, type, params, next));
    case 'update':
      demandOneLocale(params);
      demandDraft(params);
      for (const name of type.stamps) delete params.data?.[name];
      return inTransaction(strapi, (uow) => saveDraft(strapi, uow, type, params.documentId ?? '', next));
    case 'delete':
      return inTransaction(strapi, async (uow) => {
        await demandDeletable(strapi, uow, type, params.documentId ?? '');
        return next();
      });
    case 'publish':
    case 'unpublish':
    case 'discardDraft':
      throw onlyThroughTheEngine();
  }
};

const onlyThroughTheEngine = (): Error =>
  refusal('moderation.use-engine', 'Nội dung này chỉ được xuất bản hoặc gỡ qua quy trình kiểm duyệt; hãy trình duyệt.');

const demandDraft = ({ status, data }: Params): void => {
  if (status === 'published' || (data?.publishedAt !== undefined && data.publishedAt !== null)) throw onlyThroughTheEngine();
};

/** Moderated types are not localised: a second locale would be a second text that nobody passed. */
const demandOneLocale = ({ locale, data }: Params): void => {
  const named = [locale, data?.locale].find((value) => value !== undefined && value !== null && value !== '');
  if (named !== undefined) {
    throw refusal('moderation.locale-refused', 'Loại nội dung này không có bản dịch theo ngôn ngữ; hãy lập bài mới cho bản dịch và liên kết với bản gốc.');
  }
};

/** A new draft has one contributor from its first breath: who made it. */
const make = async (strapi: Core.Strapi, uow: UnitOfWork, type: ModeratedType, params: Params, next: Next): Promise<unknown> => {
  const person = await saver(strapi);
  // A clone without input would bring its source's dates of publication along.
  params.data = { ...params.data, ...Object.fromEntries(type.stamps.map((name) => [name, null])) };
  const made = (await next()) as { documentId?: string } | null | undefined;
  const document = made?.documentId === undefined ? null : await loadDocument(strapi, type, made.documentId, 'draft');
  if (document !== null) {
    demandOwnSite(document);
    await recordEdit(uow, { contentType: type.uid, documentId: document.documentId, person, before: null, after: document.hash, caseId: null, at: now() });
  }
  return made;
};

/** Only what was never public and is not being passed may go: the rest has readers or a record. */
const demandDeletable = async (strapi: Core.Strapi, uow: UnitOfWork, type: ModeratedType, documentId: string): Promise<void> => {
  await lockDocument(uow, type.uid, documentId);
  if (await isKept(strapi, uow.trx, type, documentId)) {
    throw refusal('moderation.delete-refused', 'Chỉ xoá được bản nháp chưa từng xuất bản và không có hồ sơ đang chạy; hãy rút hồ sơ hoặc gỡ nội dung.');
  }
};
