import { Box, Combobox, ComboboxOption, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { PERIOD_KINDS, type PeriodKind, type UnitChoice } from '../../../contracts';
import { keyOf, PARTS, withKind, type Choice } from '../period-choice';
import { useWords } from '../words';

/** So far back the years are offered; older ones by a span of days. */
const YEARS = 10;

interface SelectProps<V extends string | number> {
  readonly name: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  onChange(value: V): void;
}

const Select = <V extends string | number>({ name, value, options, onChange }: SelectProps<V>) => {
  const { t } = useWords();
  return (
    <Box flex="1 1 16rem" minWidth="14rem">
      <Field.Root name={name}>
        <Field.Label>{t(`filter.${name}`)}</Field.Label>
        <SingleSelect value={String(value)} onChange={(chosen: string | number) => onChange(options.find((one) => String(one.value) === String(chosen))?.value ?? value)}>
          {options.map((one) => <SingleSelectOption key={one.value} value={String(one.value)}>{one.label}</SingleSelectOption>)}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
};

const Day = ({ name, value, onChange }: { name: 'from' | 'to'; value: string; onChange: (day: string) => void }) => {
  const { t } = useWords();
  return (
    <Box flex="1 1 16rem" minWidth="14rem">
      <Field.Root name={name}>
        <Field.Label>{t(`filter.${name}`)}</Field.Label>
        <TextInput type="date" value={value} onChange={(event: { target: { value: string } }) => onChange(event.target.value)} />
      </Field.Root>
    </Box>
  );
};

interface Props {
  readonly choice: Choice;
  readonly today: string;
  readonly units: readonly UnitChoice[];
  readonly unit: string;
  onPeriod(key: string): void;
  onUnit(documentId: string): void;
}

/** Of whom, and over which time. Who reads one unit only has nothing to choose there. */
export const Filters = ({ choice, today, units, unit, onPeriod, onUnit }: Props) => {
  const { t } = useWords();
  const year = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, index) => year - index);
  const parts = Array.from({ length: PARTS[choice.kind] }, (_, index) => index + 1);
  const set = (next: Choice) => onPeriod(keyOf(next));
  return (
    <Flex data-no-print gap={3} wrap="wrap" alignItems="flex-end" tag="section" aria-label={t('filter.title')}>
      <Select<PeriodKind> name="kind" value={choice.kind} options={PERIOD_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={(kind) => set(withKind(choice, kind, today))} />
      {choice.kind === 'days' ? (
        <>
          <Day name="from" value={choice.from} onChange={(from) => set({ ...choice, from })} />
          <Day name="to" value={choice.to} onChange={(to) => set({ ...choice, to })} />
        </>
      ) : (
        <>
          {parts.length > 0 ? <Select name={choice.kind} value={choice.part} options={parts.map((value) => ({ value, label: t(`${choice.kind}.${value}`) }))} onChange={(part) => set({ ...choice, part })} /> : null}
          <Select name="year" value={choice.year} options={(years.includes(choice.year) ? years : [choice.year, ...years]).map((value) => ({ value, label: String(value) }))} onChange={(value) => set({ ...choice, year: value })} />
        </>
      )}
      {units.length > 1 ? (
        <Box flex="2 1 24rem" minWidth="20rem">
          <Field.Root name="unit">
            <Field.Label>{t('filter.unit')}</Field.Label>
            <Combobox value={unit} placeholder={t('filter.all-units')} clearLabel={t('filter.clear')} noOptionsMessage={() => t('filter.none')}
              autocomplete={{ type: 'list', filter: 'contains' }} onClear={() => onUnit('')} onChange={(chosen?: string) => onUnit(chosen ?? '')}>
              {units.map(({ documentId, name, code }) => <ComboboxOption key={documentId} value={documentId}>{`${name} (${code})`}</ComboboxOption>)}
            </Combobox>
          </Field.Root>
        </Box>
      ) : null}
    </Flex>
  );
};
