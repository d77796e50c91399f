import type { Core } from '@strapi/strapi';

export const NOTICES_PAGE = '/plugins/notices';
export const CHOICES_PAGE = '/plugins/notices/choices';

/** Address that people can open of a page of the staff screens. Whoever is not signed in is led there by the sign-in. */
export const screenUrl = (strapi: Core.Strapi, path: string): string => {
  const base = String(strapi.config.get('server.url', '') || strapi.config.get('server.absoluteUrl', '')).replace(/\/$/, '');
  return `${base}/admin${path}`;
};
