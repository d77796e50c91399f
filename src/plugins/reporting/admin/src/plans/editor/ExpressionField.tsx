import { Box, Field, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { DefinitionFault } from '../../../../contracts';
import { useWords } from '../../words';

const Wrong = styled.u`
  text-decoration: underline wavy ${({ theme }) => theme.colors.danger600};
  text-underline-offset: 0.3rem;
  font-weight: 600;
`;

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly faults: readonly DefinitionFault[];
  readonly hint?: string;
  readonly disabled?: boolean;
  onChange(value: string): void;
}

const Shown = ({ value, fault }: { value: string; fault: DefinitionFault }) => {
  const { t } = useWords();
  const [from, to] = [fault.from ?? 0, Math.max(fault.to ?? 0, (fault.from ?? 0) + 1)];
  const wrong = value.slice(from, to);
  return (
    <Box tag="code" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      {value.slice(0, from)}<Wrong>{wrong === '' ? ` ${t('plans.editor.at-end')} ` : wrong}</Wrong>{value.slice(to)}
    </Box>
  );
};

/** An expression; below it each fault, with its place underlined. */
export const ExpressionField = ({ name, label, value, faults, hint, disabled = false, onChange }: Props) => (
  <Field.Root name={name} error={faults[0]?.message} hint={hint}>
    <Field.Label>{label}</Field.Label>
    <Field.Input value={value} disabled={disabled} spellCheck={false} onChange={(event: { target: { value: string } }) => onChange(event.target.value)} />
    <Field.Hint />
    <Field.Error />
    {faults.slice(1).map(({ message }) => <Typography key={message} variant="pi" textColor="danger600">{message}</Typography>)}
    {faults.filter(({ from }) => from !== undefined).map((fault) => <Shown key={`${fault.from ?? 0} ${fault.message}`} value={value} fault={fault} />)}
  </Field.Root>
);
