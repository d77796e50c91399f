import { Bell } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { translations } from '../../../platform/admin/src/public';
import { BellIcon } from './components/BellIcon';
import { Everywhere } from './components/Everywhere';
import { key, PLUGIN_ID } from './plugin-id';

let router: StrapiApp['router'] | null = null;

export default {
  register(app: StrapiApp) {
    router = app.router;
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: BellIcon,
      intlLabel: { id: key('title'), defaultMessage: 'Notices' },
      permissions: [],
      position: 2,
      Component: () => import('./pages/NoticesPage'),
    });
    app.widgets.register({
      id: 'latest',
      pluginId: PLUGIN_ID,
      icon: Bell,
      title: { id: key('title'), defaultMessage: 'Notices' },
      component: () => import('./components/NoticesWidget').then(({ NoticesWidget }) => NoticesWidget),
      link: { label: { id: key('widget.all'), defaultMessage: 'See all' }, href: `/plugins/${PLUGIN_ID}` },
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  /** Every plugin has named its pages by now: something of ours goes around all of them, behind the sign-in. */
  bootstrap() {
    router?.addRoute((pages) => [{ Component: Everywhere, children: pages }]);
  },

  registerTrads: translations(PLUGIN_ID, () => import('./translations/vi.json'), () => import('./translations/en.json')),
};
