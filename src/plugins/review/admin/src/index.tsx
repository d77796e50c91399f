import type { StrapiApp } from '@strapi/strapi/admin';
import { translations } from '../../../platform/admin/src/public';
import { PLUGIN_ID } from './plugin-id';

export default {
  register(app: StrapiApp) {
    // No link in the menu: one comes here from the list of work, a notice or an item.
    app.router.addRoute({
      path: `plugins/${PLUGIN_ID}/:contentType/:documentId`,
      lazy: async () => ({ Component: (await import('./pages/ReviewPage')).default }),
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap() {},

  registerTrads: translations(PLUGIN_ID, () => import('./translations/vi.json'), () => import('./translations/en.json')),
};
