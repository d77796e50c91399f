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

/** Behind a value in PostgreSQL's order, where nothing (null) is greater than everything; null when nothing can be behind it. */
const behind = ({ attribute, direction, value }: Key): object | null => {
  if (direction === 'desc') return value === null ? { [attribute]: { $notNull: true } } : { [attribute]: { $lt: value } };
  return value === null ? null : { $or: [{ [attribute]: { $gt: value } }, { [attribute]: { $null: true } }] };
};

/** Not before it: says the same of the first key alone, so that an index of that key is entered there and not at its beginning. */
const notBefore = ({ attribute, direction, value }: Key): object => {
  if (direction === 'desc') return value === null ? {} : { [attribute]: { $lte: value } };
  return value === null ? { [attribute]: { $null: true } } : { $or: [{ [attribute]: { $gte: value } }, { [attribute]: { $null: true } }] };
};

/** Condition of the database that rows stand behind a place in the order that `orderBy` makes of `sort`. */
export const behindPlace = (sortable: Sortable, sort: readonly string[], { values, documentId }: Place): object => {
  const keys: Key[] = [
    ...sort.map((text, at): Key => {
      const { attribute, direction } = orderOf(text);
      const value = values[at] ?? null;
      return { attribute, direction, value: sortable[attribute] === 'instant' && value !== null ? new Date(value) : value };
    }),
    { attribute: 'documentId', direction: 'asc', value: documentId },
  ];
  const ways = keys.flatMap((key, at) => {
    const further = key.attribute === 'documentId' ? { documentId: { $gt: documentId } } : behind(key);
    return further === null ? [] : [{ $and: [...keys.slice(0, at).map(same), further] }];
  });
  return { $and: [...keys.slice(0, 1).map(notBefore), { $or: ways }] };
};
