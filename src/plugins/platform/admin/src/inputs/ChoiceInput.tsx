import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useWordsOf } from '../api/use-words';
import { key } from '../plugin-id';
import type { InputProps } from './props';

export interface Choice { readonly value: string; readonly label: string }

/** One of a list under the names that officials know; may be emptied unless it is required. A stored value that is gone from the list stays to be seen. */
export const ChoiceInput = ({ name, label, hint, error, required, disabled, value, onChange, choices }: InputProps & { readonly choices: readonly Choice[] }) => {
  const { t } = useWordsOf(key);
  const gone = value && !choices.some((one) => one.value === value) ? [{ value, label: t('choice.gone', { value }) }] : [];
  return (
    <Field.Root name={name} id={name} error={error} hint={hint as string} required={required}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect value={value ?? ''} disabled={disabled} placeholder={t('choice.placeholder')} clearLabel={t('choice.clear')}
        onChange={(chosen: string | number) => onChange(name, String(chosen))} {...(required ? {} : { onClear: () => onChange(name, null) })}>
        {[...gone, ...choices].map((one) => <SingleSelectOption key={one.value} value={one.value}>{one.label}</SingleSelectOption>)}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
