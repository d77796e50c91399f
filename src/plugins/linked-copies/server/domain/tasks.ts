import type { LinkRelation, TaskKind } from '../../contracts';

/** What happened to an original; `content` is the hash of what it shares with its copy. */
export type OriginalEvent = { readonly kind: 'published'; readonly content: string } | { readonly kind: 'withdrawn' };

/**
 * What the copy has to be looked at for after this; null when it has all that readers of the original see.
 * @param taken hash of what the copy took of the original last
 */
export const taskFor = (event: OriginalEvent, taken: string): TaskKind | null => {
  if (event.kind === 'withdrawn') return 'withdrawn';
  return event.content === taken ? null : 'changed';
};

/** @param published hash of the original's shared content as readers see it; null when they see none */
export const relationOf = (published: string | null, taken: string): LinkRelation => {
  if (published === null) return 'original-not-public';
  return published === taken ? 'same' : 'newer';
};
