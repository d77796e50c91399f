import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { ChecklistItem, Severity } from '../../../contracts';
import { key } from '../plugin-id';
import { useFieldLabels } from './field-labels';
import { focusField } from './focus-field';

const LineButton = styled.button`
  all: unset;
  cursor: pointer;
  text-decoration: underline;
  text-underline-offset: 2px;
  font-size: 1.3rem;
  line-height: 1.45;
  overflow-wrap: anywhere;
  color: ${({ theme }) => theme.colors.neutral800};
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const ICONS = { blocks: WarningCircle, advice: Information } as const;
const COLOURS = { blocks: 'danger600', advice: 'primary600' } as const;

const Group = ({ severity, items, labelOf }: { severity: Severity; items: readonly ChecklistItem[]; labelOf(path: string): string }) => {
  const { formatMessage } = useIntl();
  const Icon = ICONS[severity];
  if (items.length === 0) return null;
  return (
    <Box>
      <Typography tag="h3" variant="sigma" textColor="neutral700">{formatMessage({ id: key(`checklist.${severity}`) }, { count: items.length })}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {items.map((item, index) => (
          <Flex tag="li" key={`${item.rule}-${item.path}-${index}`} gap={2} alignItems="flex-start">
            <Icon aria-hidden width="1.4rem" height="1.4rem" fill={COLOURS[severity]} style={{ flexShrink: 0, marginTop: '0.2rem' }} />
            <LineButton type="button" onClick={() => focusField(item.path, labelOf(item.path))}>{item.message}</LineButton>
          </Flex>
        ))}
      </Flex>
    </Box>
  );
};

/** What to mend before submission; each line leads to its field. */
export const Checklist = ({ model, items }: { model: string; items: readonly ChecklistItem[] }) => {
  const { formatMessage } = useIntl();
  const labelOf = useFieldLabels(model);
  const of = (severity: Severity) => items.filter((item) => item.severity === severity);
  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={3} aria-label={formatMessage({ id: key('checklist.title') })}>
      {items.length === 0 ? (
        <Flex gap={2}>
          <CheckCircle aria-hidden width="1.4rem" height="1.4rem" fill="success600" />
          <Typography variant="pi" textColor="success700">{formatMessage({ id: key('checklist.complete') })}</Typography>
        </Flex>
      ) : null}
      <Group severity="blocks" items={of('blocks')} labelOf={labelOf} />
      <Group severity="advice" items={of('advice')} labelOf={labelOf} />
    </Flex>
  );
};
