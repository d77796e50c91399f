import type { Core, Modules } from '@strapi/strapi';
import type { FieldError } from '../../../platform/server/public';
import { relatedId } from '../../../units/server/public';
import { siteOf } from '../queries/site-of';
import { foreignPages, pageHasChildren, siteFixed } from '../services/refusals';
import { isOnSite, MENU, PAGE, SITE } from '../uids';

type Context = Modules.Documents.Middleware.Context;
type Data = Record<string, unknown>;
interface Params { readonly documentId?: string; readonly data?: Data }
interface Item { readonly kind?: string; readonly page?: string | null; readonly items?: readonly Item[] }

/** Pages that a menu names, with the place of each in the input. */
const named = (items: readonly Item[], path: string): { page: string; path: string }[] =>
  items.flatMap(({ kind, page, items: inner = [] }, at) => [
    ...(kind === 'page' && page ? [{ page, path: `${path}.${at}.page` }] : []),
    ...named(inner, `${path}.${at}.items`),
  ]);

/** A menu holds documentIds and no relations (design: Scope), so what they name is looked at here. */
const demandOwnPages = async (strapi: Core.Strapi, site: string | null, items: unknown): Promise<void> => {
  const wanted = Array.isArray(items) ? named(items as Item[], 'items') : [];
  if (wanted.length === 0) return;
  const found = (await strapi.db.query(PAGE).findMany({
    where: { documentId: { $in: wanted.map(({ page }) => page) }, site: { documentId: site ?? '' } }, select: ['documentId'],
  })) as { documentId: string }[];
  const own = new Set(found.map(({ documentId }) => documentId));
  const faults = wanted.filter(({ page }) => !own.has(page)).map(({ path }): FieldError => ({ path, message: 'Trang này không thuộc trang thành phần, hoặc không còn.' }));
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
  const stands = documentId === undefined ? null : await siteOf(strapi, uid, documentId);
  const wanted = await relatedId(strapi, SITE as never, data.site);
  if (stands !== null && wanted !== undefined && wanted !== stands) throw siteFixed();
  if (uid === MENU) await demandOwnPages(strapi, stands ?? wanted ?? null, data.items);
  return next();
};
