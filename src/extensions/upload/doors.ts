import type { Core } from '@strapi/strapi';
import { AppError, inTransaction } from '../../plugins/platform/server/public';
import { actorFrom } from '../../plugins/units/server/public';
import { requireOwnFiles } from './change-check';
import { fileIdOf, filesByIds, requireFolderIds } from './files-table';
import { holds, mayArrangeFolders, readableFiles } from './ownership';
import { acceptForm, type UploadContext } from './request-files';

type Action = (this: unknown, ctx: UploadContext) => Promise<unknown>;
export type Controllers = Record<string, Record<string, Action>>;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Filters by relations would answer questions about rows the asker may not see. */
const asksRelations = (filters: unknown): boolean =>
  Array.isArray(filters)
    ? filters.some(asksRelations)
    : isRecord(filters) && Object.entries(filters).some(([key, value]) => ['related', 'createdBy', 'updatedBy'].includes(key) || asksRelations(value));

/** The list and the picker: only files of units within reach, and of relations only the folder. */
const listOwn = (strapi: Core.Strapi, next: Action): Action =>
  async function list(ctx) {
    const scope = readableFiles(await actorFrom(strapi));
    // Changed in place: set anew, the query would be written as a string and read back with its limits.
    const { query } = ctx;
    if (asksRelations(query.filters)) throw new AppError('request.invalid', 400, 'Không lọc tệp theo nội dung liên quan được.');
    delete query.populate;
    if (scope !== 'all') {
      const own = { unitId: { $in: [...scope] } };
      query.filters = query.filters === undefined ? own : { $and: [query.filters, own] };
    }
    return next.call(this, ctx);
  };

const showOwn = (strapi: Core.Strapi, next: Action): Action =>
  async function show(ctx) {
    const id = fileIdOf(ctx.params.id);
    const [file] = id === null ? [] : await filesByIds(strapi, [id]);
    if (!file || !holds(readableFiles(await actorFrom(strapi)), file.unitId)) {
      throw new AppError('not-found', 404, 'Không tìm thấy tệp này, hoặc tệp không thuộc phạm vi của anh/chị.');
    }
    return next.call(this, ctx);
  };

const takeForm = (next: Action): Action =>
  async function take(ctx) {
    const offered = await acceptForm(ctx);
    const answer = await next.call(this, ctx);
    if (Array.isArray(ctx.body) && ctx.body.length < offered) {
      throw new AppError('upload.incomplete', 400, 'Có tệp trong danh sách không lưu được nên không tệp nào được lưu; hãy tải từng tệp để biết tệp nào.');
    }
    return answer;
  };

const takeUpdates = (next: Action): Action =>
  async function take(ctx) {
    const { updates } = ctx.request.body ?? {};
    if (Array.isArray(updates)) requireFolderIds(...updates.map((update: { fileInfo?: { folder?: unknown } } | null) => update?.fileInfo?.folder));
    return next.call(this, ctx);
  };

const arrange = (strapi: Core.Strapi, next: Action): Action =>
  async function arrangeFolders(ctx) {
    if (!mayArrangeFolders(await actorFrom(strapi))) {
      throw new AppError('upload.folders', 403, 'Thư mục tệp dùng chung cho các đơn vị; chỉ người vận hành tạo, sửa, chuyển và xoá thư mục.');
    }
    requireFolderIds(ctx.request.body?.parent, ctx.params.id);
    return next.call(this, ctx);
  };

const wrongList = (): AppError =>
  new AppError('request.invalid', 400, 'Danh sách tệp không đúng; mỗi lần chọn từ 1 đến 500 tệp.', [{ path: 'fileIds', message: 'Mã tệp không đúng.' }]);

/** Bulk doors of core look at no condition at all (T9): every file named must be the actor's own, folders the operator's. */
const bulk = (strapi: Core.Strapi, next: Action): Action =>
  async function changeMany(ctx) {
    const { fileIds = [], folderIds = [], destinationFolderId } = ctx.request.body ?? {};
    if (!Array.isArray(fileIds) || !Array.isArray(folderIds)) throw wrongList();
    const ids = fileIds.map(fileIdOf);
    if (ids.includes(null) || ids.length > 500 || ids.length + folderIds.length === 0) throw wrongList();
    requireFolderIds(destinationFolderId, ...(folderIds as unknown[]));
    if (folderIds.length > 0) await arrange(strapi, async () => undefined).call(this, ctx);
    await requireOwnFiles(strapi, await filesByIds(strapi, ids as number[]));
    return inTransaction(strapi, async () => next.call(this, ctx));
  };

const closed = (code: string, sentence: string): Action => async () => {
  throw new AppError(code, 403, sentence);
};

/** Every door of the media library with our rules in front; the changing verbs of single files are held by the service. */
export const guardedDoors = (strapi: () => Core.Strapi, core: Controllers): Controllers => {
  const wrap = (controller: string, wrappers: Record<string, (next: Action) => Action>): Record<string, Action> => ({
    ...core[controller],
    ...Object.fromEntries(
      Object.entries(wrappers).map(([name, wrapper]) => {
        const next = core[controller]?.[name];
        // A renamed door would stand open: better no start at all.
        if (!next) throw new Error(`upload: core has no ${controller}.${name} any more`);
        const action: Action = function guarded(ctx) {
          return wrapper(next).call(this, ctx);
        };
        return [name, action];
      }),
    ),
  });
  const noImport = closed('upload.from-url', 'Hệ thống không tự tải tệp từ địa chỉ khác; hãy tải tệp về máy rồi tải lên.');
  const noMachineText = closed('upload.no-ai', 'Hệ thống không dùng dịch vụ AI để mô tả hình ảnh.');
  return {
    ...core,
    'admin-file': wrap('admin-file', {
      find: (next) => listOwn(strapi(), next),
      findOne: (next) => showOwn(strapi(), next),
      createAIMetadataJob: () => noMachineText,
      generateAIMetadata: () => noMachineText,
    }),
    'admin-upload': wrap('admin-upload', {
      upload: takeForm,
      uploadFile: takeForm,
      replaceFile: takeForm,
      updateFileInfo: takeForm,
      bulkUpdateFileInfo: takeUpdates,
      // The server would fetch addresses that a caller chooses, and follow their redirects into the inner network.
      uploadFromUrls: () => noImport,
    }),
    'admin-folder': wrap('admin-folder', {
      create: (next) => arrange(strapi(), next),
      update: (next) => arrange(strapi(), next),
    }),
    'admin-folder-file': wrap('admin-folder-file', {
      deleteMany: (next) => bulk(strapi(), next),
      moveMany: (next) => bulk(strapi(), next),
    }),
  };
};
