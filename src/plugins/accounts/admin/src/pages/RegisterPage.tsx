import { Box, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Loading, Pages, usePage, useWordsOf } from '../../../../platform/admin/src/public';
import { ROLE_KEYS, SYSTEM_KEYS } from '../../../../units/contracts';
import { REGISTER_STATES, type RegisterLine } from '../../../contracts';
import { HandOverDialog } from '../components/HandOverDialog';
import { RegisterFile } from '../components/RegisterFile';
import { RegisterList } from '../components/RegisterList';
import { Sections } from '../components/Sections';
import { key } from '../plugin-id';

interface Query { state?: string; system?: string; role?: string; search?: string; page?: string; pageSize?: string }

const FILTERS = [['state', 'register.state', REGISTER_STATES], ['system', 'system', SYSTEM_KEYS], ['role', 'role', ROLE_KEYS]] as const;

const filterOf = (query: Query): string =>
  new URLSearchParams(Object.entries(query).filter(([name, value]) => ['state', 'system', 'role', 'search'].includes(name) && value && value !== 'all') as [string, string][]).toString();

/** PR-5.4: who holds which account, since when, by which decision; here an account is handed over. */
export const RegisterPage = () => {
  const { t } = useWordsOf(key);
  const [{ query }, setQuery] = useQueryParams<Query>();
  const filter = filterOf(query);
  const list = usePage<RegisterLine>(`/accounts/register?${filter}&page=${query.page ?? '1'}&pageSize=${query.pageSize ?? '20'}`);
  const [passing, setPassing] = useState<RegisterLine | null>(null);
  const close = (done: boolean) => {
    setPassing(null);
    if (done) list.reload();
  };
  return (
    <Page.Main>
      <Page.Title>{t('register.title')}</Page.Title>
      <Layouts.Header title={t('register.title')} subtitle={t('register.subtitle')} primaryAction={<RegisterFile query={filter} />} />
      <Layouts.Content>
        <Sections />
        <Flex gap={3} wrap="wrap" paddingBottom={4}>
          <Box width="100%" maxWidth="32rem">
            <TextInput aria-label={t('register.search')} placeholder={t('register.search')} value={query.search ?? ''}
              onChange={(event: { target: { value: string } }) => setQuery({ search: event.target.value, page: '1' })} />
          </Box>
          {FILTERS.map(([name, words, values]) => (
            <SingleSelect key={name} aria-label={t(`filter.${name}`)} value={query[name] ?? 'all'} onChange={(chosen: string | number) => setQuery({ [name]: String(chosen), page: '1' })}>
              <SingleSelectOption value="all">{t(`${name}.all`)}</SingleSelectOption>
              {values.map((each) => <SingleSelectOption key={each} value={each}>{t(`${words}.${each}`)}</SingleSelectOption>)}
            </SingleSelect>
          ))}
        </Flex>
        <Loading from={list}>
          {({ data, meta }) => (
            <>
              <RegisterList lines={data} onHandOver={setPassing} />
              <Pages pagination={meta.pagination} />
            </>
          )}
        </Loading>
      </Layouts.Content>
      {passing ? <HandOverDialog line={passing} onClose={close} /> : null}
    </Page.Main>
  );
};
