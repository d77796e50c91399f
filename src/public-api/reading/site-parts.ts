import type { Core } from '@strapi/strapi';
import { pathsOfSite } from '../../plugins/component-pages/server/public';
import { keptPart } from '../../read-cache/reads/keep-parts';
import type { FileRow } from '../answer/media';
import { publishedRows, type PublishedType } from './rows';

export const PAGE = 'plugin::component-pages.page';
export const MENU = 'plugin::component-pages.menu';
export const PROFILE = 'plugin::component-pages.profile';

export interface ContactRow {
  readonly label: string;
  readonly address: string | null;
  readonly phone: string | null;
  readonly fax: string | null;
  readonly email: string | null;
  readonly hours: string | null;
}

export interface ResponsibleRow {
  readonly name: string;
  readonly position: string;
  readonly from: string;
  readonly to: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface ProfileRow {
  readonly documentId: string;
  readonly title: string;
  readonly slogan: string | null;
  readonly footer: string | null;
  readonly banner?: FileRow | null;
  readonly logo?: FileRow | null;
  readonly contacts: readonly ContactRow[];
  readonly responsible: readonly ResponsibleRow[];
}

export interface MenuItemRow {
  readonly label: string;
  readonly kind: 'page' | 'address' | 'heading';
  readonly page: string | null;
  readonly url: string | null;
  readonly items?: readonly MenuItemRow[];
}

export interface MenuRow {
  readonly documentId: string;
  readonly position: 'header' | 'footer';
  readonly items: readonly MenuItemRow[];
}

/** A page as trees and menus name it. */
export interface PageNameRow {
  readonly documentId: string;
  readonly title: string;
  readonly slug: string;
  readonly purpose: string | null;
  readonly order: number | null;
  readonly parent: { readonly documentId: string } | null;
}

const onSite = <Row>(strapi: Core.Strapi, uid: PublishedType, site: string, question: object): Promise<Row[]> =>
  publishedRows<Row>(strapi, uid, { where: { site: { documentId: site } }, ...question });

// What stands around every page of a site is kept (ADR 0048): each of its pages and each day that is asked for needs it.

/** The published texts of a site; null while it has none. */
export const profileOf = (strapi: Core.Strapi, site: string, parts: { readonly pictures: boolean }): Promise<ProfileRow | null> =>
  keptPart(`profile:${site}:${parts.pictures}`, async () => (await onSite<ProfileRow>(strapi, PROFILE, site, {
    populate: { contacts: true, responsible: true, ...(parts.pictures ? { banner: true, logo: true } : {}) }, limit: 1,
  }))[0] ?? null);

export const menusOf = (strapi: Core.Strapi, site: string): Promise<readonly MenuRow[]> =>
  keptPart(`menus:${site}`, () => onSite<MenuRow>(strapi, MENU, site, { select: ['documentId', 'position'], populate: { items: { populate: { items: true } } } }));

/** All published pages of a site by name, in the order that its people gave them. */
export const pageNames = (strapi: Core.Strapi, site: string): Promise<readonly PageNameRow[]> =>
  keptPart(`page-names:${site}`, () => onSite<PageNameRow>(strapi, PAGE, site, {
    select: ['documentId', 'title', 'slug', 'purpose', 'order'], populate: { parent: { select: ['documentId'] } }, orderBy: [{ order: 'asc' }, { title: 'asc' }],
  }));

/** Where the published pages of a site stand, by documentId. */
export const pathsOn = async (strapi: Core.Strapi, site: string): Promise<ReadonlyMap<string, string>> =>
  new Map(await keptPart(`paths:${site}`, async () => [...await pathsOfSite(strapi, site)]));
