import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { refusalOf } from '../api/refusal';
import type { Loaded } from '../api/use-loaded';
import { useWordsOf } from '../api/use-words';
import { key } from '../plugin-id';

interface Props<T> {
  readonly from: Loaded<T>;
  children(value: T): ReactNode;
}

/** An answer in its states: loading, refused, there. What was loaded stays while it is loaded anew. */
export const Loading = <T,>({ from, children }: Props<T>) => {
  const { t } = useWordsOf(key);
  return (
    <Box aria-busy={from.loading}>
      {from.error ? <Typography role="alert" textColor="danger600">{refusalOf(from.error, t('network')).message}</Typography> : null}
      {from.value ? children(from.value) : from.loading ? <Typography textColor="neutral600">{t('loading')}</Typography> : null}
    </Box>
  );
};
