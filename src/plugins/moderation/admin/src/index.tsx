import { CheckCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { arrangeContentManager } from './content-manager';
import { key, PLUGIN_ID } from './plugin-id';
import { sendBaseWithSaves } from './save-base';

export default {
  register(app: StrapiApp) {
    sendBaseWithSaves();
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: CheckCircle,
      intlLabel: { id: key('inbox.title'), defaultMessage: 'Moderation inbox' },
      permissions: [],
      position: 1,
      Component: () => import('./pages/InboxPage'),
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const contentManager = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
    arrangeContentManager(contentManager.apis);
  },

  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(locales.map(async (locale) => {
      const known = locale === 'vi' ? await import('./translations/vi.json') : await import('./translations/en.json');
      return { locale, data: Object.fromEntries(Object.entries(known.default).map(([id, text]) => [key(id), text])) };
    }));
  },
};
