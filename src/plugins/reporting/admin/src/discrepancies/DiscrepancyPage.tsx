import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useAnswer } from '../../../../platform/admin/src/public';
import { showFigure, type DiscrepancyAct, type DiscrepancyDetail } from '../../../contracts';
import { reportAddress } from '../api/addresses';
import { Loading } from '../components/Loading';
import { useWords } from '../words';
import { ActDialog } from './ActDialog';
import { EventList } from './EventList';
import { placeOf } from './place';
import { StateBadge } from './StateBadge';

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <Box flex="1 1 18rem" minWidth={0}>
    <Typography tag="dt" variant="pi" textColor="neutral600">{name}</Typography>
    <Typography tag="dd" style={{ overflowWrap: 'anywhere' }}>{children}</Typography>
  </Box>
);

const Card = ({ title, children }: { title: string; children: ReactNode }) => (
  <Box tag="section" aria-label={title} background="neutral0" padding={5} hasRadius shadow="tableShadow">
    <Typography tag="h2" variant="delta">{title}</Typography>
    <Box paddingTop={3}>{children}</Box>
  </Box>
);

const figureText = (figure: string | null): string => (figure === null ? '–' : showFigure(figure, 0));

/** One difference: what the system says, what is real, what was done, and what this person can do about it. */
export const DiscrepancyPage = () => {
  const { t, day } = useWords();
  const { id = '' } = useParams();
  const answer = useAnswer<{ data: DiscrepancyDetail }>(`/reporting/discrepancies/${encodeURIComponent(id)}`);
  const [acting, setActing] = useState<DiscrepancyAct | null>(null);
  const title = answer.value ? `${answer.value.data.number}. ${answer.value.data.template}` : t('discrepancies.one');
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} navigationAction={<BackButton fallback=".." />} subtitle={answer.value ? `${answer.value.data.unit.name} · ${answer.value.data.period.title}` : undefined} />
      <Layouts.Content>
        <Loading from={answer}>
          {({ data }) => (
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Card title={t('discrepancies.what')}>
                <Flex direction="column" alignItems="stretch" gap={4}>
                  <Flex><StateBadge state={data.state} /></Flex>
                  <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{data.description}</Typography>
                  <Flex tag="dl" gap={4} wrap="wrap" alignItems="flex-start">
                    <Fact name={t('discrepancies.place')}>{placeOf(data, t)}</Fact>
                    <Fact name={t('discrepancies.system-figure')}>{figureText(data.systemFigure)}</Fact>
                    <Fact name={t('discrepancies.real')}>{figureText(data.realFigure)}</Fact>
                    <Fact name={t('discrepancies.filter.source')}>{t(`discrepancies.source.${data.source}`)}</Fact>
                    <Fact name={t('discrepancies.found')}>{`${day(data.foundAt.slice(0, 10))} · ${t('discrepancies.age', { days: data.age })}`}</Fact>
                    {data.cause === null ? null : <Fact name={t('discrepancies.cause')}>{data.cause}</Fact>}
                    <Fact name={t('discrepancies.report')}><Link to={reportAddress({ id: data.reportId })}>{t('discrepancies.open-report')}</Link></Fact>
                  </Flex>
                  {data.acts.length === 0 ? null : (
                    <Flex gap={2} wrap="wrap">
                      {data.acts.map((act) => <Button key={act} variant={act === 'dismiss' ? 'danger-light' : 'default'} onClick={() => setActing(act)}>{t(`discrepancies.act.${act}`)}</Button>)}
                    </Flex>
                  )}
                </Flex>
              </Card>
              <Card title={t('discrepancies.history')}><EventList events={data.events} /></Card>
              {acting === null ? null : <ActDialog act={acting} found={data} onClose={(done) => { setActing(null); if (done) answer.reload(); }} />}
            </Flex>
          )}
        </Loading>
      </Layouts.Content>
    </Page.Main>
  );
};
