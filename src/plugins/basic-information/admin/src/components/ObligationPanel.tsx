import { Box, Flex, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { Loading, Pages, useAnswer } from '../../../../platform/admin/src/public';
import { OBLIGATION_STATUSES, type ObligationPage } from '../../../contracts';
import { useWords } from '../words';
import { ObligationCard } from './ObligationCard';

const addressOf = ({ status, search, page, pageSize }: Readonly<Record<string, string | undefined>>): string => {
  const wanted = new URLSearchParams({ page: page ?? '1', pageSize: pageSize ?? '20' });
  if (search) wanted.set('search', search);
  if (OBLIGATION_STATUSES.some((one) => one === status)) wanted.set('status', status ?? '');
  return `/basic-information/obligations?${wanted.toString()}`;
};

/** What units answer for and where each stands (BI-8.8): a member's own units, the operator's whole part. */
export const ObligationPanel = () => {
  const { t, day } = useWords();
  const [{ query }, setQuery] = useQueryParams<{ status?: string; search?: string; page?: string; pageSize?: string }>();
  const list = useAnswer<ObligationPage>(addressOf(query));
  const counts = list.value?.meta.counts;
  const labelOf = (status: string, count: number | undefined): string => t(`filter.${status}`, { count: count ?? 0 });
  const total = counts ? OBLIGATION_STATUSES.reduce((sum, status) => sum + counts[status], 0) : 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap">
        <Box flex="1 1 24rem">
          <TextInput aria-label={t('obligation.search')} placeholder={t('obligation.search')} value={query.search ?? ''}
            onChange={(event: { target: { value: string } }) => setQuery({ search: event.target.value, page: '1' })} />
        </Box>
        <Box flex="1 1 24rem">
          <SingleSelect aria-label={t('obligation.status')} value={query.status || 'all'} onChange={(value: string | number) => setQuery({ status: String(value), page: '1' })}>
            <SingleSelectOption value="all">{labelOf('all', total)}</SingleSelectOption>
            {OBLIGATION_STATUSES.map((status) => <SingleSelectOption key={status} value={status}>{labelOf(status, counts?.[status])}</SingleSelectOption>)}
          </SingleSelect>
        </Box>
      </Flex>
      <Loading from={list}>
        {({ data, meta }) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t('obligation.summary', { today: day(meta.today), late: meta.counts.late, due: meta.counts.due, provided: meta.counts.provided })}</Typography>
            {data.length > 0 ? (
              <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
                {data.map((item) => <ObligationCard key={`${item.unit.documentId}-${item.category.documentId}-${item.responsibility ?? ''}`} item={item} onChanged={list.reload} />)}
              </Flex>
            ) : <Typography textColor="neutral600">{t('obligation.empty')}</Typography>}
            <Pages pagination={meta.pagination} />
          </Flex>
        )}
      </Loading>
    </Flex>
  );
};
