import { Key, WarningCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { translations } from '../../../platform/admin/src/public';
import { watchForGate } from './api/watch-for-gate';
import { Everywhere } from './components/Everywhere';
import { Gate } from './components/Gate';
import { key, PLUGIN_ID } from './plugin-id';

let router: StrapiApp['router'] | null = null;

export default {
  register(app: StrapiApp) {
    router = app.router;
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Key,
      intlLabel: { id: key('title'), defaultMessage: 'Accounts' },
      permissions: [{ action: 'plugin::accounts.manage', subject: null }],
      position: 6,
      Component: () => import('./pages/AccountsPage'),
    });
    // For every signed-in person: whoever lost an account must find it without a right to anything.
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}/incidents`,
      icon: WarningCircle,
      intlLabel: { id: key('incidents.title'), defaultMessage: 'Incidents' },
      permissions: [],
      position: 9,
      Component: () => import('./pages/IncidentsPage'),
    });
    // Core draws nothing of the panel before every such component has said that it is ready.
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID, isReady: false, initializer: Gate });
  },

  bootstrap() {
    watchForGate();
    router?.addRoute((pages) => [{ Component: Everywhere, children: pages }]);
  },

  registerTrads: translations(PLUGIN_ID, () => import('./translations/vi.json'), () => import('./translations/en.json')),
};
