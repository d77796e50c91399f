import { pathsOf } from '../../plugins/component-pages/server/public';
import type { PageNameRow } from '../reading/site-parts';
import type { PageNode } from '../resources/page-shape';

/** Published pages of a site as a tree, in their order; `urlOf` gives the address of a path. */
export const pageTree = (rows: readonly PageNameRow[], urlOf: (path: string) => string): PageNode[] => {
  const paths = pathsOf(rows.map(({ documentId, slug, parent }) => ({ documentId, slug, parent: parent?.documentId ?? null })));
  const below = (parent: string | null): PageNode[] =>
    rows.filter((row) => (row.parent?.documentId ?? null) === parent).flatMap(({ documentId, title, purpose }) => {
      const path = paths.get(documentId);
      return path === undefined ? [] : [{ documentId, title, path, url: urlOf(path), purpose, children: below(documentId) }];
    });
  return below(null);
};
