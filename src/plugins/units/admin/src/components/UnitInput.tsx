import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useState, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { refusalOf, usePage } from '../../../../platform/admin/src/public';
import { foundIn, type UnitView } from '../../../contracts';
import { key } from '../plugin-id';

const SHOWN = 50;

interface Props {
  readonly label: string;
  /** documentId; empty when none is chosen. */
  readonly value: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
  /** The unit itself too, for who needs its name or kind; null when there is none, or when it came with `value`. */
  onChange(documentId: string, unit: UnitView | null): void;
}

const nameOf = ({ name, code }: UnitView): string => `${name} (${code})`;

/** One unit in force, found by typing name or code; the server searches without tones. */
export const UnitInput = ({ label, value, required = false, error, onChange }: Props) => {
  const { formatMessage } = useIntl();
  const t = (id: string, values?: Readonly<Record<string, number>>): string => formatMessage({ id: key(id) }, values);
  const [words, setWords] = useState('');
  const [text, setText] = useState<string | undefined>(undefined);
  const [open, setOpen] = useState(false);
  const [last, setLast] = useState<UnitView | null>(null);
  const found = usePage<UnitView>(`/units/units?pageSize=${SHOWN}&search=${encodeURIComponent(words)}`);
  // Until the answer to the newest words is here, the one before is on screen: what does not have these words must not be
  // chosen from it, nor be highlighted and gone when Enter is pressed.
  const units = (found.value?.data ?? []).filter(({ code, name }) => words === '' || foundIn(words, `${code} ${name}`));
  const total = found.loading ? 0 : found.value?.meta.pagination.total ?? 0;
  const known = (id: string): UnitView | null => [...units, ...(last ? [last] : [])].find(({ documentId }) => documentId === id) ?? null;
  // What was chosen by other words, or came with the address, may not be among the first.
  const missing = value !== '' && !units.some(({ documentId }) => documentId === value);
  const chosen = known(value);
  const nothing = (): string => {
    if (found.loading) return t('unit-input.loading');
    return found.error ? refusalOf(found.error, t('network')).message : t('unit-input.none');
  };
  const choose = (id = '') => {
    const unit = known(id);
    setLast(unit);
    onChange(id, unit);
    setWords('');
  };
  /** The only unit that has the words needs no arrow to be chosen. */
  const takeOnly = (event: KeyboardEvent) => {
    const [only, ...others] = units;
    if (event.key !== 'Enter' || !only || others.length > 0 || words === '') return;
    event.preventDefault();
    choose(only.documentId);
    setText(nameOf(only));
    setOpen(false);
  };
  return (
    <Field.Root name="unit" error={error} required={required}>
      <Field.Label>{label}</Field.Label>
      {/* Not given `loading`: a list that was loading once says "nothing" below the same results when they come again. */}
      <Combobox
        autocomplete="none"
        open={open}
        onOpenChange={setOpen}
        onKeyDown={takeOnly}
        placeholder={t('unit-input.hint')}
        clearLabel={t('unit-input.clear')}
        noOptionsMessage={nothing}
        value={value}
        {...(text === undefined ? {} : { textValue: text })}
        onTextValueChange={setText}
        onInputChange={(event) => setWords(event.currentTarget.value)}
        onChange={choose}
        onClear={() => { choose(); setText(''); }}
      >
        {missing ? <ComboboxOption key={value} value={value}>{chosen ? nameOf(chosen) : t('unit-input.chosen')}</ComboboxOption> : null}
        {units.map((unit) => <ComboboxOption key={unit.documentId} value={unit.documentId}>{nameOf(unit)}</ComboboxOption>)}
        {/* What is typed moves to the option that begins so; none begins like this one. */}
        {total > units.length ? <ComboboxOption value="more" textValue="…" disabled>{t('unit-input.more', { shown: units.length, total })}</ComboboxOption> : null}
      </Combobox>
      <Field.Error />
    </Field.Root>
  );
};
