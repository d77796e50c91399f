import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useWordsOf, type PluginWords } from '../../../platform/admin/src/public';
import { key } from './plugin-id';

export interface Words extends PluginWords {
  number(value: number): string;
  /** Bytes as people read them: `1,5 MB`. */
  size(bytes: number): string;
  /** Age in words: minutes and hours of the first two days, then days. */
  age(hours: number): string;
}

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** What these screens say. */
export const useWords = (): Words => {
  const words = useWordsOf(key);
  const { formatNumber } = useIntl();
  return useMemo(() => ({
    ...words,
    number: (value) => formatNumber(value),
    size: (bytes) => {
      const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
      return `${formatNumber(bytes / 1000 ** step, { maximumFractionDigits: 1 })} ${UNITS[step]}`;
    },
    age: (hours) => (hours < 1 ? words.t('age.now') : hours < 48 ? words.t('age.hours', { hours }) : words.t('age.days', { days: Math.floor(hours / 24) })),
  }), [words, formatNumber]);
};
