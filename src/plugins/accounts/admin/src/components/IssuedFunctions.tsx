import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useRef } from 'react';
import { useWordsOf } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';
import { FunctionFields, NO_FUNCTION, type FunctionDraft } from './FunctionFields';

/** As many as one letter asks for; the server takes 20. */
const MOST = 20;

interface Props {
  readonly value: readonly FunctionDraft[];
  readonly problems: Readonly<Record<string, string>>;
  onChange(value: readonly FunctionDraft[]): void;
}

/** The functions that come with an account, at least one. */
export const IssuedFunctions = ({ value, problems, onChange }: Props) => {
  const { t } = useWordsOf(key);
  const keys = useRef({ last: 0, of: new WeakMap<FunctionDraft, number>() }).current;
  // A line keeps its fields when another one above it is taken away.
  const keyOf = (draft: FunctionDraft): number => {
    const known = keys.of.get(draft) ?? (keys.last += 1);
    keys.of.set(draft, known);
    return known;
  };
  const set = (at: number, draft: FunctionDraft) => {
    const before = value[at];
    if (before) keys.of.set(draft, keyOf(before));
    onChange(value.map((each, index) => (index === at ? draft : each)));
  };
  return (
    <>
      {value.map((draft, at) => (
        <Box key={keyOf(draft)} role="group" aria-label={t('issue.function', { n: at + 1 })} data-function={at} borderColor="neutral200" hasRadius padding={3}>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Flex justifyContent="space-between" gap={2} wrap="wrap">
              <Typography fontWeight="bold">{t('issue.function', { n: at + 1 })}</Typography>
              {value.length > 1 ? (
                <Button size="S" variant="tertiary" startIcon={<Trash aria-hidden />} onClick={() => onChange(value.filter((_, index) => index !== at))}>{t('issue.fewer', { n: at + 1 })}</Button>
              ) : null}
            </Flex>
            <FunctionFields value={draft} problems={problems} at={`assignments.${at}.`} onChange={(changed) => set(at, changed)} />
          </Flex>
        </Box>
      ))}
      {value.length < MOST ? (
        <Box><Button size="S" variant="secondary" startIcon={<Plus aria-hidden />} onClick={() => onChange([...value, { ...NO_FUNCTION, unit: value[0]?.unit ?? '' }])}>{t('issue.more')}</Button></Box>
      ) : null}
    </>
  );
};
