import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useWords } from '../words';
import type { InputProps } from './props';

interface Props extends InputProps {
  readonly values: readonly string[];
  /** Key of the name of a value. */
  nameOf(value: string): string;
}

/** One of a closed list under the names that officials know; may be emptied unless it is required. */
export const ChoiceInput = ({ name, label, hint, error, required, disabled, value, onChange, values, nameOf }: Props) => {
  const { t } = useWords();
  return (
    <Field.Root name={name} id={name} error={error} hint={hint as string} required={required}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value ?? ''} disabled={disabled} placeholder={t('choice.placeholder')} clearLabel={t('suggest.clear')}
        onChange={(chosen: string | number) => onChange(name, String(chosen))} {...(required ? {} : { onClear: () => onChange(name, null) })}>
        {values.map((one) => <SingleSelectOption key={one} value={one}>{t(nameOf(one))}</SingleSelectOption>)}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
