import { Shield } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { key, PLUGIN_ID } from './plugin-id';

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Shield,
      intlLabel: { id: key('assignments.title'), defaultMessage: 'Assignments' },
      permissions: [{ action: 'plugin::units.assignments.manage', subject: null }],
      position: 5,
      Component: () => import('./pages/AssignmentsPage'),
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap() {},

  async registerTrads({ locales }: { locales: string[] }) {
    return Promise.all(locales.map(async (locale) => {
      const known = locale === 'vi' ? await import('./translations/vi.json') : await import('./translations/en.json');
      return { locale, data: Object.fromEntries(Object.entries(known.default).map(([id, text]) => [key(id), text])) };
    }));
  },
};
