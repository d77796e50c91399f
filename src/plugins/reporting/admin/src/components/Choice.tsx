import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  onChange(value: string): void;
}

/** One of a few, with its label; wide as the others in a row, as high as it is in a column. */
export const Choice = ({ name, label, value, options, onChange }: Props) => (
  <Box flex="1 1 auto" minWidth="18rem">
    <Field.Root name={name}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value} onChange={(chosen: string | number) => onChange(String(chosen))}>
        {options.map((one) => <SingleSelectOption key={one.value} value={one.value}>{one.label}</SingleSelectOption>)}
      </SingleSelect>
    </Field.Root>
  </Box>
);
