import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { refusalOf, type Loaded } from '../../../../platform/admin/src/public';
import { useWords } from '../words';

interface Props<T> {
  readonly from: Loaded<T>;
  children(value: T): ReactNode;
}

/** A list in its states: loading, refused, there. What was loaded stays while it is loaded anew. */
export const Loading = <T,>({ from, children }: Props<T>) => {
  const { t } = useWords();
  return (
    <Box aria-busy={from.loading}>
      {from.error ? <Typography role="alert" textColor="danger600">{refusalOf(from.error, t('network')).message}</Typography> : null}
      {from.value ? children(from.value) : from.loading ? <Typography textColor="neutral600">{t('loading')}</Typography> : null}
    </Box>
  );
};
