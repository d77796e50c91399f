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

const orderOf = (text: string): Order =>
  text.startsWith('-')
    ? { attribute: text.slice(1), direction: 'desc' }
    : { attribute: text.split(':')[0] ?? text, direction: text.endsWith(':desc') ? 'desc' : 'asc' };

/** Database order of a sort parameter; ends with documentId, so that pages never overlap. */
export const orderBy = (sort: readonly string[]): ReadonlyArray<Record<string, 'asc' | 'desc'>> => [
  ...sort.map(orderOf).map(({ attribute, direction }) => ({ [attribute]: direction })),
  { documentId: 'asc' as const },
];
