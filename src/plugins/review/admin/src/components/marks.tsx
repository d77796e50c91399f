import { Box, VisuallyHidden } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import styled from 'styled-components';
import { key } from '../plugin-id';

/** A block with a line at its side: a quote, an answer, a step of the history. */
export const Aside = styled(Box)<{ $line: 'warning500' | 'neutral200' }>`border-left: 3px solid ${({ theme, $line }) => theme.colors[$line]}; overflow-wrap: anywhere;`;

const Del = styled.del`background: #fde3e1; color: #7d1a12; overflow-wrap: anywhere;`;
const Ins = styled.ins`background: #d8f5df; color: #0a3d1a; overflow-wrap: anywhere;`;

/** A text that went, in words too for those who listen. */
export const Removed = ({ children }: { children: ReactNode }) => {
  const { formatMessage } = useIntl();
  return <Del><VisuallyHidden>{formatMessage({ id: key('ears.removed') })} </VisuallyHidden>{children}</Del>;
};

/** A text that came. */
export const Added = ({ children }: { children: ReactNode }) => {
  const { formatMessage } = useIntl();
  return <Ins><VisuallyHidden>{formatMessage({ id: key('ears.added') })} </VisuallyHidden>{children}</Ins>;
};
