import { Box, Typography, VisuallyHidden } from '@strapi/design-system';
import { diffWordsWithSpace } from 'diff';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { key } from '../plugin-id';

const Added = styled.ins`
  background: ${({ theme }) => theme.colors.success100};
  color: ${({ theme }) => theme.colors.success700};
  text-decoration: underline;
`;
const Removed = styled.del`
  background: ${({ theme }) => theme.colors.danger100};
  color: ${({ theme }) => theme.colors.danger700};
`;
const Lines = styled(Box)`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

/** Texts longer than this are not compared word by word: the browser would stand still. */
const LONGEST = 60_000;

interface Props {
  readonly lines: readonly string[];
  /** Compared with `lines`. */
  readonly other: readonly string[];
  /** Whether what `lines` has in addition counts as added, or as taken away. */
  readonly as: 'added' | 'removed';
}

/** Text with what the other does not have marked: by line and colour, and in words for screen readers. */
export const DiffText = ({ lines, other, as }: Props) => {
  const { formatMessage } = useIntl();
  const parts = useMemo(() => {
    const [text, reference] = [lines.join('\n'), other.join('\n')];
    return text.length + reference.length > LONGEST
      ? [{ value: text, added: false }]
      : diffWordsWithSpace(reference, text).filter(({ removed }) => !removed).map(({ value, added }) => ({ value, added: added === true }));
  }, [lines, other]);
  const Mark = as === 'added' ? Added : Removed;
  if (lines.length === 0) return <Typography variant="pi" textColor="neutral600">{formatMessage({ id: key('conflict.blank') })}</Typography>;
  return (
    <Lines>
      <Typography variant="omega">
        {parts.map(({ value, added }, index) => (added ? (
          <Mark key={index}>
            <VisuallyHidden>{formatMessage({ id: key(`conflict.${as}`) })} </VisuallyHidden>
            {value}
          </Mark>
        ) : <span key={index}>{value}</span>))}
      </Typography>
    </Lines>
  );
};
