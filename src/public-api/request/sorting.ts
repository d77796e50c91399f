import { z } from 'zod';
import { listOf } from './parameters';

export interface Order {
  readonly attribute: string;
  readonly direction: 'asc' | 'desc';
}

/** `title`, `-title`, `title:asc`, `title:desc` for each attribute of the list. */
const spellings = (attributes: readonly string[]): [string, ...string[]] =>
  attributes.flatMap((name) => [name, `-${name}`, `${name}:asc`, `${name}:desc`]) as [string, ...string[]];

/** The `sort` parameter: one or several of the attributes, `-` or `:desc` for falling order. */
export const sorting = (attributes: readonly string[], otherwise: string) =>
  listOf(z.enum(spellings(attributes)), 4).default([otherwise]).describe(
    `Thứ tự: ${attributes.join(', ')}; thêm "-" ở trước hoặc ":desc" ở sau để xếp giảm dần.`,
  );

/** One spelling of an order as attribute and direction. */
export const orderOf = (text: string): Order =>
  text.startsWith('-')
    ? { attribute: text.slice(1), direction: 'desc' }
    : { attribute: text.split(':')[0] ?? text, direction: text.endsWith(':desc') ? 'desc' : 'asc' };

/** Database order of a sort parameter; ends with documentId, so that pages never overlap. */
export const orderBy = (sort: readonly string[]): ReadonlyArray<Record<string, 'asc' | 'desc'>> => [
  ...sort.map(orderOf).map(({ attribute, direction }) => ({ [attribute]: direction })),
  { documentId: 'asc' as const },
];

const VIETNAMESE = new Intl.Collator('vi');

/** How rows in memory stand to each other in the same order, texts by the Vietnamese alphabet. */
export const inOrderOf = (sort: readonly string[]): ((a: object, b: object) => number) => {
  const orders = [...sort.map(orderOf), { attribute: 'documentId', direction: 'asc' as const }];
  const text = (row: object, attribute: string) => String((row as Record<string, unknown>)[attribute] ?? '');
  return (a, b) => {
    for (const { attribute, direction } of orders) {
      const difference = VIETNAMESE.compare(text(a, attribute), text(b, attribute));
      if (difference !== 0) return direction === 'asc' ? difference : -difference;
    }
    return 0;
  };
};

/** Rows in memory in that order. */
export const sorted = <Row extends { readonly documentId: string }>(rows: readonly Row[], sort: readonly string[]): Row[] => [...rows].sort(inOrderOf(sort));
