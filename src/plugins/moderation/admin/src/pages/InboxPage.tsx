import { Box, Tabs, Typography } from '@strapi/design-system';
import { Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { CASE_VIEWS, type CaseView } from '../../../contracts';
import { refusalOf } from '../../../../platform/admin/src/public';
import { useCases } from '../api/use-moderation';
import { CaseTable } from '../components/CaseTable';
import { key } from '../plugin-id';

const asView = (value: string | undefined): CaseView => CASE_VIEWS.find((view) => view === value) ?? 'to-decide';

/** The inbox: what waits for this person, what came back, what he sent. View and page stand in the address. */
const InboxPage = () => {
  const { formatMessage } = useIntl();
  const t = (id: string) => formatMessage({ id: key(id) });
  const [{ query }, setQuery] = useQueryParams<{ view?: string; page?: string; pageSize?: string }>();
  const view = asView(query.view);
  const { value, error, loading } = useCases(view, Number(query.page ?? 1), Number(query.pageSize ?? 20));

  return (
    <Page.Main>
      <Page.Title>{t('inbox.title')}</Page.Title>
      <Layouts.Header title={t('inbox.title')} subtitle={t('inbox.subtitle')} />
      <Layouts.Content>
        <Tabs.Root value={view} onValueChange={(next: string) => setQuery({ view: next, page: '1' })}>
          <Box overflow="auto">
            <Tabs.List aria-label={t('inbox.views')}>
              {CASE_VIEWS.map((one) => <Tabs.Trigger key={one} value={one}>{t(`view.${one}`)}</Tabs.Trigger>)}
            </Tabs.List>
          </Box>
          <Tabs.Content value={view}>
            <Box paddingTop={4} aria-busy={loading}>
              {error ? <Typography role="alert" textColor="danger600">{refusalOf(error, t('network')).message}</Typography> : null}
              {value ? <CaseTable cases={value.data} view={view} /> : null}
            </Box>
          </Tabs.Content>
        </Tabs.Root>
        {value && value.meta.pagination.pageCount > 0 ? (
          <Pagination.Root {...value.meta.pagination} defaultPageSize={20}>
            <Pagination.PageSize options={['20', '50', '100']} />
            <Pagination.Links />
          </Pagination.Root>
        ) : null}
      </Layouts.Content>
    </Page.Main>
  );
};

export default InboxPage;
