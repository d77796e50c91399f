import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { dayText, instantText } from '../words';

type Values = Readonly<Record<string, string | number>>;

/** What the screens of one plugin say: sentences by its keys, days and instants as officials write them. */
export interface PluginWords {
  t(id: string, values?: Values): string;
  day(iso: string): string;
  instant(iso: string): string;
}

/** The words of the plugin whose `key` (plugin-id.ts) is given; the same object until the language changes. */
export const useWordsOf = (key: (id: string) => string): PluginWords => {
  const intl = useIntl();
  return useMemo(() => ({
    t: (id: string, values?: Values): string => intl.formatMessage({ id: key(id) }, values),
    day: (iso: string): string => dayText(intl, iso),
    instant: (iso: string): string => instantText(intl, iso),
  }), [intl, key]);
};
