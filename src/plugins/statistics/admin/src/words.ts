import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useWordsOf } from '../../../platform/admin/src/public';
import { key } from './plugin-id';

/** What this screen says, and numbers as officials write them. */
export const useWords = () => {
  const intl = useIntl();
  const words = useWordsOf(key);
  return useMemo(() => ({
    ...words,
    /** A day or a month as officials write it. */
    timeText: (time: string): string => time.split('-').reverse().join('/'),
    /** null: there is nothing to say, which is not zero. */
    number: (value: number | null): string => (value === null ? '–' : intl.formatNumber(value, { maximumFractionDigits: 1 })),
  }), [intl, words]);
};

export type Words = ReturnType<typeof useWords>;
