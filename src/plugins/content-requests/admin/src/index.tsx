import { Question } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { registerSitePanel } from '../../../component-pages/admin/src/public';
import { translations } from '../../../platform/admin/src/public';
import { UnitRequests } from './components/UnitRequests';
import { ANSWER, MANAGE } from './permissions';
import { key, PLUGIN_ID } from './plugin-id';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Question,
      intlLabel: { id: key('title'), defaultMessage: 'Requests for information' },
      permissions: [...MANAGE, ...ANSWER],
      position: 6,
      Component: () => import('./pages/RequestsPage'),
    });
    registerSitePanel({ key: PLUGIN_ID, title: key('unit.title'), Component: UnitRequests });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap() {},

  registerTrads: translations(PLUGIN_ID, () => import('./translations/vi.json'), () => import('./translations/en.json')),
};
