import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { responsibleOn } from '../../plugins/component-pages/server/public';
import { named } from '../answer/contract';
import { imageOf } from '../answer/media';
import { pageTree } from '../answer/page-tree';
import type { PortalIdentity } from '../answer/portal-identity';
import { imageShape } from '../answer/shapes';
import { menusOf, pageNames, pathsOn, profileOf, type MenuItemRow, type MenuRow } from '../reading/site-parts';
import { pageUrl, type SiteRow } from '../reading/sites';
import { contactShape, menuItemShape, pageNodeShape, responsibleShape } from './page-shape';

export const emcShape = named('Emc', 'Đo lường EMC (PT-3.2): mã giám sát và tập lệnh mà frontend nhúng; "scriptOrigin" là tên miền cần cho phép trong CSP.', z.object({
  code: z.string().nullable(),
  scriptUrl: z.string(),
  scriptOrigin: z.string(),
}));

export const siteDetailsShape = named('SiteDetails', 'Phần đầu, menu, liên hệ, người chịu trách nhiệm và cây trang của một trang thành phần.', z.object({
  name: z.string().describe('Tên đầy đủ của đơn vị, in ở đầu trang.'),
  slogan: z.string().nullable(),
  banner: imageShape.nullable(),
  logo: imageShape.nullable(),
  footer: z.string().nullable(),
  contacts: z.array(contactShape),
  responsible: responsibleShape.nullable(),
  menus: z.object({ header: z.array(menuItemShape), footer: z.array(menuItemShape) }),
  pages: z.array(pageNodeShape),
}));

/** Measuring of a site that is switched on; null otherwise. */
export const emcOf = ({ emcEnabled, emcScriptUrl, emcCode }: SiteRow): z.input<typeof emcShape> | null =>
  (emcEnabled === true && emcScriptUrl ? { code: emcCode ?? null, scriptUrl: emcScriptUrl, scriptOrigin: new URL(emcScriptUrl).origin } : null);

/** What stands around the pages of a site. `on` (ISO day) says whose name stands as the responsible person's. */
export const siteDetails = async (strapi: Core.Strapi, site: SiteRow, portal: PortalIdentity, on: string): Promise<z.input<typeof siteDetailsShape>> => {
  const [profile, menus, rows, paths] = await Promise.all([
    profileOf(strapi, site.documentId, { pictures: true }), menusOf(strapi, site.documentId), pageNames(strapi, site.documentId), pathsOn(strapi, site.documentId),
  ]);
  const urlOf = (path: string): string => pageUrl(strapi, site, portal, path);
  const link = ({ label, kind, page, url }: MenuItemRow): { label: string; url: string | null; page: string | null }[] => {
    const path = kind === 'page' ? paths.get(page ?? '') : undefined;
    if (kind === 'page') return path === undefined ? [] : [{ label, url: urlOf(path), page }];
    return [{ label, url: kind === 'address' ? url : null, page: null }];
  };
  const itemsOf = (position: MenuRow['position']) => (menus.find((menu) => menu.position === position)?.items ?? []).flatMap((item) => {
    const inner = (item.items ?? []).flatMap(link);
    // A page that is not public takes what hangs below it to its own place: the group stays as a heading.
    const own = link(item);
    return own.length > 0 ? own.map((one) => ({ ...one, items: inner })) : inner.length > 0 ? [{ label: item.label, url: null, page: null, items: inner }] : [];
  });
  const person = profile && responsibleOn(profile.responsible, on);
  return {
    name: profile?.title ?? site.title,
    slogan: profile?.slogan ?? null,
    banner: profile?.banner ? imageOf(profile.banner) : null,
    logo: profile?.logo ? imageOf(profile.logo) : null,
    footer: profile?.footer ?? null,
    contacts: (profile?.contacts ?? []).map(({ label, address, phone, fax, email, hours }) => ({ label, address, phone, fax, email, hours })),
    responsible: person ? { name: person.name, position: person.position, from: person.from, to: person.to, phone: person.phone, email: person.email } : null,
    menus: { header: itemsOf('header'), footer: itemsOf('footer') },
    pages: pageTree(rows, paths, urlOf),
  };
};
