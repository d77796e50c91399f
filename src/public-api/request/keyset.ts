import { z } from 'zod';
import { orderOf } from './sorting';

/** What a list can be ordered by, and of which kind the values are. */
export type Sortable = Readonly<Record<string, 'instant' | 'day' | 'text' | 'number'>>;

export type SortValue = string | number | null;

/** A row's place in an order: its values in the order of `sort`, then its documentId. */
export interface Place {
  readonly values: readonly SortValue[];
  readonly documentId: string;
}

const VALUES = {
  instant: z.iso.datetime({ precision: 3 }), day: z.iso.date(), text: z.string().max(1000), number: z.int(),
} as const;

/** Schema of the values that rows of this order have. */
export const valuesShape = (sortable: Sortable, sort: readonly string[]) =>
  z.tuple(sort.map((text) => VALUES[sortable[orderOf(text).attribute] ?? 'text'].nullable()) as unknown as [z.ZodType<SortValue>]) as z.ZodType<readonly SortValue[]>;

/** The place of a row. Instants count to the millisecond: the application writes none finer. */
export const placeOf = (sortable: Sortable, sort: readonly string[], row: { readonly documentId: string }): Place => ({
  documentId: row.documentId,
  values: sort.map((text) => {
    const { attribute } = orderOf(text);
    const value = (row as Readonly<Record<string, unknown>>)[attribute];
    if (value === null || value === undefined) return null;
    if (sortable[attribute] === 'instant') return new Date(value as string | Date).toISOString();
    return typeof value === 'number' ? value : String(value);
  }),
});

interface Key { readonly attribute: string; readonly direction: 'asc' | 'desc'; readonly value: SortValue | Date }

const same = ({ attribute, value }: Key): object => ({ [attribute]: value === null ? { $null: true } : { $eq: value } });

/** Behind a value that is one. */
const beyond = ({ attribute, direction, value }: Key): object => ({ [attribute]: { [direction === 'asc' ? '$gt' : '$lt']: value } });

/** Behind a value in PostgreSQL's order, where nothing (null) is greater than everything; null when nothing can be behind it. */
const behind = (key: Key): object | null => {
  const { attribute, direction, value } = key;
  if (value === null) return direction === 'desc' ? { [attribute]: { $notNull: true } } : null;
  return direction === 'desc' || attribute === 'documentId' ? beyond(key) : { $or: [beyond(key), { [attribute]: { $null: true } }] };
};

/** Conditions of rows behind a place that are the same in all keys before. */
const waysFrom = (keys: readonly Key[], first: number): object[] => keys.flatMap((key, at) => {
  const further = at < first ? null : behind(key);
  return further === null ? [] : [{ $and: [...keys.slice(0, at).map(same), further] }];
});

/**
 * Conditions of the database that rows stand behind a place in the order that `orderBy` makes of `sort`, to be asked one
 * after the other until there are enough: values and nothing in the first key are never asked for at once, for only then can
 * an index be entered at the place, and not at its beginning.
 */
export const behindPlace = (sortable: Sortable, sort: readonly string[], { values, documentId }: Place): readonly object[] => {
  const keys: Key[] = [
    ...sort.map((text, at): Key => {
      const { attribute, direction } = orderOf(text);
      const value = values[at] ?? null;
      return { attribute, direction, value: sortable[attribute] === 'instant' && value !== null ? new Date(value) : value };
    }),
    { attribute: 'documentId', direction: 'asc', value: documentId },
  ];
  const [first] = keys;
  if (first === undefined) return [];
  const { attribute, direction, value } = first;
  const alike = { $or: waysFrom(keys, 1) };
  if (value === null) return [{ $and: [same(first), alike] }, ...(direction === 'desc' ? [{ [attribute]: { $notNull: true } }] : [])];
  const here = { $and: [{ [attribute]: { [direction === 'asc' ? '$gte' : '$lte']: value } }, { $or: [beyond(first), ...waysFrom(keys, 1)] }] };
  return direction === 'asc' ? [here, { [attribute]: { $null: true } }] : [here];
};
