/** What an item says of itself for its metadata; lists are joined with `; ` (Circular 24/2011/TT-BTTTT). */
export interface Described {
  readonly title: string;
  readonly creators: readonly (string | null)[];
  /** ISO day. */
  readonly date: string;
  readonly description: string | null;
  readonly publisher: string;
  readonly identifier: string;
  readonly language?: string | null;
  readonly sources?: readonly (string | null)[];
  readonly contributors?: readonly (string | null)[];
  readonly subjects?: readonly string[];
  readonly coverage?: string | null;
  readonly type?: string | null;
  readonly format?: string | null;
  readonly relations?: readonly string[];
  readonly rights?: string | null;
}

const joined = (values: readonly (string | null | undefined)[] = []): string | null => {
  const present = [...new Set(values.filter((value): value is string => Boolean(value)))];
  return present.length === 0 ? null : present.join('; ');
};

/** Dublin Core of an item; the six elements that must not be empty fall back on what every item has. */
export const dublinCoreOf = (item: Described) => ({
  title: item.title,
  creator: joined(item.creators) ?? item.publisher,
  date: item.date,
  description: item.description || item.title,
  publisher: item.publisher,
  identifier: item.identifier,
  language: item.language ?? null,
  source: joined(item.sources),
  contributor: joined(item.contributors),
  subject: joined(item.subjects),
  coverage: item.coverage ?? null,
  type: item.type ?? null,
  format: item.format ?? null,
  relation: joined(item.relations),
  rights: item.rights ?? null,
});
