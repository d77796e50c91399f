import type { Core, Modules } from '@strapi/strapi';
import type { FieldError } from '../../../platform/server/public';
import { relatedId } from '../../../units/server/public';
import { siteOf } from '../queries/site-of';
import { badKeys, foreignPages, pageHasChildren, siteFixed } from '../services/refusals';
import { isOnSite, MENU, PAGE, SITE } from '../uids';

type Context = Modules.Documents.Middleware.Context;
type Data = Record<string, unknown>;
interface Params { readonly documentId?: string; readonly data?: Data }
interface Item { readonly kind?: string; readonly page?: unknown; readonly items?: readonly Item[] }
interface Key { readonly value: unknown; readonly path: string }

const MENU_ITEM = 'pages.menu-item';

const itemsIn = (items: unknown): readonly Item[] => (Array.isArray(items) ? (items as (Item | null)[]).map((item) => item ?? {}) : []);

/** What the entries of a menu say of pages, with the place of each in the input. */
const pagesIn = (items: unknown, path: string, of: (item: Item) => boolean): Key[] =>
  itemsIn(items).flatMap((item, at) => [
    ...(of(item) && item.page ? [{ value: item.page, path: `${path}.${at}.page` }] : []),
    ...pagesIn(item.items, `${path}.${at}.items`, of),
  ]);

/** Core asks for the pattern of a field only when an item is published; a key that is none is refused at once. */
const demandKeys = (strapi: Core.Strapi, uid: string, { purpose, items }: Data): void => {
  const patternOf = (model: string, attribute: string): RegExp => {
    const { attributes } = strapi.getModel(model as never) as unknown as { attributes: Record<string, { regex: string }> };
    return new RegExp(attributes[attribute]?.regex ?? '');
  };
  const wrong = (keys: readonly Key[], pattern: RegExp): FieldError[] => keys
    .filter(({ value }) => typeof value !== 'string' || !pattern.test(value))
    .map(({ path }) => ({ path, message: 'Giá trị này không chọn được; hãy chọn trong danh sách.' }));
  const faults = [
    ...(uid === PAGE && purpose ? wrong([{ value: purpose, path: 'purpose' }], patternOf(PAGE, 'purpose')) : []),
    ...(uid === MENU ? wrong(pagesIn(items, 'items', () => true), patternOf(MENU_ITEM, 'page')) : []),
  ];
  if (faults.length > 0) throw badKeys(faults);
};

/** A menu holds documentIds and no relations (design: Scope), so what they name is looked at here. */
const demandOwnPages = async (strapi: Core.Strapi, site: string | null, items: unknown): Promise<void> => {
  const wanted = pagesIn(items, 'items', ({ kind }) => kind === 'page');
  if (wanted.length === 0) return;
  const found = (await strapi.db.query(PAGE).findMany({
    where: { documentId: { $in: wanted.map(({ value }) => value as string) }, site: { documentId: site ?? '' } }, select: ['documentId'],
  })) as { documentId: string }[];
  const own = new Set(found.map(({ documentId }) => documentId));
  const faults = wanted.filter(({ value }) => !own.has(value as string)).map(({ path }): FieldError => ({ path, message: 'Trang này không thuộc trang thành phần, hoặc không còn.' }));
  if (faults.length > 0) throw foreignPages(faults);
};

/** Readers who stand on a page below keep their way up: a page with published pages below it is not withdrawn. */
const demandNoChildren = async (strapi: Core.Strapi, documentId: string): Promise<void> => {
  const children = (await strapi.db.query(PAGE).findMany({
    where: { publishedAt: { $notNull: true }, parent: { documentId } }, select: ['title'], orderBy: [{ title: 'asc' }],
  })) as { title: string }[];
  if (children.length > 0) throw pageHasChildren(children.map(({ title }) => title));
};

/** What hangs on a site stays there, and menus lead only to pages of their own site. */
export const guardPages = (strapi: Core.Strapi) => async (context: Context, next: () => Promise<unknown>): Promise<unknown> => {
  const { uid, action } = context;
  // Before core takes the row away, and with it the links to it.
  if (uid === PAGE && action === 'unpublish') await demandNoChildren(strapi, (context.params as Params).documentId ?? '');
  if (!isOnSite(uid) || (action !== 'create' && action !== 'update' && action !== 'clone')) return next();
  const { documentId, data = {} } = context.params as Params;
  demandKeys(strapi, uid, data);
  const stands = documentId === undefined ? null : await siteOf(strapi, uid, documentId);
  const wanted = await relatedId(strapi, SITE as never, data.site);
  if (stands !== null && wanted !== undefined && wanted !== stands) throw siteFixed();
  if (uid === MENU) await demandOwnPages(strapi, stands ?? wanted ?? null, data.items);
  return next();
};
