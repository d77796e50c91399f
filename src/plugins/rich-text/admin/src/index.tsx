import { Feather } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { translations } from '../../../platform/admin/src/public';
import { WordListButton } from './components/WordListButton';
import { key, PLUGIN_ID } from './plugin-id';

export default {
  register(app: StrapiApp) {
    app.customFields.register({
      name: 'html',
      pluginId: PLUGIN_ID,
      type: 'richtext',
      icon: Feather,
      intlLabel: { id: key('field'), defaultMessage: 'Formatted text' },
      intlDescription: { id: key('field.description'), defaultMessage: 'Headings, lists, tables, pictures, footnotes' },
      components: { Input: () => import('./components/RichTextInput') as never },
    });
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    app.getPlugin('content-manager').injectComponent('listView', 'actions', { name: 'rich-text-word', Component: WordListButton });
  },

  registerTrads: translations(PLUGIN_ID, () => import('./translations/vi.json'), () => import('./translations/en.json')),
};
