import { Box, Flex, Link, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { Loading, Pages, usePage, useWordsOf } from '../../../../platform/admin/src/public';
import { INCIDENT_STATES, type IncidentLine } from '../../../contracts';
import { IncidentBadges } from '../components/IncidentBadges';
import { ReportAccountButton } from '../components/ReportAccountButton';
import { ReportIncidentButton } from '../components/ReportIncidentButton';
import { key } from '../plugin-id';

interface Query { state?: string; page?: string; pageSize?: string }

const STATES = ['living', ...INCIDENT_STATES, 'all'] as const;

const Line = ({ incident }: { incident: IncidentLine }) => {
  const { t, instant } = useWordsOf(key);
  const { id, title, kind, systems, units, reportedBy, openedAt } = incident;
  return (
    <Box tag="li" background="neutral0" padding={4} hasRadius shadow="tableShadow" data-incident={id}>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Link tag={RouterLink} to={`/plugins/accounts/incidents/${id}`}>{`${id}. ${title}`}</Link>
        <Typography variant="pi" textColor="neutral600">{[t(`incident.kind.${kind}`), ...systems.map((system) => t(`system.${system}`)), ...units].join(' · ')}</Typography>
        <Typography variant="pi" textColor="neutral600">{t('incident.reported', { name: reportedBy.name, at: instant(openedAt) })}</Typography>
        <IncidentBadges incident={incident} />
      </Flex>
    </Box>
  );
};

/** The one button for a lost account, and the incidents that one may see. */
export const IncidentListPage = () => {
  const { t } = useWordsOf(key);
  const [{ query }, setQuery] = useQueryParams<Query>();
  const { state = 'living', page = '1', pageSize = '20' } = query;
  const list = usePage<IncidentLine>(`/accounts/incidents?${new URLSearchParams({ state, page, pageSize })}`);
  return (
    <Page.Main>
      <Page.Title>{t('incidents.title')}</Page.Title>
      <Layouts.Header title={t('incidents.title')} subtitle={t('incidents.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Flex gap={3} wrap="wrap">
            <ReportAccountButton />
            <ReportIncidentButton onDone={list.reload} />
            <SingleSelect aria-label={t('incidents.filter')} value={state} onChange={(chosen: string | number) => setQuery({ state: String(chosen), page: '1' })}>
              {STATES.map((each) => <SingleSelectOption key={each} value={each}>{t(`incidents.state.${each}`)}</SingleSelectOption>)}
            </SingleSelect>
          </Flex>
          <Loading from={list}>
            {({ data, meta }) => (
              <>
                {data.length === 0 ? <Typography textColor="neutral600">{t('incidents.empty')}</Typography> : (
                  <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>{data.map((incident) => <Line key={incident.id} incident={incident} />)}</Flex>
                )}
                <Pages pagination={meta.pagination} />
              </>
            )}
          </Loading>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};
