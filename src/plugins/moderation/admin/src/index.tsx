import { CheckCircle, Link as LinkIcon } from '@strapi/icons';
import type { ComponentType } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { arrangeContentManager } from './content-manager';
import { translations } from '../../../platform/admin/src/public';
import { key, PLUGIN_ID } from './plugin-id';
import { watchSaves } from './save-base';

export default {
  register(app: StrapiApp) {
    watchSaves();
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: CheckCircle,
      intlLabel: { id: key('inbox.title'), defaultMessage: 'Moderation inbox' },
      permissions: [{ action: 'plugin::moderation.work', subject: null }],
      position: 1,
      Component: () => import('./pages/InboxPage'),
    });
    app.router.addRoute((routes) => routes.map((route) =>
      (route.index ? { index: true as const, lazy: async () => ({ Component: (await import('./pages/HomePage')).default }) } : route)));
    app.customFields.register({
      name: 'slug',
      pluginId: PLUGIN_ID,
      type: 'string',
      icon: LinkIcon,
      intlLabel: { id: key('slug.name'), defaultMessage: 'Address' },
      intlDescription: { id: key('slug.description'), defaultMessage: 'Address made of the title' },
      // Core's type knows no props; it hands every input its field.
      components: { Input: async () => (await import('./components/SlugInput')) as unknown as { default: ComponentType } },
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const contentManager = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
    arrangeContentManager(contentManager.apis);
  },

  registerTrads: translations(PLUGIN_ID, () => import('./translations/vi.json'), () => import('./translations/en.json')),
};
