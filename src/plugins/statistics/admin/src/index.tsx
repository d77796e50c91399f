import { PresentationChart } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { registerSitePanel } from '../../../component-pages/admin/src/public';
import { translations } from '../../../platform/admin/src/public';
import { SiteFigures } from './components/SiteFigures';
import { READ } from './permissions';
import { key, PLUGIN_ID } from './plugin-id';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: PresentationChart,
      intlLabel: { id: key('title'), defaultMessage: 'Statistics' },
      permissions: READ,
      position: 7,
      Component: () => import('./pages/StatisticsPage'),
    });
    registerSitePanel({ key: PLUGIN_ID, title: key('title'), Component: SiteFigures });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap() {},

  registerTrads: translations(PLUGIN_ID, () => import('./translations/vi.json'), () => import('./translations/en.json')),
};
