import { Box, Flex, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { usePage } from '../../../../platform/admin/src/public';
import { REPORT_STATES, type ReportLine } from '../../../contracts';
import { listAddress } from '../api/addresses';
import { Choice } from '../components/Choice';
import { Loading } from '../components/Loading';
import { Pages } from '../components/Pages';
import { EVERY, PeriodChoice, usePeriods } from '../components/PeriodChoice';
import { useWords } from '../words';
import { grouped } from './groups';
import { ReportCard } from './ReportCard';

interface Query { period?: string; state?: string; page?: string; pageSize?: string }

/** "Báo cáo của tôi": what is due, returned, on its way and approved. Filters stand in the address. */
export const MinePanel = () => {
  const { t } = useWords();
  const [{ query }, setQuery] = useQueryParams<Query>();
  const periods = usePeriods().value;
  const state = REPORT_STATES.find((one) => one === query.state);
  const period = periods?.find(({ id }) => String(id) === query.period);
  const list = usePage<ReportLine>(listAddress({ period: period?.id, state, page: query.page, pageSize: query.pageSize ?? '100' }));
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap" alignItems="flex-end">
        <PeriodChoice periods={periods ?? []} value={period ? String(period.id) : EVERY} withAll onChange={(value) => setQuery({ period: value === EVERY ? '' : value, page: '1' })} />
        <Choice name="state" label={t('report.filter.state')} value={state ?? EVERY} onChange={(value) => setQuery({ state: value === EVERY ? '' : value, page: '1' })}
          options={[{ value: EVERY, label: t('report.filter.state-all') }, ...REPORT_STATES.map((one) => ({ value: one, label: t(`report.filter.state-${one}`) }))]} />
      </Flex>
      <Loading from={list}>
        {({ data, meta }) => (
          <Flex direction="column" alignItems="stretch" gap={5}>
            {data.length === 0 ? <Typography role="status">{t('mine.none')}</Typography> : null}
            {grouped(data).map(([group, reports]) => (
              <Box key={group} tag="section" aria-label={t(`mine.group.${group}`)}>
                <Typography tag="h2" variant="beta">{t('mine.group-count', { group: t(`mine.group.${group}`), count: reports.length })}</Typography>
                <Flex tag="ul" direction="column" alignItems="stretch" gap={3} paddingTop={3}>{reports.map((report) => <ReportCard key={report.id} report={report} withUnit={new Set(data.map(({ unit }) => unit.documentId)).size > 1} />)}</Flex>
              </Box>
            ))}
            <Pages pagination={meta.pagination} />
          </Flex>
        )}
      </Loading>
    </Flex>
  );
};
