import { Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { Loading, useAnswer } from '../../../../platform/admin/src/public';
import type { BackupSummary } from '../../../contracts';
import { StandingBadge, standingText } from '../components/Standing';
import { useWords } from '../words';

/** Home page of an operator: whether there is a copy that is new enough. */
const StandingWidget = () => {
  const words = useWords();
  return (
    <Loading from={useAnswer<{ data: BackupSummary }>('/backups/summary')}>
      {({ data }) => (
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <StandingBadge state={data.state} />
          <Typography tag="p">{standingText(data, words)}</Typography>
          <Typography><Link to="/plugins/backups">{words.t('widget.open')}</Link></Typography>
        </Flex>
      )}
    </Loading>
  );
};

export default StandingWidget;
