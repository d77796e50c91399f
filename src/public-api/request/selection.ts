import { z } from 'zod';
import { listOf } from './parameters';

/** What of an item is answered: plain fields by `fields`, connected things by `populate`. */
export interface Parts {
  readonly fields: readonly string[];
  readonly relations: readonly string[];
  /** Left out of lists unless asked for by name. */
  readonly heavy: readonly string[];
}

const names = (list: readonly string[]) => list as unknown as [string, ...string[]];

/** The parameters `fields` and `populate` for these parts. */
export const selectionOf = (parts: Parts) => ({
  fields: listOf(z.enum(names(parts.fields)), parts.fields.length)
    .optional()
    .describe(`Chỉ trả các trường này (luôn kèm documentId); các trường khác khi đó không có, dù lược đồ nêu là luôn có: ${parts.fields.join(', ')}.`),
  populate: listOf(z.enum(names([...parts.relations, '*'])), parts.relations.length + 1)
    .optional()
    .describe(`Chỉ trả các phần liên kết này, "*" là tất cả; các phần khác khi đó không có: ${parts.relations.join(', ')}.`),
});

export interface Selection {
  readonly fields?: readonly string[] | undefined;
  readonly populate?: readonly string[] | undefined;
}

/** Names of the parts to answer. Without a selection a list leaves out the heavy ones, a single item nothing. */
export const chosenParts = (parts: Parts, selection: Selection, kind: 'list' | 'item'): ReadonlySet<string> => {
  const usual = (list: readonly string[]) => list.filter((name) => kind === 'item' || !parts.heavy.includes(name));
  const relations = selection.populate?.includes('*') ? parts.relations : (selection.populate ?? usual(parts.relations));
  return new Set(['documentId', ...(selection.fields ?? usual(parts.fields)), ...relations]);
};

/** The chosen parts of an item, in the item's own order. */
export const pick = <T extends object>(item: T, chosen: ReadonlySet<string>): T =>
  Object.fromEntries(Object.entries(item).filter(([name]) => chosen.has(name))) as T;
