import { Flex, Typography } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { useAnswer } from '../../../../platform/admin/src/public';
import { FIGURE_LEVELS, FIGURE_STATES, type FigureForm, type FigureTable, type TemplateView } from '../../../contracts';
import { Choice } from '../components/Choice';
import { Loading } from '../components/Loading';
import { PeriodChoice, usePeriods, type NamedPeriod } from '../components/PeriodChoice';
import { useWords } from '../words';
import { FiguresTable } from './FiguresTable';

interface Query { period?: string; template?: string; level?: string; figures?: string; row?: string; by?: string }
interface Answer { readonly data: readonly FigureTable[]; readonly meta: { readonly forms: readonly FigureForm[] } }

const OfForm = ({ period, template, query, onQuery }: { period: NamedPeriod; template: TemplateView; query: Query; onQuery: (change: Query) => void }) => {
  const { t } = useWords();
  const level = FIGURE_LEVELS.find((one) => one === query.level) ?? 'district';
  const state = FIGURE_STATES.find((one) => one === query.figures) ?? 'approved';
  const address = new URLSearchParams({ programme: period.programme, template: template.code, period: period.code, level, state });
  const answer = useAnswer<Answer>(`/reporting/figures?${address.toString()}`);
  return (
    <>
      <Flex gap={3} wrap="wrap" alignItems="flex-end">
        <Choice name="level" label={t('figures.level')} value={level} onChange={(value) => onQuery({ level: value })} options={FIGURE_LEVELS.map((value) => ({ value, label: t(`figures.level.${value}`) }))} />
        <Choice name="figures" label={t('figures.state')} value={state} onChange={(value) => onQuery({ figures: value })} options={FIGURE_STATES.map((value) => ({ value, label: t(`figures.state.${value}`) }))} />
      </Flex>
      <Loading from={answer}>
        {({ data, meta: { forms } }) => {
          const form = forms[0];
          const row = form?.rows.find(({ code }) => code === query.row) ?? form?.rows[0];
          if (!form || !row || data.length === 0) return <Typography role="status">{t('figures.none')}</Typography>;
          return (
            <Flex direction="column" alignItems="stretch" gap={3}>
              {form.rows.length > 1 ? <Choice name="row" label={t('figures.row')} value={row.code} onChange={(value) => onQuery({ row: value, by: '' })} options={form.rows.map(({ code, label }) => ({ value: code, label }))} /> : null}
              <Typography variant="pi" textColor="neutral600">{t('figures.hint')}</Typography>
              <FiguresTable name={t('figures.table', { template: template.code, period: period.title })} tables={data} indicators={form.indicators.filter((one) => one.row === row.code)}
                by={query.by || null} onBy={(column) => onQuery({ by: column ?? '' })} />
            </Flex>
          );
        }}
      </Loading>
    </>
  );
};

const OfPeriod = ({ period, query, onQuery }: { period: NamedPeriod; query: Query; onQuery: (change: Query) => void }) => {
  const { t } = useWords();
  const templates = useAnswer<{ data: readonly TemplateView[] }>(`/reporting/templates?programme=${encodeURIComponent(period.programme)}`);
  return (
    <Loading from={templates}>
      {({ data }) => {
        const template = data.find(({ code }) => code === query.template) ?? data[0];
        return template ? (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Choice name="template" label={t('figures.template')} value={template.code} onChange={(value) => onQuery({ template: value, row: '', by: '' })} options={data.map(({ code, title }) => ({ value: code, label: `${code}. ${title}` }))} />
            <OfForm period={period} template={template} query={query} onQuery={onQuery} />
          </Flex>
        ) : <Typography role="status">{t('figures.none')}</Typography>;
      }}
    </Loading>
  );
};

/** Sums over units: counts added, rates computed from the sums, by unit, district or province. */
export const FiguresPanel = () => {
  const { t } = useWords();
  const [{ query }, setQuery] = useQueryParams<Query>();
  return (
    <Loading from={usePeriods()}>
      {(periods) => {
        const period = periods.find(({ id }) => String(id) === query.period) ?? periods[0];
        return period ? (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex><PeriodChoice periods={periods} value={String(period.id)} withAll={false} onChange={(value) => setQuery({ period: value })} /></Flex>
            <OfPeriod period={period} query={query} onQuery={(change) => setQuery(change)} />
          </Flex>
        ) : <Typography role="status">{t('board.no-period')}</Typography>;
      }}
    </Loading>
  );
};
