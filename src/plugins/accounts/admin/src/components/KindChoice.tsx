import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface Props<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [T, string])[];
  onChange(value: T): void;
}

/** One of a few values, each by its name. */
export const KindChoice = <T extends string>({ name, label, value, choices, onChange }: Props<T>) => (
  <Field.Root name={name} required>
    <Field.Label>{label}</Field.Label>
    <SingleSelect value={value} onChange={(chosen: string | number) => onChange(String(chosen) as T)}>
      {choices.map(([id, text]) => <SingleSelectOption key={id} value={id}>{text}</SingleSelectOption>)}
    </SingleSelect>
  </Field.Root>
);
