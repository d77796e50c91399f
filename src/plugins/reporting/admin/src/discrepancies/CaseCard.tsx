import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { DiscrepancyLine } from '../../../contracts';
import { useWords } from '../words';
import { discrepancyAddress } from './api';
import { placeOf } from './place';
import { StateBadge } from './StateBadge';

/** One case in the list: where, what, how old. */
export const CaseCard = ({ line }: { line: DiscrepancyLine }) => {
  const { t, day } = useWords();
  const facts = [line.unit.name, line.period.title, placeOf(line, t), t(`discrepancies.source.${line.source}`), t('discrepancies.found-on', { day: day(line.foundAt.slice(0, 10)) }), t('discrepancies.age', { days: line.age })];
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
        <Box flex="1 1 30rem" minWidth={0}>
          <Typography tag="h3" variant="delta"><Link to={discrepancyAddress(line.id)}>{`${line.number}. ${line.template}`}</Link></Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">{facts.join(' · ')}</Typography>
          <Typography tag="p" style={{ overflowWrap: 'anywhere' }}>{line.description}</Typography>
        </Box>
        <Flex gap={2} wrap="wrap">
          {line.acts.length > 0 ? <Typography variant="pi" fontWeight="semiBold" textColor="primary600">{t('discrepancies.waits')}</Typography> : null}
          <StateBadge state={line.state} />
        </Flex>
      </Flex>
    </Box>
  );
};
