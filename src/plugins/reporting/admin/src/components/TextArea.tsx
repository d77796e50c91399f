import { Field, Textarea, TextInput } from '@strapi/design-system';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly kind?: 'text' | 'date';
  readonly required?: boolean;
  readonly most?: number;
  readonly hint?: string;
  readonly error?: string | undefined;
  onChange(value: string): void;
}

type Typed = { target: { value: string } };

/** A text or a day with its label, hint and what is wrong with it. */
export const TextArea = ({ name, label, value, kind = 'text', required = false, most = 2000, hint, error, onChange }: Props) => (
  <Field.Root name={name} required={required} error={error} hint={hint}>
    <Field.Label>{label}</Field.Label>
    {kind === 'text'
      ? <Textarea value={value} maxLength={most} onChange={(event: Typed) => onChange(event.target.value)} />
      : <TextInput type="date" value={value} onChange={(event: Typed) => onChange(event.target.value)} />}
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);
