import { Field, TextInput } from '@strapi/design-system';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly kind?: 'text' | 'date' | 'number';
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  onChange(value: string): void;
}

/** A short text, a number or a day with its label, hint and what is wrong with it. */
export const Line = ({ name, label, value, kind = 'text', required = false, disabled = false, hint, error, onChange }: Props) => (
  <Field.Root name={name} required={required} error={error} hint={hint}>
    <Field.Label>{label}</Field.Label>
    <TextInput type={kind} value={value} disabled={disabled} onChange={(event: { target: { value: string } }) => onChange(event.target.value)} />
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
