import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { CaseState, CaseSummary, CaseView } from '../../../contracts';
import { key } from '../plugin-id';

const COLOURS: Readonly<Record<CaseState, 'primary' | 'warning' | 'success' | 'neutral'>> = {
  open: 'primary', returned: 'warning', approved: 'success', scheduled: 'success',
  published: 'success', withdrawn: 'neutral', cancelled: 'neutral',
};

const editAddress = ({ contentType, documentId }: CaseSummary) => `/content-manager/collection-types/${contentType}/${documentId}`;

const CaseLine = ({ item }: { item: CaseSummary }) => {
  const { formatMessage, formatDate } = useIntl();
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Flex justifyContent="space-between" gap={4} wrap="wrap" alignItems="flex-start">
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography tag="h2" variant="delta">
            <Link to={editAddress(item)}>{item.title}</Link>
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {[formatMessage({ id: key(`type.${item.contentType}`) }), item.unit.name, item.submittedBy.name,
              formatDate(item.submittedAt, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' })].join(' · ')}
          </Typography>
        </Flex>
        <Flex gap={2}>
          {item.stageName ? <Typography variant="pi">{item.stageName}</Typography> : null}
          <Badge backgroundColor={`${COLOURS[item.state]}100`} textColor={`${COLOURS[item.state]}700`}>
            {formatMessage({ id: key(`state.${item.state}`) })}
          </Badge>
        </Flex>
      </Flex>
    </Box>
  );
};

/** The cases of a view as a list that also reads well on a narrow screen. */
export const CaseTable = ({ cases, view }: { cases: readonly CaseSummary[]; view: CaseView }) => {
  const { formatMessage } = useIntl();
  if (cases.length === 0) {
    return <Typography textColor="neutral600">{formatMessage({ id: key(`empty.${view}`) })}</Typography>;
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {cases.map((item) => <CaseLine key={item.id} item={item} />)}
    </Flex>
  );
};
