/**
 * A tag names what an answer was made from, and what a change touches; the triggers of migration 0130 write the very same
 * texts. An answer stands while none of its tags was written since it was begun.
 */
export type Tag = string;

/** Everything: a table was emptied at a stroke. */
export const EVERYTHING: Tag = '*';

/** One published document of a moderated type. */
export const documentTag = (uid: string, documentId: string): Tag => `d:${uid}:${documentId}`;

/** Whatever is published of a type: its lists and counts. */
export const typeTag = (uid: string): Tag => `l:${uid}`;

/** What is published of a type under a slug. */
export const slugTag = (uid: string, slug: string): Tag => `k:${uid}:${slug}`;

export const fileTag = (documentId: string): Tag => `f:${documentId}`;

/** Any row of a table. */
export const tableTag = (table: string): Tag => `t:${table}`;

/** The tags without those that another one includes: a change of one document is a change of its type. */
export const withoutIncluded = (tags: Iterable<Tag>): readonly Tag[] => {
  const all = new Set(tags);
  return [...all].filter((tag) => {
    const uid = /^[dk]:((?:api|plugin)::[^:]+):/.exec(tag)?.[1];
    return uid === undefined || !all.has(typeTag(uid));
  });
};
