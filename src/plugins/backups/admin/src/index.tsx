import { Database } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { translations } from '../../../platform/admin/src/public';
import { OPERATE } from './permissions';
import { key, PLUGIN_ID } from './plugin-id';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Database,
      intlLabel: { id: key('title'), defaultMessage: 'Backups' },
      permissions: OPERATE,
      position: 8,
      Component: () => import('./pages/BackupsPage'),
    });
    app.widgets.register({
      id: 'standing', pluginId: PLUGIN_ID, icon: Database, permissions: OPERATE,
      title: { id: key('title'), defaultMessage: 'Backups' },
      link: { label: { id: key('widget.open'), defaultMessage: 'Open' }, href: { pathname: `/plugins/${PLUGIN_ID}` } },
      component: async () => (await import('./widgets/StandingWidget')).default,
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap() {},

  registerTrads: translations(PLUGIN_ID, () => import('./translations/vi.json'), () => import('./translations/en.json')),
};
