import type { Core, Struct } from '@strapi/strapi';
import { actorFrom } from '../../plugins/units/server/public';
import { AppError, isOurUid } from '../../plugins/platform/server/public';
import { fileIdOf, filesByIds } from './files-table';
import { holds, readableFiles } from './ownership';

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

/** Row ids of all files that a document's data names in its media attributes, components included. */
export const attachedIds = (strapi: Core.Strapi, uid: string, data: Data): readonly number[] =>
  Object.entries(schemaOf(strapi, uid).attributes).flatMap(([name, { type, component }]) => {
    const value = data[name];
    if (value === null || value === undefined) return [];
    if (type === 'media') return idsIn(value);
    if (type === 'component' && component) return asList(value).filter(isData).flatMap((item) => attachedIds(strapi, component, item));
    if (type === 'dynamiczone') return asList(value).filter(isData).flatMap((item) => attachedIds(strapi, String(item.__component), item));
    return [];
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

const alreadyAttached = async (strapi: Core.Strapi, uid: string, documentId: string): Promise<readonly number[]> => {
  const rows = (await strapi.db.query(uid as never).findMany({ where: { documentId }, populate: mediaPopulate(strapi, uid) as never })) as Data[];
  return rows.flatMap((row) => attachedIds(strapi, uid, row));
};

const CHECKED = new Set(['create', 'update', 'clone']);

/**
 * T9, the door beside the library: a file named by its number in an item's data. Only files that the person may see can
 * be attached; what stands in the item already (put there by somebody else) may stay.
 */
export const guardAttachments = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    const params = context.params as { data?: Data; documentId?: string };
    if (!CHECKED.has(context.action) || !params.data || !isOurUid(context.uid)) return next();
    const ids = [...new Set(attachedIds(strapi, context.uid, params.data))];
    if (ids.length === 0) return next();
    const scope = readableFiles(await actorFrom(strapi));
    if (scope === 'all') return next();
    const readable = new Set((await filesByIds(strapi, ids)).filter(({ unitId }) => holds(scope, unitId)).map(({ id }) => id));
    const foreign = ids.filter((id) => !readable.has(id));
    const standing = foreign.length > 0 && params.documentId ? await alreadyAttached(strapi, context.uid, params.documentId) : [];
    if (!foreign.every((id) => standing.includes(id))) {
      throw new AppError('upload.scope', 403, 'Có tệp đính kèm không thuộc đơn vị của anh/chị; hãy tải tệp đó lên lại rồi đính kèm.');
    }
    return next();
  });
};
