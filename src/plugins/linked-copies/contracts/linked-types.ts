/**
 * What a content type says in `pluginOptions.linked-copies`: its items may stand on a unit's site and, as a copy with a
 * case of its own, on the provincial portal. Everything that is not named here comes from the original.
 */
export interface LinkedCopiesDeclaration {
  /** Attributes that the copy never takes over: they are made anew for its place (an address). */
  readonly anew: readonly string[];
  /** Attributes that the copy begins with and then keeps as its own (the section in which it stands). */
  readonly own: readonly string[];
}

/** The types that opted in, as the screens know them. The boot stops when the schemas say otherwise. */
export const LINKED_TYPES = ['api::article.article'] as const;

export const isLinkedType = (uid: string): boolean => (LINKED_TYPES as readonly string[]).includes(uid);
