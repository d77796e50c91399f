import { Box, Button, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { usePage } from '../../../../platform/admin/src/public';
import type { QueueItem } from '../../../contracts';
import { useWords } from '../words';
import { Loading } from './Loading';
import { Pages } from './Pages';
import { QueueCard } from './QueueCard';

/** The operator's queue (BI-6.1). What was decided stays in its place with the outcome until the list is loaded anew. */
export const QueuePanel = () => {
  const { t } = useWords();
  const [{ query }, setQuery] = useQueryParams<{ only?: string; page?: string; pageSize?: string }>();
  const only = query.only === 'conflicts' ? 'conflicts' : 'all';
  const list = usePage<QueueItem>(`/basic-information/queue?only=${only}&page=${query.page ?? 1}&pageSize=${query.pageSize ?? 20}`);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap">
        <Box minWidth="24rem">
          <SingleSelect aria-label={t('queue.only')} value={only} onChange={(value: string | number) => setQuery({ only: String(value), page: '1' })}>
            {(['all', 'conflicts'] as const).map((one) => <SingleSelectOption key={one} value={one}>{t(`queue.only-${one}`)}</SingleSelectOption>)}
          </SingleSelect>
        </Box>
        <Button variant="tertiary" onClick={list.reload} loading={list.loading}>{t('reload')}</Button>
      </Flex>
      <Loading from={list}>
        {({ data, meta }) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t('queue.count', { count: meta.pagination.total })}</Typography>
            {data.length > 0 ? (
              <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
                {data.map((item) => <QueueCard key={`${item.case.id}-${item.case.version}`} item={item} onChanged={list.reload} />)}
              </Flex>
            ) : null}
            <Pages pagination={meta.pagination} />
          </Flex>
        )}
      </Loading>
    </Flex>
  );
};
