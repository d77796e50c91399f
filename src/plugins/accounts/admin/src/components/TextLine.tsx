import { Field, TextInput, Textarea } from '@strapi/design-system';
import { useWordsOf } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';

interface Props {
  readonly name: string;
  readonly type?: 'text' | 'date' | 'email' | 'long';
  readonly required?: boolean;
  readonly value: string;
  readonly problem: string | undefined;
  onChange(value: string): void;
}

type Typed = { readonly target: { readonly value: string } };

/** A text, a day or an address, under the name that its key says. */
export const TextLine = ({ name, type = 'text', required = false, value, problem, onChange }: Props) => {
  const { t } = useWordsOf(key);
  return (
    <Field.Root name={name} error={problem} required={required}>
      <Field.Label>{t(`field.${name}`)}</Field.Label>
      {type === 'long' ? <Textarea value={value} onChange={(event: Typed) => onChange(event.target.value)} />
        : <TextInput type={type} value={value} autoComplete="off" onChange={(event: Typed) => onChange(event.target.value)} />}
      <Field.Error />
    </Field.Root>
  );
};
