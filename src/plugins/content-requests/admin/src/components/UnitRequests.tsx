import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { SitePanelProps } from '../../../../component-pages/admin/src/public';
import { Loading, useAnswer } from '../../../../platform/admin/src/public';
import type { RequestPage } from '../../../contracts';
import { useWords } from '../words';
import { RequestCard } from './RequestCard';

/** How many at most; the rest stands behind a link. */
const MOST = 5;

/**
 * What other agencies want of a unit, what is open first (PT-4.2), on the page of its site. Whoever may not see requests of the
 * unit sees that there are none.
 */
export const UnitRequests = ({ site }: SitePanelProps) => {
  const { t } = useWords();
  const list = useAnswer<RequestPage>(`/content-requests/requests?sort=urgent&pageSize=${MOST}&unit=${site.unit.documentId}`);
  return (
    <Loading from={list}>
      {({ data, meta }) => (data.length === 0 ? <Typography textColor="neutral600">{t('unit.none')}</Typography> : (
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {data.map((request) => <RequestCard key={request.id} request={request} withUnit={false} heading="h3" />)}
          </Flex>
          {meta.pagination.total > data.length ? (
            <Typography><Link to={`/plugins/content-requests?unit=${site.unit.documentId}`}>{t('unit.all', { count: meta.pagination.total })}</Link></Typography>
          ) : null}
        </Flex>
      ))}
    </Loading>
  );
};
