import { Button, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Loading, Pages, useAnswer, useWordsOf } from '../../../../platform/admin/src/public';
import { REQUEST_STATES, type RequestAct, type RequestPage, type RequestView } from '../../../contracts';
import { DecideDialog } from '../components/DecideDialog';
import { RequestDialog } from '../components/RequestDialog';
import { RequestList } from '../components/RequestList';
import { Sections } from '../components/Sections';
import { key } from '../plugin-id';

interface Query { state?: string; page?: string; pageSize?: string }

const addressOf = ({ state = 'all', page = '1', pageSize = '20' }: Query): string => `/accounts/requests?${new URLSearchParams({ state, page, pageSize })}`;

/** Requests of one's own units, and those that one decides. */
export const RequestsPage = () => {
  const { t } = useWordsOf(key);
  const [{ query }, setQuery] = useQueryParams<Query>();
  const list = useAnswer<RequestPage>(addressOf(query));
  const [acting, setActing] = useState<{ request: RequestView; act: RequestAct } | null>(null);
  const [asking, setAsking] = useState(false);
  const close = (done: boolean) => {
    setActing(null);
    setAsking(false);
    if (done) list.reload();
  };
  return (
    <Page.Main>
      <Page.Title>{t('requests.title')}</Page.Title>
      <Layouts.Header title={t('requests.title')} subtitle={t('requests.subtitle')}
        primaryAction={list.value?.meta.mayAsk ? <Button onClick={() => setAsking(true)}>{t('request.title')}</Button> : undefined} />
      <Layouts.Content>
        <Sections />
        <Flex paddingBottom={4}>
          <SingleSelect aria-label={t('filter.state')} value={query.state ?? 'all'} onChange={(chosen: string | number) => setQuery({ state: String(chosen), page: '1' })}>
            <SingleSelectOption value="all">{t('state.all')}</SingleSelectOption>
            {REQUEST_STATES.map((each) => <SingleSelectOption key={each} value={each}>{t(`request.state.${each}`)}</SingleSelectOption>)}
          </SingleSelect>
        </Flex>
        <Loading from={list}>
          {({ data, meta }) => (
            <>
              <RequestList requests={data} onAct={(request, act) => setActing({ request, act })} />
              <Pages pagination={meta.pagination} />
            </>
          )}
        </Loading>
      </Layouts.Content>
      {asking ? <RequestDialog onClose={close} /> : null}
      {acting ? <DecideDialog request={acting.request} act={acting.act} onClose={close} /> : null}
    </Page.Main>
  );
};
