import { tableTag, typeTag, type Tag } from './tags';

/** How changes of a table are noted, and so what an answer depends on that was read from it. */
export type TrackedTable =
  /** Rows of a moderated type, drafts among them: noted by document and by type. */
  | { readonly kind: 'published'; readonly uid: string }
  /** Rows that hang on documents of moderated types (components, links, media), noted with those. */
  | { readonly kind: 'part'; readonly uids: readonly string[] }
  /** What the record of moderation says of documents, noted with those. */
  | { readonly kind: 'record' }
  /** Noted as a whole, whichever row it is. */
  | { readonly kind: 'whole' };

/** What one reads who asks a table without saying for which documents; null: nobody notes its changes. */
export const tagsOfTable = (name: string, table: TrackedTable | undefined, moderated: readonly string[]): readonly Tag[] | null => {
  if (table === undefined) return null;
  switch (table.kind) {
    case 'published': return [typeTag(table.uid)];
    case 'part': return table.uids.map(typeTag);
    case 'record': return moderated.map(typeTag);
    case 'whole': return [tableTag(name)];
  }
};

const WORD = /[a-z_][a-z0-9_]*/gi;

/**
 * The tables that a statement may read: every known name that stands in it, be it the name of a column too. Rather one
 * too many, that costs a fill; one too few would show what no longer stands.
 */
export const tablesIn = (sql: string, known: ReadonlySet<string>): readonly string[] =>
  [...new Set((sql.match(WORD) ?? []).map((word) => word.toLowerCase()))].filter((word) => known.has(word));
