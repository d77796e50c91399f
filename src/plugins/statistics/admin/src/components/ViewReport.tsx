import { Flex, Typography } from '@strapi/design-system';
import { periodText, type ViewCounts, type ViewStatistics } from '../../../contracts';
import { useWords } from '../words';
import { NumberTable, type NumberLine } from './NumberTable';
import { ViewChart } from './ViewChart';

const line = (key: string | null, name: string, { items, lists }: ViewCounts, note?: string): NumberLine => ({ key: key ?? '', name, note, values: [items, lists] });

/** How often the sites of the choice were looked at (PT-3.2): by time, unit, site, section, and what was read most. */
export const ViewReport = ({ views }: { views: ViewStatistics }) => {
  const { t, day, timeText } = useWords();
  const { period, unit, today, daysFrom, step, total, times, units, sites, categories, kinds, top } = views;
  const columns = [t('views.items'), t('views.lists')];
  const sum = line('total', t('table.total'), total);
  const onlyItems = [t('views.items')];
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Typography tag="p" fontWeight="semiBold">{t('report.of', { period: periodText(period), unit: unit?.name ?? t('report.all-units'), day: day(today) })}</Typography>
      {period.from < daysFrom ? <Typography tag="p">{t('views.summed', { day: day(daysFrom) })}</Typography> : null}
      {times.length > 0 ? <ViewChart times={times} step={step} /> : <Typography>{t('report.future')}</Typography>}
      <NumberTable title={t(`views.${step}s`)} of={t(`views.${step}`)} columns={columns} total={sum} lines={times.map((one) => line(one.time, timeText(one.time), one))} />
      {units.length > 1 || unit === null ? (
        <NumberTable title={t('table.units')} of={t('table.unit')} columns={columns} total={sum} lines={units.map((one) => line(one.unit.documentId, one.unit.name, one, one.sites.join(', ')))} />
      ) : null}
      <NumberTable title={t('table.sites')} of={t('table.site')} columns={columns} total={sum} lines={sites.map((one) => line(one.key, one.name, one))} />
      <NumberTable title={t('table.categories')} of={t('table.category')} columns={columns} total={sum} lines={categories.map((one) => line(one.key, one.name, one))} />
      <NumberTable title={t('table.types')} of={t('table.type')} columns={onlyItems} total={{ ...sum, values: [total.items] }} lines={kinds.map(({ key, name, items }) => ({ key: key ?? '', name, values: [items] }))} />
      <NumberTable title={t('views.top')} of={t('views.item')} columns={onlyItems}
        lines={top.map(({ kind, documentId, title, site, views: seen }) => ({ key: `${documentId} ${site}`, name: title ?? t('views.gone'), note: `${t(`views.kind.${kind}`)} · ${site}`, values: [seen] }))} />
      <Typography tag="p" variant="pi" textColor="neutral600">{t('views.meaning')}</Typography>
    </Flex>
  );
};
