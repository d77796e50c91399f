import { Box, Tabs } from '@strapi/design-system';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { useHeld } from '../../../../platform/admin/src/public';
import { useWords } from '../words';
import { DiscrepancyPage } from '../discrepancies/DiscrepancyPage';
import { ObligationsPage } from '../plans/ObligationsPage';
import { VersionPage } from '../plans/editor/VersionPage';
import { ReportPage } from './ReportPage';
import { TABS } from './tabs';

/** Filters belong to their tab. */
const NO_FILTERS = { page: '1', pageSize: '', period: '', parent: '', state: '', late: '', source: '', unit: '', age: '', template: '', level: '', figures: '', row: '', by: '' };

const Overview = () => {
  const { t } = useWords();
  const [{ query }, setQuery] = useQueryParams<{ tab?: string }>();
  const { holds } = useHeld();
  const tabs = TABS.filter(({ permissions }) => permissions.some(({ action }) => holds(action)));
  const tab = tabs.find(({ key }) => key === query.tab) ?? tabs[0];
  if (!tab) return <Page.NoPermissions />;
  const { key, Panel } = tab;
  return (
    <Page.Main>
      <Page.Title>{t('title')}</Page.Title>
      <Layouts.Header title={t('title')} subtitle={t(`subtitle.${key}`)} />
      <Layouts.Content>
        <Tabs.Root value={key} onValueChange={(next: string) => setQuery({ ...NO_FILTERS, tab: next } as never)}>
          <Box overflow="auto">
            <Tabs.List aria-label={t('tabs')}>{tabs.map((one) => <Tabs.Trigger key={one.key} value={one.key}>{t(`tab.${one.key}`)}</Tabs.Trigger>)}</Tabs.List>
          </Box>
          <Tabs.Content value={key}><Box paddingTop={4}><Panel /></Box></Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
    </Page.Main>
  );
};

/** Reporting: the tabs by what the person may do, and one report. */
const ReportingPage = () => {
  const { loading } = useHeld();
  if (loading) return <Page.Loading />;
  return (
    <Routes>
      <Route index element={<Overview />} />
      <Route path="reports/:id" element={<ReportPage />} />
      <Route path="discrepancies/:id" element={<DiscrepancyPage />} />
      <Route path="plans/versions/:id" element={<VersionPage />} />
      <Route path="plans/periods/:id" element={<ObligationsPage />} />
      <Route path="*" element={<Page.Error />} />
    </Routes>
  );
};

export default ReportingPage;
