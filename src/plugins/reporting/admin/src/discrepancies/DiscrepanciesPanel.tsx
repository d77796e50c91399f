import { Box, Flex, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { usePage } from '../../../../platform/admin/src/public';
import { UnitInput } from '../../../../units/admin/src/public';
import { DISCREPANCY_SOURCES, DISCREPANCY_STATES, type DiscrepancyLine } from '../../../contracts';
import { Choice } from '../components/Choice';
import { Loading } from '../components/Loading';
import { Pages } from '../components/Pages';
import { EVERY, PeriodChoice, usePeriods } from '../components/PeriodChoice';
import { useWords } from '../words';
import { listAddress } from './api';
import { CaseCard } from './CaseCard';
import { SummaryBox } from './SummaryBox';

interface Query { state?: string; source?: string; period?: string; unit?: string; age?: string; page?: string; pageSize?: string }

const AGES = ['7', '30', '90'] as const;

/** Differences between the system and reality (PR-2.4), what is open and oldest first; filters stand in the address. */
export const DiscrepanciesPanel = () => {
  const { t } = useWords();
  const [{ query }, setQuery] = useQueryParams<Query>();
  const periods = usePeriods().value ?? [];
  const state = DISCREPANCY_STATES.find((one) => one === query.state);
  const source = DISCREPANCY_SOURCES.find((one) => one === query.source);
  const age = AGES.find((one) => one === query.age);
  const period = periods.find(({ id }) => String(id) === query.period);
  const list = usePage<DiscrepancyLine>(listAddress({ state, source, age, period: period && String(period.id), unit: query.unit, page: query.page, pageSize: query.pageSize ?? '50' }));
  const set = (name: keyof Query) => (value: string): void => setQuery({ [name]: value === EVERY ? '' : value, page: '1' });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={3} wrap="wrap" alignItems="flex-end">
        <PeriodChoice periods={periods} value={period ? String(period.id) : EVERY} withAll onChange={set('period')} />
        <Choice name="state" label={t('discrepancies.filter.state')} value={state ?? EVERY} onChange={set('state')}
          options={[{ value: EVERY, label: t('discrepancies.filter.state-all') }, ...DISCREPANCY_STATES.map((one) => ({ value: one, label: t(`discrepancies.state.${one}`) }))]} />
        <Choice name="source" label={t('discrepancies.filter.source')} value={source ?? EVERY} onChange={set('source')}
          options={[{ value: EVERY, label: t('discrepancies.filter.source-all') }, ...DISCREPANCY_SOURCES.map((one) => ({ value: one, label: t(`discrepancies.source.${one}`) }))]} />
        <Choice name="age" label={t('discrepancies.filter.age')} value={age ?? EVERY} onChange={set('age')}
          options={[{ value: EVERY, label: t('discrepancies.filter.age-all') }, ...AGES.map((one) => ({ value: one, label: t('discrepancies.filter.age-days', { days: Number(one) }) }))]} />
        <Box flex="2 1 24rem" minWidth="20rem"><UnitInput label={t('discrepancies.filter.unit')} value={query.unit ?? ''} onChange={set('unit')} /></Box>
      </Flex>
      {period ? <SummaryBox period={period.id} /> : null}
      <Loading from={list}>
        {({ data, meta }) => (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography role="status">{t('discrepancies.count', { count: meta.pagination.total })}</Typography>
            {data.length > 0 ? <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>{data.map((line) => <CaseCard key={line.id} line={line} />)}</Flex> : null}
            <Pages pagination={meta.pagination} />
          </Flex>
        )}
      </Loading>
    </Flex>
  );
};
