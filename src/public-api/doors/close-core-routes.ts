import type { Core } from '@strapi/strapi';
import { isOurUid } from '../../plugins/platform/server/public';

interface RouterLike {
  readonly type?: string;
}

/**
 * Takes away every address that core and its plugins put under /api (files, mails, types, locales): the public reads
 * what src/public-api serves, other systems what our own plugins serve, and nothing else is there to be asked.
 * Must run in `register`, before the routes are mounted.
 */
export const closeCoreRoutes = (strapi: Core.Strapi): void => {
  for (const [name, plugin] of Object.entries(strapi.plugins)) {
    const { routes } = plugin as { routes: unknown };
    if (isOurUid(`plugin::${name}.`) || Array.isArray(routes) || typeof routes !== 'object' || routes === null) continue;
    const routers = routes as Record<string, RouterLike | (() => unknown)>;
    for (const [key, router] of Object.entries(routers)) {
      if (key === 'content-api' || (typeof router === 'object' && router.type === 'content-api')) Reflect.deleteProperty(routers, key);
    }
  }
};
