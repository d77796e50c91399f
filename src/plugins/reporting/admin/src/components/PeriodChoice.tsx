import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useLoaded, type Loaded } from '../../../../platform/admin/src/public';
import type { PeriodView, ProgrammeView } from '../../../contracts';
import { useWords } from '../words';
import { Choice } from './Choice';

export const EVERY = 'all';

/** A period with the programme it belongs to, where there are several. */
export interface NamedPeriod extends PeriodView {
  readonly name: string;
}

/** The periods of all programmes that were opened, the latest first. */
export const usePeriods = (): Loaded<readonly NamedPeriod[]> => {
  const { get } = useFetchClient();
  return useLoaded(useCallback(async () => {
    const { data: programmes } = (await get<{ data: readonly ProgrammeView[] }>('/reporting/programmes')).data;
    const lists = await Promise.all(programmes.map(async ({ code, name }) => {
      const { data } = (await get<{ data: readonly PeriodView[] }>(`/reporting/periods?programme=${encodeURIComponent(code)}`)).data;
      return data.map((period): NamedPeriod => ({ ...period, name: programmes.length > 1 ? `${name}: ${period.title}` : period.title }));
    }));
    return lists.flat().filter(({ state }) => state !== 'planned').toSorted((a, b) => b.endsOn.localeCompare(a.endsOn) || b.id - a.id);
  }, [get]));
};

interface Props {
  readonly periods: readonly NamedPeriod[];
  readonly value: string;
  readonly withAll: boolean;
  onChange(value: string): void;
}

export const PeriodChoice = ({ periods, value, withAll, onChange }: Props) => {
  const { t } = useWords();
  const options = [...(withAll ? [{ value: EVERY, label: t('report.filter.period-all') }] : []), ...periods.map(({ id, name, state }) => ({ value: String(id), label: state === 'open' ? t('report.filter.period-open', { period: name }) : name }))];
  return <Choice name="period" label={t('report.filter.period')} value={value} options={options} onChange={onChange} />;
};
