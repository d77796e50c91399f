import { Box, Button, Combobox, ComboboxOption, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { Filter, Search } from '@strapi/icons';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { CASE_SORTS, type CaseSort, type CaseView, type FilterName, type FilterOption } from '../../../../contracts';
import { useFacets } from '../../api/use-inbox';
import { DUE_FILTERS, searchOf, usualSort, WAITING_DAYS, type InboxQuery, type Narrowing } from '../../inbox-query';
import { useWords } from '../../words';

const TYPING_MS = 350;
/** Choices that are named on screen, not by the server. */
const NAMED_HERE: Readonly<Partial<Record<FilterName, string>>> = { contentType: 'type', state: 'state' };
const ORDER: readonly FilterName[] = ['unit', 'site', 'category', 'person', 'contentType', 'state', 'stage'];
const LONG: ReadonlySet<FilterName> = new Set(['unit', 'site', 'category', 'person']);

interface ChoiceProps {
  readonly name: Narrowing | 'sort';
  readonly value: string | undefined;
  readonly options: readonly { value: string; label: string }[];
  /** Long lists are searched by typing. */
  readonly long?: boolean;
  onChange(value: string | undefined): void;
}

const Choice = ({ name, value, options, long = false, onChange }: ChoiceProps) => {
  const { t } = useWords();
  const known = value === undefined || options.some((option) => option.value === value) ? options : [{ value, label: t('filter.chosen') }, ...options];
  return (
    <Box flex="1 1 20rem" minWidth="16rem" maxWidth={{ initial: '100%', medium: '36rem' }}>
      <Field.Root name={name}>
        <Field.Label>{t(`filter.${name}`)}</Field.Label>
        {long ? (
          <Combobox size="S" value={value ?? ''} placeholder={t('filter.any')} clearLabel={t('filter.clear')} noOptionsMessage={() => t('filter.none')}
            autocomplete={{ type: 'list', filter: 'contains' }} onClear={() => onChange(undefined)} onChange={(chosen?: string) => onChange(chosen === '' ? undefined : chosen)}>
            {known.map((option) => <ComboboxOption key={option.value} value={option.value}>{option.label}</ComboboxOption>)}
          </Combobox>
        ) : (
          <SingleSelect size="S" value={value ?? ''} placeholder={t('filter.any')} onChange={(chosen: string | number) => onChange(chosen === '' ? undefined : String(chosen))}
            {...(name === 'sort' ? {} : { onClear: () => onChange(undefined), clearLabel: t('filter.clear') })}>
            {known.map((option) => <SingleSelectOption key={option.value} value={option.value}>{option.label}</SingleSelectOption>)}
          </SingleSelect>
        )}
      </Field.Root>
    </Box>
  );
};

/** What is typed goes to the server when the typing pauses. */
const SearchField = ({ value, inputRef, onChange }: { value: string; inputRef: RefObject<HTMLInputElement>; onChange(value: string): void }) => {
  const { t } = useWords();
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    // What comes back is what was sent; what was typed may have a space more, and go on.
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  useEffect(() => {
    const search = searchOf(typed);
    if (search === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = search;
      onChange(search);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed, onChange]);
  return (
    <TextInput ref={inputRef} type="search" aria-label={t('filter.search')} placeholder={t('filter.search.hint')} startAction={<Search aria-hidden />}
      value={typed} maxLength={200} onChange={(event: { target: { value: string } }) => setTyped(event.target.value)} size="S" />
  );
};

interface Props {
  readonly query: InboxQuery;
  readonly inputRef: RefObject<HTMLInputElement>;
  onNarrow(name: Narrowing, value: string | undefined): void;
  onSort(sort: CaseSort): void;
  onClear(): void;
}

const sortsOf = (view: CaseView): readonly CaseSort[] => [usualSort(view), ...CASE_SORTS.filter((sort) => sort !== usualSort(view))];

/** Search, order and filters. The lists offer only what occurs in the view within the person's scope. */
export const FilterBar = ({ query, inputRef, onNarrow, onSort, onClear }: Props) => {
  const { t } = useWords();
  const narrowed = Object.keys(query.filters).filter((name) => name !== 'search').length;
  const [open, setOpen] = useState(narrowed > 0);
  const facets = useFacets(query.view, open);
  const onSearch = useRef((value: string) => onNarrow('search', value));
  onSearch.current = (value) => onNarrow('search', value || undefined);
  const search = useRef((value: string) => onSearch.current(value)).current;
  const labelOf = (filter: FilterName, { value, name, count }: FilterOption): string =>
    `${NAMED_HERE[filter] ? t(`${NAMED_HERE[filter]}.${value}`) : name}${count === null ? '' : ` (${count})`}`;

  return (
    <Flex tag="section" aria-label={t('filter.title')} direction="column" alignItems="stretch" gap={3}>
      <Flex gap={3} wrap="wrap" alignItems="flex-end">
        <Box flex="2 1 26rem" minWidth="20rem"><SearchField value={query.filters.search ?? ''} inputRef={inputRef} onChange={search} /></Box>
        <Button variant="tertiary" startIcon={<Filter aria-hidden />} aria-expanded={open} aria-controls="inbox-filters" onClick={() => setOpen(!open)}>
          {narrowed === 0 ? t('filter.show') : t('filter.show.some', { count: narrowed })}
        </Button>
        {narrowed > 0 || query.filters.search ? <Button variant="ghost" onClick={onClear}>{t('filter.reset')}</Button> : null}
      </Flex>
      {open ? (
        <Flex id="inbox-filters" gap={3} wrap="wrap" alignItems="flex-end" background="neutral0" padding={4} hasRadius shadow="tableShadow" aria-busy={facets.loading}>
          <Choice name="sort" value={query.sort ?? usualSort(query.view)} options={sortsOf(query.view).map((value) => ({ value, label: t(`sort.${value}`) }))} onChange={(value) => onSort(value as CaseSort)} />
          <Choice name="due" value={query.filters.due} options={DUE_FILTERS.map((value) => ({ value, label: t(`filter.due.${value}`) }))} onChange={(value) => onNarrow('due', value)} />
          <Choice name="waitingDays" value={query.filters.waitingDays} options={WAITING_DAYS.map((value) => ({ value, label: t('filter.waitingDays.from', { days: Number(value) }) }))} onChange={(value) => onNarrow('waitingDays', value)} />
          {ORDER.map((filter) => {
            const options = facets.value?.find((group) => group.filter === filter)?.options ?? [];
            // One value everywhere narrows nothing.
            if (options.length < 2 && query.filters[filter] === undefined) return null;
            return (
              <Choice key={filter} name={filter} value={query.filters[filter]} long={LONG.has(filter) && options.length > 8}
                options={options.map((option) => ({ value: option.value, label: labelOf(filter, option) }))} onChange={(value) => onNarrow(filter, value)} />
            );
          })}
        </Flex>
      ) : null}
    </Flex>
  );
};
