import { Layout } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { translations } from '../../../platform/admin/src/public';
import { LOOK_AFTER } from './permissions';
import { key, PLUGIN_ID } from './plugin-id';

const field = (name: string, type: 'string' | 'enumeration', load: () => Promise<{ default: unknown }>) => ({
  name,
  pluginId: PLUGIN_ID,
  type,
  intlLabel: { id: key(`field.${name}`), defaultMessage: name },
  intlDescription: { id: key(`field.${name}-hint`), defaultMessage: name },
  // Core types what an input is less closely than it calls it.
  components: { Input: load as () => Promise<{ default?: React.ComponentType }> },
});

export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: Layout,
      intlLabel: { id: key('title.mine'), defaultMessage: 'Unit site' },
      permissions: LOOK_AFTER,
      position: 3,
      Component: () => import('./pages/SitesPage'),
    });
    app.customFields.register([
      field('page-choice', 'string', () => import('./inputs/PageChoiceInput')),
      field('purpose', 'string', () => import('./inputs/PurposeInput')),
      field('template', 'string', () => import('./inputs/TemplateInput')),
      field('site-state', 'enumeration', () => import('./inputs/SiteStateInput')),
      field('menu-position', 'enumeration', () => import('./inputs/MenuPositionInput')),
      field('menu-target', 'enumeration', () => import('./inputs/MenuTargetInput')),
      field('article-source', 'enumeration', () => import('./inputs/ArticleSourceInput')),
    ]);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap() {},

  registerTrads: translations(PLUGIN_ID, () => import('./translations/vi.json'), () => import('./translations/en.json')),
};
