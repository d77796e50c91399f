import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { dayText } from '../../../platform/admin/src/public';
import { key } from './plugin-id';

type Values = Readonly<Record<string, string | number>>;

/** What this screen says: sentences by key, days and numbers as officials write them. */
export const useWords = () => {
  const intl = useIntl();
  return useMemo(() => ({
    t: (id: string, values?: Values): string => intl.formatMessage({ id: key(id) }, values),
    day: (iso: string): string => dayText(intl, iso),
    /** null: there is nothing to say, which is not zero. */
    number: (value: number | null): string => (value === null ? '–' : intl.formatNumber(value, { maximumFractionDigits: 1 })),
  }), [intl]);
};

export type Words = ReturnType<typeof useWords>;
