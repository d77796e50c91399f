import { Box, Tabs } from '@strapi/design-system';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { useHeld } from '../../../../platform/admin/src/public';
import { ConflictPanel } from '../components/ConflictPanel';
import { ObligationPanel } from '../components/ObligationPanel';
import { QueuePanel } from '../components/QueuePanel';
import { PROVIDE, VERIFY } from '../permissions';
import { useWords } from '../words';

const VERIFYING = ['queue', 'overview', 'conflicts'] as const;
type Tab = 'mine' | (typeof VERIFYING)[number];

const PANELS: Readonly<Record<Tab, () => JSX.Element>> = {
  mine: ObligationPanel, queue: QueuePanel, overview: ObligationPanel, conflicts: ConflictPanel,
};

/** Basic information: a member's duties; the operator's queue, overview and conflicts. Tab and filters stand in the address. */
const InformationPage = () => {
  const { t } = useWords();
  const [{ query }, setQuery] = useQueryParams<{ tab?: string }>();
  const { holds, loading } = useHeld();
  const tabs: readonly Tab[] = [...(VERIFY.some(({ action }) => holds(action)) ? VERIFYING : []), ...(PROVIDE.some(({ action }) => holds(action)) ? ['mine' as const] : [])];
  const tab = tabs.find((one) => one === query.tab) ?? tabs[0];
  if (loading) return <Page.Loading />;
  if (tab === undefined) return <Page.NoPermissions />;
  const Panel = PANELS[tab];
  // Another tab has filters of its own.
  const open = (next: string) => setQuery({ tab: next, page: '1', status: '', search: '', only: '', state: '' } as never);
  return (
    <Page.Main>
      <Page.Title>{t('title')}</Page.Title>
      <Layouts.Header title={t(tabs.length === 1 ? 'title.mine' : 'title')} subtitle={t(`subtitle.${tab}`)} />
      <Layouts.Content>
        {tabs.length === 1 ? <Panel /> : (
          <Tabs.Root value={tab} onValueChange={open}>
            <Box overflow="auto">
              <Tabs.List aria-label={t('tabs')}>
                {tabs.map((one) => <Tabs.Trigger key={one} value={one}>{t(`tab.${one}`)}</Tabs.Trigger>)}
              </Tabs.List>
            </Box>
            <Tabs.Content value={tab}><Box paddingTop={4}><Panel /></Box></Tabs.Content>
          </Tabs.Root>
        )}
      </Layouts.Content>
    </Page.Main>
  );
};

export default InformationPage;
