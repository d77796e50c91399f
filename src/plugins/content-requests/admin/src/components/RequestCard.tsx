import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { RequestLine } from '../../../contracts';
import { requestAddress } from '../api';
import { useWords, type Words } from '../words';
import { StateBadge } from './StateBadge';

/** Who wants it of whom, and by when. */
const factsOf = ({ unit, agency, dueOn, answeredAt, answeredLate }: RequestLine, { t, day }: Words, withUnit: boolean): string =>
  [
    t('line.agency', { agency }),
    ...(withUnit ? [t('line.unit', { unit: unit.name })] : []),
    t('line.due', { day: day(dueOn) }),
    ...(answeredAt === null ? [] : [t(answeredLate ? 'line.answered-late' : 'line.answered', { day: day(answeredAt) })]),
  ].join(' · ');

/** A request in a list. */
export const RequestCard = ({ request, withUnit = true, heading = 'h2' }: { request: RequestLine; withUnit?: boolean; heading?: 'h2' | 'h3' }) => {
  const words = useWords();
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Flex gap={2} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
        <Box flex="1 1 24rem" minWidth={0}>
          <Typography tag={heading} variant="delta"><Link to={requestAddress(request.id)}>{`${request.number}. ${request.title}`}</Link></Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">{factsOf(request, words, withUnit)}</Typography>
        </Box>
        <StateBadge request={request} />
      </Flex>
    </Box>
  );
};
