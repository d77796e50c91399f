import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { Loading, useAnswer, useWordsOf } from '../../../../platform/admin/src/public';
import type { IncidentView } from '../../../contracts';
import { IncidentActs } from '../components/IncidentActs';
import { IncidentBadges } from '../components/IncidentBadges';
import { Timeline } from '../components/Timeline';
import { key } from '../plugin-id';

const Facts = ({ incident }: { incident: IncidentView }) => {
  const { t, instant } = useWordsOf(key);
  const { kind, systems, units, account, reportedBy, openedAt, beyondUnit, cause, measures } = incident;
  const lines = [
    t(`incident.kind.${kind}`),
    ...(account ? [t('incident.account', { name: account.name })] : []),
    [...systems.map((system) => t(`system.${system}`)), ...units].join(' · '),
    t('incident.reported', { name: reportedBy.name, at: instant(openedAt) }),
    ...(beyondUnit ? [t('incident.beyond')] : []),
    ...(cause ? [`${t('incident.cause')}: ${cause}`] : []),
    ...(measures ? [`${t('incident.measures')}: ${measures}`] : []),
  ];
  return (
    <Box background="neutral0" padding={4} hasRadius shadow="tableShadow">
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <IncidentBadges incident={incident} />
        {lines.map((line) => <Typography key={line} style={{ overflowWrap: 'anywhere' }}>{line}</Typography>)}
      </Flex>
    </Box>
  );
};

/** One incident: what it is, until when what must be done, what was done, and what one may do. */
export const IncidentPage = () => {
  const { t } = useWordsOf(key);
  const { id = '' } = useParams<'id'>();
  const incident = useAnswer<{ data: IncidentView }>(`/accounts/incidents/${id}`);
  const title = incident.value ? `${id}. ${incident.value.data.title}` : t('incidents.title');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} navigationAction={<Link tag={RouterLink} to="/plugins/accounts/incidents">{t('incident.back')}</Link>} />
      <Layouts.Content>
        <Loading from={incident}>
          {({ data }) => (
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Facts incident={data} />
              <IncidentActs incident={data} onDone={incident.reload} />
              <Timeline incident={data} />
            </Flex>
          )}
        </Loading>
      </Layouts.Content>
    </Page.Main>
  );
};
