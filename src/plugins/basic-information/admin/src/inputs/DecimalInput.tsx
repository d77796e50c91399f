import { Field, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { InputProps } from '../../../../platform/admin/src/public';
import { decimalText, isExact, readDecimal } from '../../../contracts';
import { useWords } from '../words';

/** Takes a number as officials write it (`1.234,56`) and keeps it exact (`1234.56`); says below how it was understood. */
const DecimalInput = ({ name, label, hint, error, required, disabled, value, onChange }: InputProps) => {
  const { t } = useWords();
  // null: nobody is typing, the stored number is shown.
  const [typed, setTyped] = useState<string | null>(null);
  const stored = value ?? '';
  const shown = typed ?? (isExact(stored) ? decimalText(stored) : stored);
  const change = (text: string) => {
    setTyped(text);
    onChange(name, text.trim() === '' ? null : (readDecimal(text) ?? text));
  };
  return (
    <Field.Root name={name} id={name} error={error} hint={hint as string} required={required}>
      <Field.Label>{label}</Field.Label>
      <TextInput inputMode="decimal" autoComplete="off" disabled={disabled} value={shown}
        onChange={(event: { target: { value: string } }) => change(event.target.value)} onBlur={() => setTyped(null)} />
      {typed !== null && stored !== '' ? (
        <Typography variant="pi" textColor={isExact(stored) ? 'neutral600' : 'danger600'} role="status">
          {isExact(stored) ? t('decimal.read', { value: decimalText(stored) }) : t('decimal.unread')}
        </Typography>
      ) : null}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

export default DecimalInput;
