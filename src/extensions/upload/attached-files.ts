import type { Core, Struct } from '@strapi/strapi';
import { stringsIn, uploadNamesIn } from '../../plugins/moderation/server/public';
import { actorFrom } from '../../plugins/units/server/public';
import { AppError, isOurUid } from '../../plugins/platform/server/public';
import { readableNames } from './addresses/readable-names';
import { fileIdOf, filesByIds } from './files-table';
import { holds, readableFiles, type FileScope } from './ownership';

type Data = Record<string, unknown>;
type Attribute = { readonly type: string; readonly component?: string; readonly components?: readonly string[] };
type Schema = { readonly attributes: Record<string, Attribute> };

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]);
const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const schemaOf = (strapi: Core.Strapi, uid: string): Schema =>
  ((strapi.components as Record<string, Struct.Schema>)[uid] ?? strapi.getModel(uid as never) ?? { attributes: {} }) as unknown as Schema;

/** Row ids of files in the value of a media attribute: an id, a file, a list, or connect/set of those. */
const idsIn = (value: unknown): number[] =>
  asList(value).flatMap((item) => {
    if (isData(item)) return [...idsIn(item.id), ...idsIn(item.connect), ...idsIn(item.set)];
    const id = fileIdOf(item);
    return id === null ? [] : [id];
  });

interface Leaf {
  readonly type: string;
  readonly value: unknown;
}

/** The values of a document's data with the type of their attributes, components included. */
const leavesOf = (strapi: Core.Strapi, uid: string, data: Data): readonly Leaf[] =>
  Object.entries(schemaOf(strapi, uid).attributes).flatMap(([name, { type, component }]): readonly Leaf[] => {
    const value = data[name];
    if (value === null || value === undefined) return [];
    if (type === 'component' && component) return asList(value).filter(isData).flatMap((item) => leavesOf(strapi, component, item));
    if (type === 'dynamiczone') return asList(value).filter(isData).flatMap((item) => leavesOf(strapi, String(item.__component), item));
    return [{ type, value }];
  });

/** Files as data holds them: attached by number, or named under /uploads in a text. */
interface HeldFiles {
  readonly ids: readonly number[];
  readonly names: readonly string[];
}

const heldIn = (leaves: readonly Leaf[]): HeldFiles => ({
  ids: [...new Set(leaves.flatMap(({ type, value }) => (type === 'media' ? idsIn(value) : [])))],
  names: [...new Set(leaves.flatMap(({ type, value }) => (type === 'media' || type === 'relation' ? [] : [...stringsIn(value)].flatMap(uploadNamesIn))))],
});

/** Populate that reads exactly the media of a type, down to the components inside components. */
const mediaPopulate = (strapi: Core.Strapi, uid: string): Data => {
  const populate: Data = {};
  for (const [name, { type, component, components }] of Object.entries(schemaOf(strapi, uid).attributes)) {
    if (type === 'media') populate[name] = { select: ['id'] };
    else if (type === 'component' && component) populate[name] = { populate: mediaPopulate(strapi, component) };
    else if (type === 'dynamiczone') {
      populate[name] = { on: Object.fromEntries((components ?? []).map((one) => [one, { populate: mediaPopulate(strapi, one) }])) };
    }
  }
  return populate;
};

const standing = async (strapi: Core.Strapi, uid: string, documentId: string | undefined): Promise<HeldFiles> => {
  if (documentId === undefined) return { ids: [], names: [] };
  const rows = (await strapi.db.query(uid as never).findMany({ where: { documentId }, populate: mediaPopulate(strapi, uid) as never })) as Data[];
  return heldIn(rows.flatMap((row) => leavesOf(strapi, uid, row)));
};

const foreignIds = async (strapi: Core.Strapi, scope: FileScope, ids: readonly number[]): Promise<readonly number[]> => {
  const readable = new Set((await filesByIds(strapi, ids)).filter(({ unitId }) => holds(scope, unitId)).map(({ id }) => id));
  return ids.filter((id) => !readable.has(id));
};

const CHECKED = new Set(['create', 'update', 'clone']);

/**
 * T9, the doors beside the library: a file attached by its number, and one named in a text. Only files that the person
 * may see can come into an item, in a text also what is public anyway; what stands in the item already (put there by
 * somebody else) may stay. It is also what lets the public's door trust publication: nobody gets a foreign draft's file
 * published, or shown to him, by naming it.
 */
export const guardAttachments = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    const params = context.params as { data?: Data; documentId?: string };
    if (!CHECKED.has(context.action) || !params.data || !isOurUid(context.uid)) return next();
    const held = heldIn(leavesOf(strapi, context.uid, params.data));
    if (held.ids.length + held.names.length === 0) return next();
    const actor = await actorFrom(strapi);
    const scope = readableFiles(actor);
    if (scope === 'all') return next();
    const ids = await foreignIds(strapi, scope, held.ids);
    const { foreign: names } = await readableNames(strapi, actor, held.names);
    if (ids.length + names.size === 0) return next();
    const before = await standing(strapi, context.uid, params.documentId);
    if (ids.some((id) => !before.ids.includes(id))) {
      throw new AppError('upload.scope', 403, 'Có tệp đính kèm không thuộc đơn vị của anh/chị; hãy tải tệp đó lên lại rồi đính kèm.');
    }
    if ([...names].some((name) => !before.names.includes(name))) {
      throw new AppError('upload.scope', 403, 'Trong nội dung có hình ảnh hoặc tệp chưa đăng của đơn vị khác; hãy tải tệp đó lên lại rồi chèn vào bài.');
    }
    return next();
  });
};
