import type { Core } from '@strapi/strapi';

/**
 * How long a public answer may be kept outside: by readers never without asking; by a shared cache in front for at most one
 * second, where that is set, for what is withdrawn must be gone everywhere by then.
 */
export const publicCacheControl = (strapi: Core.Strapi): string =>
  (strapi.config.get<number>('read-cache.sharedSeconds', 0) === 1 ? 'public, max-age=0, must-revalidate, s-maxage=1' : 'public, no-cache');
