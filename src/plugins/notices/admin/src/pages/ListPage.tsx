import { Box, Button, EmptyStateLayout, Flex, LinkButton, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Layouts, Page, Pagination, useNotification, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { NOTICE_STATES, type KindChoice, type Notice } from '../../../contracts';
import { refusalOf, useAnswer, usePage } from '../../../../platform/admin/src/public';
import { useFresh } from '../api/unread';
import { useReading } from '../api/use-reading';
import { NoticeList } from '../components/NoticeList';
import { key, kindText } from '../plugin-id';

const EVERY_KIND = 'every';

interface Query { state?: string; kind?: string; page?: string; pageSize?: string }

const addressOf = ({ state = 'unread', kind = '', page = '1', pageSize = '20' }: Query): string =>
  `/notices?${new URLSearchParams({ state, page, pageSize, ...(kind ? { kind } : {}) })}`;

/** One's own notices, unread first of all; filters and page stand in the address. */
export const ListPage = () => {
  const intl = useIntl();
  const t = (id: string, values?: Record<string, number>) => intl.formatMessage({ id: key(id) }, values);
  const { toggleNotification } = useNotification();
  const [{ query }, setQuery] = useQueryParams<Query>();
  const { state = 'unread', kind = '' } = query;
  const list = usePage<Notice>(addressOf(query));
  const kinds = useAnswer<{ data: readonly KindChoice[] }>('/notices/choices').value?.data ?? [];
  const { readOne, readSeveral } = useReading();
  useFresh(list.reload);

  const say = (thrown: unknown) => toggleNotification({ type: 'danger', message: refusalOf(thrown, t('network')).message });
  const onRead = ({ id }: Notice) => void readOne(id).then(list.reload, say);
  const newest = list.value?.data[0]?.id;
  const readAll = async () => {
    try {
      const marked = await readSeveral({ ...(kind ? { kind } : {}), ...(query.page && query.page !== '1' ? {} : { upTo: newest }) });
      toggleNotification({ type: 'success', message: t('read.done', { count: marked }) });
      list.reload();
    } catch (thrown) {
      say(thrown);
    }
  };
  const hasUnread = list.value?.data.some(({ readAt }) => readAt === null) ?? false;

  return (
    <Page.Main>
      <Page.Title>{t('title')}</Page.Title>
      <Layouts.Header title={t('title')} subtitle={t('subtitle')}
        primaryAction={<LinkButton tag={Link} variant="tertiary" to="/plugins/notices/choices">{t('choices.open')}</LinkButton>} />
      <Layouts.Content>
        <Flex gap={3} wrap="wrap" paddingBottom={4} alignItems="flex-end">
          <SingleSelect aria-label={t('filter.state')} value={state} onChange={(chosen: string | number) => setQuery({ state: String(chosen), page: '1' })}>
            {NOTICE_STATES.map((one) => <SingleSelectOption key={one} value={one}>{t(`state.${one}`)}</SingleSelectOption>)}
          </SingleSelect>
          <SingleSelect aria-label={t('filter.kind')} value={kind || EVERY_KIND}
            onChange={(chosen: string | number) => setQuery({ kind: chosen === EVERY_KIND ? '' : String(chosen), page: '1' })}>
            <SingleSelectOption value={EVERY_KIND}>{t('filter.every-kind')}</SingleSelectOption>
            {kinds.map((one) => <SingleSelectOption key={one.kind} value={one.kind}>{kindText(intl, one.kind, one.name)}</SingleSelectOption>)}
          </SingleSelect>
          <Button variant="secondary" size="L" disabled={!hasUnread} onClick={() => void readAll()}>{t(kind ? 'read.all-of-kind' : 'read.all')}</Button>
        </Flex>
        <Box aria-busy={list.loading}>
          {list.error ? <Typography role="alert" textColor="danger600">{refusalOf(list.error, t('network')).message}</Typography> : null}
          {!list.value && list.loading ? <Typography textColor="neutral600">{t('loading')}</Typography> : null}
          {list.value && list.value.data.length === 0 ? <EmptyStateLayout content={t(state === 'all' ? 'empty.all' : 'empty.unread')} /> : null}
          {list.value && list.value.data.length > 0 ? <NoticeList notices={list.value.data} onRead={onRead} /> : null}
        </Box>
        {list.value && list.value.meta.pagination.total > 0 ? (
          <Pagination.Root {...list.value.meta.pagination} defaultPageSize={20}>
            <Pagination.PageSize options={['20', '50', '100']} />
            <Pagination.Links />
          </Pagination.Root>
        ) : null}
      </Layouts.Content>
    </Page.Main>
  );
};
