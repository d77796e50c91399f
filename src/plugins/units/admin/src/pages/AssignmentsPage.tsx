import { Box, Button, Flex, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { Layouts, Page, Pagination, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { AssignmentView } from '../../../contracts';
import { refusalOf, usePage } from '../../../../platform/admin/src/public';
import { AssignmentList } from '../components/AssignmentList';
import { EndDialog } from '../components/EndDialog';
import { GrantDialog } from '../components/GrantDialog';
import { key } from '../plugin-id';

const STATES = ['living', 'ended', 'all'] as const;

/** Who works where and for what: the assignments that this person may see, give and end. */
const AssignmentsPage = () => {
  const { formatMessage } = useIntl();
  const t = (id: string) => formatMessage({ id: key(id) });
  const [{ query }, setQuery] = useQueryParams<{ state?: string; search?: string; page?: string; pageSize?: string }>();
  const { state = 'living', search = '', page = '1', pageSize = '20' } = query;
  const list = usePage<AssignmentView>(`/units/assignments?state=${state}&search=${encodeURIComponent(search)}&page=${page}&pageSize=${pageSize}`);
  const [granting, setGranting] = useState(false);
  const [ending, setEnding] = useState<AssignmentView | null>(null);
  const close = (done: boolean) => {
    setGranting(false);
    setEnding(null);
    if (done) list.reload();
  };

  return (
    <Page.Main>
      <Page.Title>{t('assignments.title')}</Page.Title>
      <Layouts.Header title={t('assignments.title')} subtitle={t('assignments.subtitle')}
        primaryAction={<Button onClick={() => setGranting(true)}>{t('grant.open')}</Button>} />
      <Layouts.Content>
        <Flex gap={3} wrap="wrap" paddingBottom={4}>
          <TextInput aria-label={t('search')} placeholder={t('search')} value={search}
            onChange={(event: { target: { value: string } }) => setQuery({ search: event.target.value, page: '1' })} />
          <SingleSelect aria-label={t('filter.state')} value={state} onChange={(chosen: string | number) => setQuery({ state: String(chosen), page: '1' })}>
            {STATES.map((each) => <SingleSelectOption key={each} value={each}>{t(`filter.${each}`)}</SingleSelectOption>)}
          </SingleSelect>
        </Flex>
        <Box aria-busy={list.loading}>
          {list.error ? <Typography role="alert" textColor="danger600">{refusalOf(list.error, t('network')).message}</Typography> : null}
          {list.value ? <AssignmentList items={list.value.data} onEnd={setEnding} /> : null}
        </Box>
        {list.value && list.value.meta.pagination.pageCount > 1 ? (
          <Pagination.Root {...list.value.meta.pagination} defaultPageSize={20}>
            <Pagination.PageSize options={['20', '50', '100']} />
            <Pagination.Links />
          </Pagination.Root>
        ) : null}
      </Layouts.Content>
      {granting ? <GrantDialog onClose={close} /> : null}
      {ending ? <EndDialog assignment={ending} onClose={close} /> : null}
    </Page.Main>
  );
};

export default AssignmentsPage;
