import { Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { usePage } from '../../../../platform/admin/src/public';
import { key } from '../plugin-id';

interface Props<T> {
  readonly name: string;
  readonly label: string;
  /** Address of a list that knows `search`. */
  readonly address: string;
  readonly value: string | null;
  readonly problem: string | undefined;
  idOf(item: T): string;
  labelOf(item: T): string;
  onChange(value: string): void;
}

/** Finds one of many: words are sent to the server, which searches without marks, and one result is chosen. */
export const Finder = <T,>({ name, label, address, value, problem, idOf, labelOf, onChange }: Props<T>) => {
  const { formatMessage } = useIntl();
  const [words, setWords] = useState('');
  const { value: page } = usePage<T>(`${address}?pageSize=50&search=${encodeURIComponent(words)}`);
  return (
    <Field.Root name={name} error={problem} required>
      <Field.Label>{label}</Field.Label>
      <Flex gap={2} wrap="wrap" alignItems="stretch">
        <TextInput
          aria-label={formatMessage({ id: key('finder.words') }, { label })}
          placeholder={formatMessage({ id: key('finder.hint') })}
          value={words}
          onChange={(event: { target: { value: string } }) => setWords(event.target.value)}
        />
        <SingleSelect
          aria-label={label}
          placeholder={formatMessage({ id: key('finder.choose') }, { count: page?.meta.pagination.total ?? 0 })}
          value={value ?? undefined}
          onChange={(chosen: string | number) => onChange(String(chosen))}
        >
          {(page?.data ?? []).map((item) => <SingleSelectOption key={idOf(item)} value={idOf(item)}>{labelOf(item)}</SingleSelectOption>)}
        </SingleSelect>
      </Flex>
      <Field.Error />
    </Field.Root>
  );
};
