import { useIntl } from 'react-intl';
import { key } from './plugin-id';
import type { Words } from './row-text';

/** The translations of this plugin by their short names. */
export const useWords = () => {
  const intl = useIntl();
  const t = (id: string, values: Readonly<Record<string, string | number>> = {}): string => intl.formatMessage({ id: key(id) }, values);
  return { intl, t, say: ({ id, values }: Words): string => t(id, values) };
};
