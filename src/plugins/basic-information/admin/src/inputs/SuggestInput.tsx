import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useState } from 'react';
import type { InputProps } from '../../../../platform/admin/src/public';
import { useWords } from '../words';

export interface Suggestion {
  readonly value: string;
  readonly label: string;
}

interface Props extends InputProps {
  readonly suggestions: readonly Suggestion[];
  readonly loading: boolean;
  onWords(words: string): void;
}

/** One of many, found by typing; may be emptied. A stored value that is not among the suggestions stays on the list. */
export const SuggestInput = ({ name, label, hint, error, required, disabled, value, onChange, suggestions, loading, onWords }: Props) => {
  const { t } = useWords();
  const [text, setText] = useState<string | undefined>(undefined);
  const missing = value && !suggestions.some((one) => one.value === value) ? [{ value, label: value }] : [];
  return (
    <Field.Root name={name} id={name} error={error} hint={hint as string} required={required}>
      <Field.Label>{label}</Field.Label>
      <Combobox
        autocomplete="none"
        placeholder={t('suggest.placeholder')}
        clearLabel={t('suggest.clear')}
        loading={loading}
        loadingMessage={t('loading')}
        noOptionsMessage={() => t('suggest.nothing')}
        disabled={disabled}
        value={value ?? ''}
        {...(text === undefined ? {} : { textValue: text })}
        onTextValueChange={setText}
        onInputChange={(event) => onWords(event.currentTarget.value)}
        onChange={(chosen?: string) => { onChange(name, chosen ?? null); onWords(''); }}
        onClear={() => { onChange(name, null); setText(''); onWords(''); }}
      >
        {[...missing, ...suggestions].map((one) => <ComboboxOption key={one.value} value={one.value}>{one.label}</ComboboxOption>)}
      </Combobox>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
