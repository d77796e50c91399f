import type { Core } from '@strapi/strapi';
import type { SiteTemplate } from '../../contracts';
import { parentsFirst } from '../domain/templates';
import { MENU, PAGE, PROFILE } from '../uids';
import { makePage } from './new-page';

interface Row { readonly documentId: string; readonly purpose?: string | null; readonly position?: string }

export interface Filled { readonly pages: number; readonly menus: number; readonly profile: boolean }

const draftsOf = async (strapi: Core.Strapi, uid: string, site: string, columns: readonly string[]): Promise<readonly Row[]> =>
  (await strapi.db.query(uid as never).findMany({ where: { site: { documentId: site }, publishedAt: null }, select: ['documentId', ...columns] } as never)) as unknown as Row[];

/**
 * Makes what a site lacks of its template, as drafts: pages, header and footer menu, the texts of the site. What is
 * there stays as it is. Runs in the caller's transaction.
 */
export const fillSite = async (strapi: Core.Strapi, site: { readonly documentId: string; readonly unitName: string }, template: SiteTemplate): Promise<Filled> => {
  const known = new Map((await draftsOf(strapi, PAGE, site.documentId, ['purpose'])).flatMap(({ documentId, purpose }) => (purpose ? [[purpose, documentId] as const] : [])));
  const before = known.size;
  for (const expected of parentsFirst(template.pages)) {
    if (known.has(expected.key)) continue;
    const parent = expected.parent === undefined ? null : (known.get(expected.parent) ?? null);
    known.set(expected.key, await makePage(strapi, site.documentId, expected, parent, (template.pages.indexOf(expected) + 1) * 10));
  }

  const create = (uid: string, data: object) => strapi.documents(uid as never).create({ data: { ...data, site: { connect: [{ documentId: site.documentId }] } } } as never);
  const item = (key: string) => ({ label: template.pages.find((page) => page.key === key)?.title ?? key, kind: 'page', page: known.get(key) });
  const positions = new Set((await draftsOf(strapi, MENU, site.documentId, ['position'])).map(({ position }) => position));
  const menus = (['header', 'footer'] as const).filter((position) => !positions.has(position));
  for (const position of menus) {
    const below = (key: string) => (position === 'header' ? template.pages.filter(({ parent }) => parent === key).map(({ key: child }) => item(child)) : []);
    await create(MENU, { title: position === 'header' ? 'Trình đơn chính' : 'Trình đơn chân trang', position, items: template[position].map((key) => ({ ...item(key), items: below(key) })) });
  }

  const profile = (await draftsOf(strapi, PROFILE, site.documentId, [])).length === 0;
  if (profile) await create(PROFILE, { title: site.unitName });
  return { pages: known.size - before, menus: menus.length, profile };
};
