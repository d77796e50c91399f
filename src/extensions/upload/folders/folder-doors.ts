import type { Core } from '@strapi/strapi';
import { AppError, inTransaction } from '../../../plugins/platform/server/public';
import { actorFrom } from '../../../plugins/units/server/public';
import type { Action } from '../doors';
import { requireFolderIds } from '../files-table';
import { changeableFiles, ownerOfNewFile, readableFiles } from '../ownership';
import { withStamp } from '../stamp';
import { foldersOf, isUnitFolder, noFolder, requireFolders, type StoredFolder } from './folders-table';
import { lockFolders, unitFolder } from './unit-folder';

const OWN_NAME = 'Thư mục của đơn vị mang tên đơn vị và luôn ở trên cùng, nên không đổi tên, chuyển hay xóa được; hãy làm việc với các thư mục bên trong.';

export const requireInner = (folders: readonly StoredFolder[]): void => {
  if (folders.some(isUnitFolder)) throw new AppError('upload.unit-folder', 403, OWN_NAME);
};

/** Folders of the units within reach, and of relations only what the screen counts. */
export const listFolders = (strapi: Core.Strapi, next: Action): Action =>
  async function list(ctx) {
    const scope = readableFiles(await actorFrom(strapi));
    const { query } = ctx;
    delete query.populate;
    if (scope !== 'all') {
      const own = { unitId: { $in: [...scope] } };
      query.filters = query.filters === undefined ? own : { $and: [query.filters, own] };
    }
    return next.call(this, ctx);
  };

export const showFolder = (strapi: Core.Strapi, next: Action): Action =>
  async function show(ctx) {
    requireFolderIds(ctx.params.id);
    await requireFolders(strapi, readableFiles(await actorFrom(strapi)), [ctx.params.id]);
    // The way up, as the screen asks for it; a folder's parents are of its unit.
    ctx.query.populate = { parent: { populate: { parent: '*' } } };
    delete ctx.query.filters;
    return next.call(this, ctx);
  };

interface Branch {
  readonly id: number;
  readonly children: readonly Branch[];
}

export const showStructure = (strapi: Core.Strapi, next: Action): Action =>
  async function structure(ctx) {
    const answer = await next.call(this, ctx);
    const own = new Set((await foldersOf(strapi, readableFiles(await actorFrom(strapi)))).map(({ id }) => id));
    const within = (branches: readonly Branch[]): readonly Branch[] =>
      branches.filter(({ id }) => own.has(id)).map((branch) => ({ ...branch, children: within(branch.children) }));
    ctx.body = { data: within((ctx.body as { data: readonly Branch[] }).data) };
    return answer;
  };

/** A new folder lies in one of the unit; at the top of the library that is the folder of the person's own unit. */
export const createFolder = (strapi: Core.Strapi, next: Action): Action =>
  async function create(ctx) {
    const { body = {} } = ctx.request;
    requireFolderIds(body.parent);
    const actor = await actorFrom(strapi);
    return inTransaction(strapi, async (uow) => {
      const [asked] = await requireFolders(strapi, changeableFiles(actor), [body.parent]);
      const unitId = asked ? asked.unitId : ownerOfNewFile(actor, null);
      const parent = asked ?? (unitId === null ? null : await unitFolder(strapi, unitId));
      await lockFolders(uow);
      ctx.request.body = { ...body, parent: parent?.id ?? null };
      return withStamp({ unitId }, () => next.call(this, ctx));
    });
  };

export const updateFolder = (strapi: Core.Strapi, next: Action): Action =>
  async function update(ctx) {
    const { body = {} } = ctx.request;
    requireFolderIds(ctx.params.id, body.parent);
    const scope = changeableFiles(await actorFrom(strapi));
    return inTransaction(strapi, async () => {
      const [folder] = await requireFolders(strapi, scope, [ctx.params.id]);
      if (!folder) throw noFolder();
      requireInner([folder]);
      if (body.parent !== undefined) ctx.request.body = { ...body, parent: await placeWithin(strapi, [folder.unitId], body.parent) };
      return next.call(this, ctx);
    });
  };

/** Where things of these units go together: into a folder of their one unit. Null (the top) is that unit's own folder. */
export const placeWithin = async (strapi: Core.Strapi, unitIds: readonly (string | null)[], wanted: unknown): Promise<number | null> => {
  const [unitId = null, ...others] = new Set(unitIds);
  if (others.length > 0) throw new AppError('upload.folders', 400, 'Mỗi lần chỉ chuyển tệp và thư mục của một đơn vị.');
  if (wanted === null || wanted === undefined) return unitId === null ? null : (await unitFolder(strapi, unitId)).id;
  const [folder] = await requireFolders(strapi, 'all', [wanted]);
  if (!folder || folder.unitId !== unitId) throw noFolder();
  return folder.id;
};
