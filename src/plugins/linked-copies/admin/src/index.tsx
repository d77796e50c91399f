import { Link as LinkIcon } from '@strapi/icons';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { translations } from '../../../platform/admin/src/public';
import { PAGE } from './addresses';
import { LinkPanel } from './components/LinkPanel';
import { TASKS } from './permissions';
import { key, PLUGIN_ID } from './plugin-id';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: LinkIcon,
      intlLabel: { id: key('title'), defaultMessage: 'Linked copies' },
      permissions: [...TASKS],
      position: 3,
      Component: () => import('./pages/LinkedCopiesPage'),
    });
    app.widgets.register({
      id: 'tasks', pluginId: PLUGIN_ID, icon: LinkIcon, permissions: TASKS,
      title: { id: key('title'), defaultMessage: 'Linked copies' },
      link: { label: { id: key('widget.open'), defaultMessage: 'Open' }, href: { pathname: PAGE } },
      component: async () => (await import('./widgets/TasksWidget')).default,
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
    apis.addEditViewSidePanel([LinkPanel]);
  },

  registerTrads: translations(PLUGIN_ID, () => import('./translations/vi.json'), () => import('./translations/en.json')),
};
