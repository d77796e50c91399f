import type { Core } from '@strapi/strapi';
import { siteRows } from './site-rows';

/** Where the provincial portal stands, without a slash at the end: the host of the site `/`, else what is configured. */
export const portalUrl = async (strapi: Core.Strapi): Promise<string> => {
  const [root] = await siteRows(strapi, { path: '/' });
  if (root?.host) return `https://${root.host}`;
  const { url } = strapi.config.get<{ url: string }>('portal');
  return (url || strapi.config.get('server.absoluteUrl', '')).replace(/\/+$/, '');
};
