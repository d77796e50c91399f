import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { rowsOf } from '../public-api/reading/rows';
import { SITE, type SiteRow } from '../public-api/reading/sites';

/** The site that an address speaks of: one with a host of its own is known by it, the others by the first part of the path. */
export const siteAt = async (strapi: Core.Strapi, context: Context): Promise<{ readonly path: string; readonly row: SiteRow | null }> => {
  const { site } = context.params as { site?: string };
  const where = site === undefined ? { $or: [{ host: context.hostname }, { path: '/' }] } : { path: `/${site}` };
  const rows = await rowsOf<SiteRow>(strapi, SITE, { where });
  const row = rows.find(({ host }) => site === undefined && host === context.hostname) ?? rows[0] ?? null;
  return { path: row?.path ?? (site === undefined ? '/' : `/${site}`), row };
};
