import { Box, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { Loading, Pages, usePage } from '../../../../platform/admin/src/public';
import type { ConflictView } from '../../../contracts';
import { useWords } from '../words';
import { Card } from './Card';
import { ConflictCard } from './ConflictCard';

/** Every conflict of the operator's part, open or settled (BI-3.3). */
export const ConflictPanel = () => {
  const { t } = useWords();
  const [{ query }, setQuery] = useQueryParams<{ state?: string; page?: string; pageSize?: string }>();
  const state = query.state === 'settled' ? 'settled' : 'open';
  const list = usePage<ConflictView>(`/basic-information/conflicts?state=${state}&page=${query.page ?? 1}&pageSize=${query.pageSize ?? 20}`);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Box maxWidth="32rem">
        <SingleSelect aria-label={t('conflict.state')} value={state} onChange={(value: string | number) => setQuery({ state: String(value), page: '1' })}>
          {(['open', 'settled'] as const).map((one) => <SingleSelectOption key={one} value={one}>{t(`conflict.state-${one}`)}</SingleSelectOption>)}
        </SingleSelect>
      </Box>
      <Loading from={list}>
        {({ data, meta }) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{t(`conflict.count-${state}`, { count: meta.pagination.total })}</Typography>
            {data.length > 0 ? (
              <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
                {data.map((conflict) => <Card key={conflict.pair}><ConflictCard conflict={conflict} maySettle onSettled={list.reload} /></Card>)}
              </Flex>
            ) : null}
            <Pages pagination={meta.pagination} />
          </Flex>
        )}
      </Loading>
    </Flex>
  );
};
