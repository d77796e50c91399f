/** A page as its tree names it. */
export interface TreePage {
  readonly documentId: string;
  readonly slug: string;
  readonly parent: string | null;
}

/**
 * The address of each page on its site: the slugs from the top of its branch (`/gioi-thieu/lanh-dao`). A page whose
 * branch does not reach the top within the given pages has none.
 */
export const pathsOf = (pages: readonly TreePage[]): ReadonlyMap<string, string> => {
  const byId = new Map(pages.map((page) => [page.documentId, page]));
  const found = new Map<string, string | null>();
  const pathOf = (id: string, below: ReadonlySet<string>): string | null => {
    const known = found.get(id);
    if (known !== undefined) return known;
    const page = byId.get(id);
    if (page === undefined || below.has(id)) return null;
    const above = page.parent === null ? '' : pathOf(page.parent, new Set([...below, id]));
    const path = above === null ? null : `${above}/${page.slug}`;
    found.set(id, path);
    return path;
  };
  for (const { documentId } of pages) pathOf(documentId, new Set());
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== null));
};

/** What stands in the table of addresses. */
export interface Address {
  readonly path: string;
  readonly page: string;
  readonly isCurrent: boolean;
}

/**
 * The addresses of a site after its published pages changed: each page at its path, what it left kept as a former
 * address until another page takes it.
 */
export const nextAddresses = (before: readonly Address[], paths: ReadonlyMap<string, string>): readonly Address[] => {
  const current = [...paths].map(([page, path]) => ({ path, page, isCurrent: true }));
  const taken = new Set(current.map(({ path }) => path));
  return [...current, ...before.filter(({ path }) => !taken.has(path)).map((address) => ({ ...address, isCurrent: false }))];
};
