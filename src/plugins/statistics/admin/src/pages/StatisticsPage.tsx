import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { Loading, useAnswer, useHeld } from '../../../../platform/admin/src/public';
import { monthText, periodOf, periodText, type PartFigures, type Statistics, type UnitChoice, type ViewStatistics } from '../../../contracts';
import { Cards } from '../components/Cards';
import { DownloadButton } from '../components/DownloadButton';
import { FigureTable, type Line } from '../components/FigureTable';
import { Filters } from '../components/Filters';
import { MonthChart } from '../components/MonthChart';
import { PartTabs } from '../components/PartTabs';
import { PrintStyle } from '../components/PrintStyle';
import { ViewReport } from '../components/ViewReport';
import { READ } from '../permissions';
import { choiceOf, keyOf } from '../period-choice';
import { useWords } from '../words';

const linesOf = (parts: readonly PartFigures[]): readonly Line[] => parts.map(({ key, ...part }) => ({ key: key ?? '', ...part }));

const Report = ({ statistics }: { statistics: Statistics }) => {
  const { t, day } = useWords();
  const { period, unit, today, total, months, units, types, sites, categories } = statistics;
  const sum: Line = { key: 'total', name: t('table.total'), ...total };
  const { waiting: _waiting, ...sumOfTime } = sum;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography tag="p" fontWeight="semiBold">{t('report.of', { period: periodText(period), unit: unit?.name ?? t('report.all-units'), day: day(today) })}</Typography>
      <Cards total={total} />
      {months.length > 0 ? <MonthChart months={months} /> : <Typography>{t('report.future')}</Typography>}
      <FigureTable title={t('table.months')} of={t('table.month')} total={sumOfTime} lines={months.map(({ month, ...figures }) => ({ key: month, name: monthText(month), ...figures }))} />
      {units.length > 1 || unit === null ? (
        <FigureTable title={t('table.units')} of={t('table.unit')} total={sum}
          lines={units.map(({ unit: { documentId, name }, sites: paths, ...figures }) => ({ key: documentId, name, note: paths.join(', '), ...figures }))} />
      ) : null}
      <FigureTable title={t('table.types')} of={t('table.type')} total={sum} lines={linesOf(types)} />
      <FigureTable title={t('table.sites')} of={t('table.site')} total={sum} lines={linesOf(sites)} />
      <FigureTable title={t('table.categories')} of={t('table.category')} total={sum} lines={linesOf(categories)} />
      <Typography tag="p" variant="pi" textColor="neutral600">{t('report.meaning')}</Typography>
    </Flex>
  );
};

const Figures = ({ query }: { query: string }) => (
  <Loading from={useAnswer<{ data: Statistics }>(`/statistics/figures?${query}`)}>{({ data }) => <Report statistics={data} />}</Loading>
);

const Views = ({ query }: { query: string }) => (
  <Loading from={useAnswer<{ data: ViewStatistics }>(`/statistics/views?${query}`)}>{({ data }) => <ViewReport views={data} />}</Loading>
);

const PARTS = ['figures', 'views'] as const;

const Chosen = ({ units, today }: { units: readonly UnitChoice[]; today: string }) => {
  const { t } = useWords();
  const [{ query }, setQuery] = useQueryParams<{ period?: string; unit?: string; part?: string }>();
  const choice = choiceOf(query.period, today);
  const unit = units.some(({ documentId }) => documentId === query.unit) ? query.unit ?? '' : '';
  const question = new URLSearchParams({ period: keyOf(choice), ...(unit === '' ? {} : { unit }) }).toString();
  const part = PARTS.find((one) => one === query.part) ?? 'figures';
  // A day that is being typed names no period yet: the last whole one stays.
  const onPeriod = (key: string) => { if (periodOf(key) !== null) setQuery({ period: key }); };
  return (
    <>
      <Layouts.Header title={t('title')} subtitle={t(`subtitle.${part}`)} primaryAction={
        <Flex data-no-print gap={2} wrap="wrap">
          <Button variant="tertiary" onClick={() => window.print()}>{t('print')}</Button>
          {part === 'views' ? <DownloadButton key="days" variant="tertiary" from={`/statistics/views.csv?${question}`} label={t('views.download-days')} /> : null}
          <DownloadButton key={part} from={`/statistics/${part}.xlsx?${question}`} label={t('download')} />
        </Flex>
      } />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <PartTabs parts={PARTS} shown={part} onShow={(shown) => setQuery({ part: shown })} />
          <Filters choice={choice} today={today} units={units} unit={unit} onPeriod={onPeriod} onUnit={(documentId) => setQuery({ unit: documentId })} />
          {part === 'views' ? <Views query={question} /> : <Figures query={question} />}
        </Flex>
      </Layouts.Content>
    </>
  );
};

/** Statistics of units' pages by unit and period (PT-19.4), and how often they are looked at (PT-3.2). Choice of time and unit stand in the address. */
const StatisticsPage = () => {
  const { t } = useWords();
  const { holds, loading } = useHeld();
  const answer = useAnswer<{ data: readonly UnitChoice[]; meta: { today: string } }>('/statistics/units');
  if (loading) return <Page.Loading />;
  if (!READ.some(({ action }) => holds(action))) return <Page.NoPermissions />;
  return (
    <Page.Main>
      <PrintStyle />
      <Page.Title>{t('title')}</Page.Title>
      {answer.value ? <Chosen units={answer.value.data} today={answer.value.meta.today} /> : <Box padding={8}><Loading from={answer}>{() => null}</Loading></Box>}
    </Page.Main>
  );
};

export default StatisticsPage;
