import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { Loading, Pages, useAnswer } from '../../../../platform/admin/src/public';
import { UnitInput } from '../../../../units/admin/src/public';
import { REQUEST_SORTS, REQUEST_STATES, type RequestPage as PageOfRequests } from '../../../contracts';
import { requestAddress } from '../api';
import { RaiseDialog } from '../components/RaiseDialog';
import { RequestCard } from '../components/RequestCard';
import { useWords } from '../words';

interface Query { state?: string; unit?: string; search?: string; sort?: string; page?: string; pageSize?: string }

const STATES = ['all', 'overdue', ...REQUEST_STATES] as const;

const addressOf = ({ state, unit, search, sort, page, pageSize }: Query): string => {
  const wanted = new URLSearchParams({ page: page || '1', pageSize: pageSize || '20' });
  if (search) wanted.set('search', search);
  if (unit) wanted.set('unit', unit);
  if (REQUEST_SORTS.some((one) => one === sort)) wanted.set('sort', sort ?? '');
  if (state === 'overdue') wanted.set('overdue', 'true');
  else if (REQUEST_STATES.some((one) => one === state)) wanted.set('state', state ?? '');
  return `/content-requests/requests?${wanted.toString()}`;
};

const Choice = ({ name, value, options, onChange }: { name: string; value: string; options: readonly string[]; onChange: (value: string) => void }) => {
  const { t } = useWords();
  return (
    <Box flex="1 1 18rem" minWidth="16rem">
      <Field.Root name={name}>
        <Field.Label>{t(`filter.${name}`)}</Field.Label>
        <SingleSelect value={value} onChange={(chosen: string | number) => onChange(String(chosen))}>
          {options.map((one) => <SingleSelectOption key={one} value={one}>{t(`${name}.${one}`)}</SingleSelectOption>)}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};

/** The requests that are this person's to see, what is open first (PT-4.2); filters and page stand in the address. */
export const ListPage = () => {
  const { t } = useWords();
  const navigate = useNavigate();
  const [{ query }, setQuery] = useQueryParams<Query>();
  const list = useAnswer<PageOfRequests>(addressOf(query));
  const [raising, setRaising] = useState(false);
  const mayRaise = list.value?.meta.mayRaise ?? false;
  return (
    <Page.Main>
      <Page.Title>{t('title')}</Page.Title>
      <Layouts.Header title={t('title')} subtitle={t('subtitle')}
        primaryAction={mayRaise ? <Button onClick={() => setRaising(true)}>{t('raise.open')}</Button> : undefined} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex gap={3} wrap="wrap" alignItems="flex-end">
            <Box flex="2 1 24rem" minWidth="20rem">
              <Field.Root name="search">
                <Field.Label>{t('filter.search')}</Field.Label>
                <TextInput type="search" value={query.search ?? ''} maxLength={100}
                  onChange={(event: { target: { value: string } }) => setQuery({ search: event.target.value.replace(/[&#%+=?]/g, ' '), page: '1' })} />
              </Field.Root>
            </Box>
            <Choice name="state" value={STATES.find((one) => one === query.state) ?? 'all'} options={STATES} onChange={(state) => setQuery({ state, page: '1' })} />
            {mayRaise ? <Box flex="2 1 24rem" minWidth="20rem"><UnitInput label={t('filter.unit')} value={query.unit ?? ''} onChange={(unit) => setQuery({ unit, page: '1' })} /></Box> : null}
            <Choice name="sort" value={REQUEST_SORTS.find((one) => one === query.sort) ?? 'urgent'} options={REQUEST_SORTS} onChange={(sort) => setQuery({ sort, page: '1' })} />
          </Flex>
          <Loading from={list}>
            {({ data, meta }) => (
              <Flex direction="column" alignItems="stretch" gap={4}>
                <Typography role="status">{t('list.count', { count: meta.pagination.total })}</Typography>
                {data.length > 0 ? <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>{data.map((request) => <RequestCard key={request.id} request={request} />)}</Flex> : null}
                <Pages pagination={meta.pagination} />
              </Flex>
            )}
          </Loading>
        </Flex>
      </Layouts.Content>
      {raising ? <RaiseDialog onClose={(raised) => { setRaising(false); if (raised) navigate(requestAddress(raised.id)); }} /> : null}
    </Page.Main>
  );
};
