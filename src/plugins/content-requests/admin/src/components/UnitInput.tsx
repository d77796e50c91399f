import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useState } from 'react';
import { usePage } from '../../../../platform/admin/src/public';
import { useWords } from '../words';

interface Unit {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
  onChange(documentId: string): void;
}

/** One unit in force, found by typing name or code; the server searches without tones. */
export const UnitInput = ({ label, value, required = false, error, onChange }: Props) => {
  const { t } = useWords();
  const [words, setWords] = useState('');
  const [text, setText] = useState<string | undefined>(undefined);
  const found = usePage<Unit>(`/units/units?pageSize=50&search=${encodeURIComponent(words)}`);
  const units = found.value?.data ?? [];
  // A unit that came with the address may not be among the first.
  const missing = value !== '' && !units.some(({ documentId }) => documentId === value);
  return (
    <Field.Root name="unit" error={error} required={required}>
      <Field.Label>{label}</Field.Label>
      <Combobox
        autocomplete="none"
        placeholder={t('unit-input.hint')}
        clearLabel={t('unit-input.clear')}
        loading={found.loading}
        loadingMessage={t('loading')}
        noOptionsMessage={() => t('unit-input.none')}
        value={value}
        {...(text === undefined ? {} : { textValue: text })}
        onTextValueChange={setText}
        onInputChange={(event) => setWords(event.currentTarget.value)}
        onChange={(chosen?: string) => { onChange(chosen ?? ''); setWords(''); }}
        onClear={() => { onChange(''); setText(''); setWords(''); }}
      >
        {missing ? <ComboboxOption value={value}>{t('unit-input.chosen')}</ComboboxOption> : null}
        {units.map(({ documentId, name, code }) => <ComboboxOption key={documentId} value={documentId}>{`${name} (${code})`}</ComboboxOption>)}
      </Combobox>
      <Field.Error />
    </Field.Root>
  );
};
