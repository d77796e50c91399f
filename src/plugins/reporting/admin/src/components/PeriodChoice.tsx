import { useAnswer } from '../../../../platform/admin/src/public';
import type { PeriodView } from '../../../contracts';
import { useWords } from '../words';
import { Choice } from './Choice';

export const EVERY = 'all';

/** The periods that were opened, the latest first. */
export const usePeriods = (): readonly PeriodView[] | null => {
  const { value } = useAnswer<{ data: readonly PeriodView[] }>('/reporting/periods');
  return value && value.data.filter(({ state }) => state !== 'planned').toSorted((a, b) => b.endsOn.localeCompare(a.endsOn) || b.id - a.id);
};

interface Props {
  readonly periods: readonly PeriodView[];
  readonly value: string;
  readonly withAll: boolean;
  onChange(value: string): void;
}

export const PeriodChoice = ({ periods, value, withAll, onChange }: Props) => {
  const { t } = useWords();
  const options = [...(withAll ? [{ value: EVERY, label: t('report.filter.period-all') }] : []), ...periods.map(({ id, title, state }) => ({ value: String(id), label: state === 'open' ? t('report.filter.period-open', { period: title }) : title }))];
  return <Choice name="period" label={t('report.filter.period')} value={value} options={options} onChange={onChange} />;
};
