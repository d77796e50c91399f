import { Box, Button, Combobox, ComboboxOption, Field, Grid, TextInput } from '@strapi/design-system';
import { useAnswer, useWordsOf } from '../../../../platform/admin/src/public';
import type { NamedChoice, SearchChoices } from '../../../contracts';
import { key } from '../plugin-id';
import type { Filter, Query } from '../query';

interface Props {
  readonly query: Query;
  onChange(changed: Partial<Record<Filter, string>>): void;
}

interface ChoiceProps {
  readonly name: Filter;
  readonly value: string;
  readonly choices: readonly NamedChoice[];
  onChange(value: string): void;
}

const Choice = ({ name, value, choices, onChange }: ChoiceProps) => {
  const { t } = useWordsOf(key);
  return (
    <Field.Root name={name}>
      <Field.Label>{t(`filter.${name}`)}</Field.Label>
      <Combobox
        autocomplete={{ type: 'list', filter: 'contains' }}
        value={value}
        placeholder={t('filter.any')}
        noOptionsMessage={() => t('filter.nothing')}
        onChange={(chosen?: string) => onChange(chosen ?? '')}
        onClear={() => onChange('')}
        clearLabel={t('filter.clear')}
      >
        {choices.map(({ id, name: label }) => <ComboboxOption key={id} value={id}>{label}</ComboboxOption>)}
      </Combobox>
    </Field.Root>
  );
};

const Day = ({ name, value, onChange }: Omit<ChoiceProps, 'choices'>) => {
  const { t } = useWordsOf(key);
  return (
    <Field.Root name={name}>
      <Field.Label>{t(`filter.${name}`)}</Field.Label>
      <TextInput type="date" value={value} onChange={(event: { target: { value: string } }) => onChange(event.target.value)} />
    </Field.Root>
  );
};

/** By person, act, unit and day; each choice is in the address, so that a search can be kept and passed on. */
export const Filters = ({ query, onChange }: Props) => {
  const { t } = useWordsOf(key);
  const choices = useAnswer<{ data: SearchChoices }>('/ledger/choices').value?.data;
  const set = (name: Filter) => (value: string) => onChange({ [name]: value });
  const lists: readonly (readonly [Filter, readonly NamedChoice[]])[] = [
    ['actor', choices?.people ?? []],
    ['action', (choices?.actions ?? []).map(({ action, name }) => ({ id: action, name }))],
    ['unit', choices?.units ?? []],
  ];
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} tag="section" aria-label={t('filters')}>
      <Grid.Root gap={4}>
        {lists.map(([name, list]) => (
          <Grid.Item key={name} col={4} s={6} xs={12} direction="column" alignItems="stretch"><Choice name={name} value={query[name] ?? ''} choices={list} onChange={set(name)} /></Grid.Item>
        ))}
        {(['from', 'to'] as const).map((name) => (
          <Grid.Item key={name} col={4} s={6} xs={12} direction="column" alignItems="stretch"><Day name={name} value={query[name] ?? ''} onChange={set(name)} /></Grid.Item>
        ))}
        {query.subject ? (
          <Grid.Item col={4} s={6} xs={12} alignItems="end">
            <Button variant="tertiary" onClick={() => onChange({ subject: '' })}>{t('filter.subject-clear')}</Button>
          </Grid.Item>
        ) : null}
      </Grid.Root>
    </Box>
  );
};
