import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useAnswer } from '../../../../platform/admin/src/public';
import type { RequestPage } from '../../../contracts';
import { useWords } from '../words';
import { Loading } from './Loading';
import { RequestCard } from './RequestCard';

export interface UnitRequestsProps {
  /** documentId of the unit whose requests are shown; left out, all those of the person's units. */
  readonly unit?: string;
  /** How many at most; the rest stands behind a link. */
  readonly most?: number;
}

/**
 * What other agencies want of a unit, what is open first (PT-4.2), for its own page. Whoever may not see requests of the
 * unit sees that there are none.
 */
export const UnitRequests = ({ unit, most = 5 }: UnitRequestsProps) => {
  const { t } = useWords();
  const narrowed = unit === undefined ? '' : `&unit=${encodeURIComponent(unit)}`;
  const list = useAnswer<RequestPage>(`/content-requests/requests?sort=urgent&pageSize=${most}${narrowed}`);
  return (
    <Box tag="section" aria-label={t('unit.title')}>
      <Typography tag="h2" variant="beta">{t('unit.title')}</Typography>
      <Box paddingTop={3}>
        <Loading from={list}>
          {({ data, meta }) => (data.length === 0 ? <Typography textColor="neutral600">{t('unit.none')}</Typography> : (
            <Flex direction="column" alignItems="stretch" gap={3}>
              <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
                {data.map((request) => <RequestCard key={request.id} request={request} withUnit={unit === undefined} heading="h3" />)}
              </Flex>
              {meta.pagination.total > data.length ? (
                <Typography><Link to={`/plugins/content-requests${unit === undefined ? '' : `?unit=${unit}`}`}>{t('unit.all', { count: meta.pagination.total })}</Link></Typography>
              ) : null}
            </Flex>
          ))}
        </Loading>
      </Box>
    </Box>
  );
};
