import type { StrapiApp } from '@strapi/strapi/admin';
import { translations } from '../../../platform/admin/src/public';
import { PLUGIN_ID } from './plugin-id';

export default {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap() {},

  registerTrads: translations(PLUGIN_ID, () => import('./translations/vi.json'), () => import('./translations/en.json')),
};
