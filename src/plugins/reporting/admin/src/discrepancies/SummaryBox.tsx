import { Box, Flex, Typography } from '@strapi/design-system';
import { FileButton, useAnswer } from '../../../../platform/admin/src/public';
import { DISCREPANCY_SOURCES, DISCREPANCY_STATES, type DiscrepancySummary } from '../../../contracts';
import { Loading } from '../components/Loading';
import { useWords } from '../words';

const Fact = ({ name, value }: { name: string; value: string | number }) => (
  <Box minWidth="10rem">
    <Typography tag="dt" variant="pi" textColor="neutral600">{name}</Typography>
    <Typography tag="dd" variant="delta">{value}</Typography>
  </Box>
);

/** How many differences a period has, how far they are and how long corrections take. */
export const SummaryBox = ({ period }: { period: number }) => {
  const { t } = useWords();
  const answer = useAnswer<{ data: DiscrepancySummary }>(`/reporting/discrepancies/report?period=${period}`);
  return (
    <Loading from={answer}>
      {({ data }) => (
        <Box tag="section" aria-label={t('discrepancies.summary')} background="neutral0" padding={4} hasRadius shadow="tableShadow">
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Flex tag="dl" gap={4} wrap="wrap" alignItems="flex-start">
              <Fact name={t('discrepancies.total')} value={data.total} />
              {DISCREPANCY_STATES.filter((state) => data.byState[state] > 0).map((state) => <Fact key={state} name={t(`discrepancies.state.${state}`)} value={data.byState[state]} />)}
              {DISCREPANCY_SOURCES.filter((source) => data.bySource[source] > 0).map((source) => <Fact key={source} name={t(`discrepancies.source.${source}`)} value={data.bySource[source]} />)}
              <Fact name={t('discrepancies.median')} value={data.medianDaysToCorrect ?? '–'} />
              <Fact name={t('discrepancies.oldest')} value={data.oldestOpen ?? '–'} />
            </Flex>
            <FileButton address={`/reporting/discrepancies/report.xlsx?period=${period}`} fallback="chenh-lech.xlsx" label={t('discrepancies.download')} />
          </Flex>
        </Box>
      )}
    </Loading>
  );
};
