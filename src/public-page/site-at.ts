import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { rowsOf } from '../public-api/reading/rows';
import type { PortalIdentity } from '../public-api/answer/portal-identity';
import { identityFrom, SITE, type SiteRow } from '../public-api/reading/sites';

export interface SiteThere {
  readonly path: string;
  readonly row: SiteRow | null;
  /** Path of the site that this host has for itself, `/` where it is the portal's. */
  readonly home: string;
  readonly portal: PortalIdentity;
}

/** The site that an address speaks of: one with a host of its own is known by it, the others by the first part of the path. */
export const siteAt = async (strapi: Core.Strapi, context: Context): Promise<SiteThere> => {
  const { site } = context.params as { site?: string };
  const path = site === undefined ? '/' : `/${site}`;
  const rows = await rowsOf<SiteRow>(strapi, SITE, { where: { $or: [{ host: context.hostname }, { path: { $in: ['/', path] } }] } });
  const own = rows.find(({ host }) => host === context.hostname);
  const row = (site === undefined ? own : undefined) ?? rows.find((one) => one.path === path) ?? null;
  const root = rows.find((one) => one.path === '/' && one.state !== 'preparing') ?? null;
  return { path: row?.path ?? path, row, home: own?.path ?? '/', portal: identityFrom(strapi, root) };
};
