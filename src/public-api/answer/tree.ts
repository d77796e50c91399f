export interface Branch {
  readonly documentId: string;
  readonly slug: string;
  readonly name: string;
  readonly order: number | null;
  readonly parentId: string | null;
}

/** A tree of categories in memory; a few hundred rows at most. */
export interface Tree<B extends Branch> {
  find(documentId: string): B | undefined;
  bySlug(slug: string): B | undefined;
  /** From the root down to the branch itself. */
  pathOf(documentId: string): readonly B[];
  /** documentIds of the branch and everything below it. */
  below(documentId: string): readonly string[];
  /** Children of a branch, or the roots, in their order. */
  childrenOf(documentId: string | null): readonly B[];
}

const inOrder = (a: Branch, b: Branch): number => (a.order ?? 0) - (b.order ?? 0) || a.name.localeCompare(b.name, 'vi');

export const treeOf = <B extends Branch>(branches: readonly B[]): Tree<B> => {
  const byId = new Map(branches.map((branch) => [branch.documentId, branch]));
  const parentOf = (branch: B): string | null => (branch.parentId !== null && byId.has(branch.parentId) ? branch.parentId : null);
  const children = new Map<string | null, B[]>();
  for (const branch of branches) {
    const parent = parentOf(branch);
    children.set(parent, [...(children.get(parent) ?? []), branch]);
  }
  for (const list of children.values()) list.sort(inOrder);

  const pathOf = (documentId: string): readonly B[] => {
    const path: B[] = [];
    for (let at = byId.get(documentId); at && !path.includes(at); at = at.parentId === null ? undefined : byId.get(at.parentId)) path.unshift(at);
    return path;
  };

  const below = (documentId: string): readonly string[] => {
    const found = new Set<string>();
    const waiting = [documentId];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      waiting.push(...(children.get(id) ?? []).map((child) => child.documentId));
    }
    return [...found];
  };

  return {
    find: (id) => byId.get(id),
    bySlug: (slug) => branches.find((branch) => branch.slug === slug),
    pathOf,
    below,
    childrenOf: (id) => children.get(id) ?? [],
  };
};

/** Path of a branch as an item answers it. */
export const categoryReference = <B extends Branch>(tree: Tree<B>, documentId: string | null | undefined) => {
  const path = documentId ? tree.pathOf(documentId) : [];
  const own = path.at(-1);
  return own
    ? { documentId: own.documentId, slug: own.slug, name: own.name, path: path.map(({ slug, name }) => ({ slug, name })) }
    : null;
};
