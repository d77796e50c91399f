import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { dayText, instantText } from '../../../platform/admin/src/public';
import { key } from './plugin-id';

type Values = Readonly<Record<string, string | number>>;

/** What these screens say: sentences by key, days and instants as officials write them. */
export const useWords = () => {
  const intl = useIntl();
  return useMemo(() => ({
    t: (id: string, values?: Values): string => intl.formatMessage({ id: key(id) }, values),
    day: (iso: string): string => dayText(intl, iso),
    /** A share in whole percent; nothing of nothing is a dash. */
    percent: (part: number, whole: number): string => (whole === 0 ? '–' : intl.formatNumber(part / whole, { style: 'percent' })),
    instant: (iso: string): string => instantText(intl, iso),
  }), [intl]);
};

export type Words = ReturnType<typeof useWords>;
