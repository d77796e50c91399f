import type { PageNameRow } from '../reading/site-parts';
import type { PageNode } from '../resources/page-shape';

/** Published pages of a site as a tree, in their order; `paths` are their addresses, `urlOf` gives the link to one. */
export const pageTree = (rows: readonly PageNameRow[], paths: ReadonlyMap<string, string>, urlOf: (path: string) => string): PageNode[] => {
  const below = (parent: string | null): PageNode[] =>
    rows.filter((row) => (row.parent?.documentId ?? null) === parent).flatMap(({ documentId, title, purpose }) => {
      const path = paths.get(documentId);
      return path === undefined ? [] : [{ documentId, title, path, url: urlOf(path), purpose, children: below(documentId) }];
    });
  return below(null);
};
