import type { Core } from '@strapi/strapi';
import { AppError, inTransaction } from '../../plugins/platform/server/public';
import { actorFrom } from '../../plugins/units/server/public';
import { requireOwnFiles } from './change-check';
import { FILE, fileIdOf, filesByIds, requireFolderIds } from './files-table';
import { createFolder, listFolders, placeWithin, requireInner, showFolder, showStructure, updateFolder } from './folders/folder-doors';
import { FOLDER, requireFolders } from './folders/folders-table';
import { topAsOwnFolder } from './folders/top-of-library';
import { changeableFiles, holds, readableFiles } from './ownership';
import { acceptForm, type UploadContext } from './request-files';

export type Action = (this: unknown, ctx: UploadContext) => Promise<unknown>;
export type Controllers = Record<string, Record<string, Action>>;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Names that filters ask about, each with what is asked of it. */
const asked = (filters: unknown): ReadonlyArray<readonly [string, unknown]> =>
  Array.isArray(filters)
    ? filters.flatMap(asked)
    : isRecord(filters) ? Object.entries(filters).flatMap(([key, value]) => (key.startsWith('$') ? asked(value) : [[key, value] as const])) : [];

const asksNumber = (value: unknown): boolean => asked(value).every(([name]) => name === 'id');

const sortedBy = (sort: unknown): readonly string[] =>
  (Array.isArray(sort) ? sort : isRecord(sort) ? Object.keys(sort) : typeof sort === 'string' ? sort.split(',') : [])
    .map((word: unknown) => String(word).split(':')[0]?.trim() ?? '');

/**
 * Relations would answer about rows that the asker may not see, but for the number of `place`, the folder around; core
 * stumbles over names that do not exist.
 */
const refuseStrange = (strapi: Core.Strapi, type: typeof FILE | typeof FOLDER, { filters, sort, fields }: Record<string, unknown>): void => {
  const attributes = strapi.getModel(type).attributes as Record<string, { type: string }>;
  const place = type === FILE ? 'folder' : 'parent';
  const plain = (name: string): boolean => ['id', 'documentId'].includes(name) || (Object.hasOwn(attributes, name) && !['relation', 'media'].includes(attributes[name]?.type ?? ''));
  const chosen = [fields ?? []].flat().flatMap((name) => String(name).split(','));
  const strange = asked(filters).some(([name, value]) => (name === place ? !asksNumber(value) : !plain(name)))
    || sortedBy(sort).some((name) => !plain(name)) || chosen.some((name) => name !== '*' && !plain(name));
  if (strange) throw new AppError('request.invalid', 400, 'Chỉ lọc, sắp xếp và chọn được theo thông tin của chính tệp, không theo nội dung liên quan.');
};

const asksOwn = (strapi: Core.Strapi, next: Action): Action =>
  async function ask(ctx) {
    refuseStrange(strapi, FOLDER, ctx.query);
    return next.call(this, ctx);
  };

/** The list and the picker: only files of units within reach, and of relations only the folder. */
const listOwn = (strapi: Core.Strapi, next: Action): Action =>
  async function list(ctx) {
    const scope = readableFiles(await actorFrom(strapi));
    // Changed in place: set anew, the query would be written as a string and read back with its limits.
    const { query } = ctx;
    refuseStrange(strapi, FILE, query);
    delete query.populate;
    if (scope !== 'all') {
      query.filters = await topAsOwnFolder(strapi, scope, query.filters);
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

/** Before core looks: it would say of a folder whether it exists to people who may not see it. */
const requireVisible = async (strapi: Core.Strapi, infos: readonly unknown[]): Promise<void> => {
  const folders = infos.map((info) => (isRecord(info) ? info.folder : undefined));
  requireFolderIds(...folders);
  await requireFolders(strapi, readableFiles(await actorFrom(strapi)), folders);
};

const TOLD = ['name', 'alternativeText', 'caption', 'focalPoint', 'folder'];

/** A change of what is said of a file says something: core takes nothing for an empty focal point, and stores it. */
const requireInfo = (info: unknown): void => {
  if ([info].flat().every((one) => isRecord(one) && TOLD.some((name) => name in one))) return;
  throw new AppError('upload.text', 400, 'Chưa nêu thông tin nào của tệp để sửa.', [{ path: 'fileInfo', message: 'Chưa nêu thông tin nào.' }]);
};

const takeForm = (strapi: Core.Strapi, next: Action): Action =>
  async function take(ctx) {
    const offered = await acceptForm(ctx);
    if (offered === 0 && (ctx.params.id !== undefined || ctx.query.id !== undefined)) requireInfo(ctx.request.body?.fileInfo);
    await requireVisible(strapi, [ctx.request.body?.fileInfo].flat());
    const answer = await next.call(this, ctx);
    if (Array.isArray(ctx.body) && ctx.body.length < offered) {
      throw new AppError('upload.incomplete', 400, 'Có tệp trong danh sách không lưu được nên không tệp nào được lưu; hãy tải từng tệp để biết tệp nào.');
    }
    return answer;
  };

const takeUpdates = (strapi: Core.Strapi, next: Action): Action =>
  async function take(ctx) {
    const { updates } = ctx.request.body ?? {};
    if (Array.isArray(updates)) for (const update of updates as unknown[]) requireInfo(isRecord(update) ? update.fileInfo : undefined);
    if (Array.isArray(updates)) await requireVisible(strapi, updates.map((update: unknown) => (isRecord(update) ? update.fileInfo : undefined)));
    return next.call(this, ctx);
  };

const wrongList = (): AppError =>
  new AppError('request.invalid', 400, 'Danh sách tệp không đúng; mỗi lần chọn từ 1 đến 500 tệp.', [{ path: 'fileIds', message: 'Mã tệp không đúng.' }]);

/**
 * Bulk doors of core look at no condition at all (T9): every file and folder named must be the actor's own, and what is
 * moved stays with its unit.
 */
const bulk = (strapi: Core.Strapi, next: Action, moves: boolean): Action =>
  async function changeMany(ctx) {
    const { fileIds = [], folderIds = [], destinationFolderId } = ctx.request.body ?? {};
    if (!Array.isArray(fileIds) || !Array.isArray(folderIds)) throw wrongList();
    const ids = fileIds.map(fileIdOf);
    if (ids.includes(null) || ids.length > 500 || folderIds.length > 500 || ids.length + folderIds.length === 0) throw wrongList();
    requireFolderIds(destinationFolderId, ...(folderIds as unknown[]));
    return inTransaction(strapi, async () => {
      const folders = await requireFolders(strapi, changeableFiles(await actorFrom(strapi)), folderIds);
      requireInner(folders);
      const files = await filesByIds(strapi, ids as number[]);
      await requireOwnFiles(strapi, files);
      if (moves) {
        const destination = await placeWithin(strapi, [...files, ...folders].map(({ unitId }) => unitId), destinationFolderId);
        ctx.request.body = { ...ctx.request.body, destinationFolderId: destination };
      }
      return next.call(this, ctx);
    });
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
      upload: (next) => takeForm(strapi(), next),
      uploadFile: (next) => takeForm(strapi(), next),
      replaceFile: (next) => takeForm(strapi(), next),
      updateFileInfo: (next) => takeForm(strapi(), next),
      bulkUpdateFileInfo: (next) => takeUpdates(strapi(), next),
      // The server would fetch addresses that a caller chooses, and follow their redirects into the inner network.
      uploadFromUrls: () => noImport,
    }),
    'admin-folder': wrap('admin-folder', {
      find: (next) => listFolders(strapi(), asksOwn(strapi(), next)),
      findOne: (next) => showFolder(strapi(), next),
      getStructure: (next) => showStructure(strapi(), next),
      create: (next) => createFolder(strapi(), next),
      update: (next) => updateFolder(strapi(), next),
    }),
    'admin-folder-file': wrap('admin-folder-file', {
      deleteMany: (next) => bulk(strapi(), next, false),
      moveMany: (next) => bulk(strapi(), next, true),
    }),
  };
};
