import { ChartPie } from '@strapi/icons';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { translations } from '../../../platform/admin/src/public';
import { EntryPanel } from './components/EntryPanel';
import { PROVIDE, VERIFY } from './permissions';
import { key, PLUGIN_ID } from './plugin-id';

const PAGE = { pathname: `/plugins/${PLUGIN_ID}` };

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
      icon: ChartPie,
      intlLabel: { id: key('title'), defaultMessage: 'Basic information' },
      permissions: [...PROVIDE, ...VERIFY],
      position: 4,
      Component: () => import('./pages/InformationPage'),
    });
    app.customFields.register([
      field('decimal', 'string', () => import('./inputs/DecimalInput')),
      field('indicator', 'string', () => import('./inputs/IndicatorInput')),
      field('subject', 'string', () => import('./inputs/SubjectInput')),
      field('period', 'enumeration', () => import('./inputs/PeriodInput')),
      field('frequency', 'enumeration', () => import('./inputs/FrequencyInput')),
    ]);
    app.widgets.register([
      {
        id: 'due', pluginId: PLUGIN_ID, icon: ChartPie, permissions: PROVIDE,
        title: { id: key('widget.due-title'), defaultMessage: 'My unit\'s information' },
        link: { label: { id: key('widget.open'), defaultMessage: 'Open' }, href: PAGE },
        component: async () => (await import('./widgets/DueWidget')).default,
      },
      {
        id: 'verification', pluginId: PLUGIN_ID, icon: ChartPie, permissions: VERIFY,
        title: { id: key('widget.verification-title'), defaultMessage: 'Verification' },
        link: { label: { id: key('widget.open'), defaultMessage: 'Open' }, href: PAGE },
        component: async () => (await import('./widgets/VerificationWidget')).default,
      },
    ]);
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
    apis.addEditViewSidePanel([EntryPanel]);
  },

  registerTrads: translations(PLUGIN_ID, () => import('./translations/vi.json'), () => import('./translations/en.json')),
};
