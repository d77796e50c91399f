import { GridNine } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { translations } from '../../../platform/admin/src/public';
import { DECIDE, ENTER, MAINTAIN } from './permissions';
import { key, PLUGIN_ID } from './plugin-id';

const PAGE = { pathname: `/plugins/${PLUGIN_ID}` };

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: GridNine,
      intlLabel: { id: key('title'), defaultMessage: 'Reports' },
      permissions: [...ENTER, ...DECIDE, ...MAINTAIN],
      position: 5,
      Component: () => import('./pages/ReportingPage'),
    });
    app.widgets.register([
      {
        id: 'enter', pluginId: PLUGIN_ID, icon: GridNine, permissions: ENTER,
        title: { id: key('widget.enter-title'), defaultMessage: 'My reports' },
        link: { label: { id: key('widget.open'), defaultMessage: 'Open' }, href: PAGE },
        component: async () => (await import('./widgets/EnterWidget')).default,
      },
      {
        id: 'decide', pluginId: PLUGIN_ID, icon: GridNine, permissions: DECIDE,
        title: { id: key('widget.decide-title'), defaultMessage: 'Reports to decide' },
        link: { label: { id: key('widget.open'), defaultMessage: 'Open' }, href: PAGE },
        component: async () => (await import('./widgets/DecideWidget')).default,
      },
    ]);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap() {},

  registerTrads: translations(PLUGIN_ID, () => import('./translations/vi.json'), () => import('./translations/en.json')),
};
