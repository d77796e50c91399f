import { Box, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Loading, Pages, usePage, useWordsOf } from '../../../../platform/admin/src/public';
import { ACCOUNT_STATES, type AccountAct, type AccountView } from '../../../contracts';
import { AccountList } from '../components/AccountList';
import { ActDialog } from '../components/ActDialog';
import { key } from '../plugin-id';

interface Query { state?: string; search?: string; page?: string; pageSize?: string }

const addressOf = ({ state = 'all', search = '', page = '1', pageSize = '20' }: Query): string =>
  `/accounts/people?${new URLSearchParams({ state, search, page, pageSize })}`;

/** Accounts of one's own people: which is locked, expired, closed, and what one may do about it. */
export const ListPage = () => {
  const { t } = useWordsOf(key);
  const [{ query }, setQuery] = useQueryParams<Query>();
  const { state = 'all', search = '' } = query;
  const list = usePage<AccountView>(addressOf(query));
  const [acting, setActing] = useState<{ account: AccountView; act: AccountAct } | null>(null);
  const close = (done: boolean) => {
    setActing(null);
    if (done) list.reload();
  };

  return (
    <Page.Main>
      <Page.Title>{t('title')}</Page.Title>
      <Layouts.Header title={t('title')} subtitle={t('subtitle')} />
      <Layouts.Content>
        <Flex gap={3} wrap="wrap" paddingBottom={4}>
          <Box width="100%" maxWidth="32rem">
            <TextInput aria-label={t('search')} placeholder={t('search')} value={search}
              onChange={(event: { target: { value: string } }) => setQuery({ search: event.target.value, page: '1' })} />
          </Box>
          <SingleSelect aria-label={t('filter.state')} value={state} onChange={(chosen: string | number) => setQuery({ state: String(chosen), page: '1' })}>
            <SingleSelectOption value="all">{t('state.all')}</SingleSelectOption>
            {ACCOUNT_STATES.map((each) => <SingleSelectOption key={each} value={each}>{t(`state.${each}`)}</SingleSelectOption>)}
          </SingleSelect>
        </Flex>
        <Loading from={list}>
          {({ data, meta }) => (
            <>
              <AccountList accounts={data} onAct={(account, act) => setActing({ account, act })} />
              <Pages pagination={meta.pagination} />
            </>
          )}
        </Loading>
      </Layouts.Content>
      {acting ? <ActDialog account={acting.account} act={acting.act} onClose={close} /> : null}
    </Page.Main>
  );
};
