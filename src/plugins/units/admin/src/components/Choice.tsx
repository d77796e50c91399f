import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { key } from '../plugin-id';

interface Props<V extends string> {
  readonly name: 'role' | 'system' | 'reach';
  readonly values: readonly V[];
  readonly value: V;
  readonly problem: string | undefined;
  onChange(value: V): void;
}

/** One of a closed list of words of the field. */
export const Choice = <V extends string>({ name, values, value, problem, onChange }: Props<V>) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root name={name} error={problem} required>
      <Field.Label>{formatMessage({ id: key(`field.${name}`) })}</Field.Label>
      <SingleSelect value={value} onChange={(chosen: string | number) => onChange(values.find((each) => each === chosen) ?? value)}>
        {values.map((each) => <SingleSelectOption key={each} value={each}>{formatMessage({ id: key(`${name}.${each}`) })}</SingleSelectOption>)}
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
};
