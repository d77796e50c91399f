import { Field, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { key } from '../plugin-id';

interface Props {
  readonly name: string;
  readonly type?: 'text' | 'date';
  readonly required?: boolean;
  readonly value: string;
  readonly problem: string | undefined;
  onChange(value: string): void;
}

/** One line of text or a day. */
export const TextLine = ({ name, type = 'text', required = false, value, problem, onChange }: Props) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root name={name} error={problem} required={required}>
      <Field.Label>{formatMessage({ id: key(`field.${name}`) })}</Field.Label>
      <TextInput type={type} value={value} onChange={(event: { target: { value: string } }) => onChange(event.target.value)} />
      <Field.Error />
    </Field.Root>
  );
};
