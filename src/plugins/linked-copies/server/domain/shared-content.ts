import type { Canonical } from '../../../moderation/server/public';

export type Attributes = Readonly<Record<string, Canonical>>;

/** What original and copy have in common: every attribute that does not belong to the place where each stands. */
export const sharedContent = (attributes: Attributes, apart: ReadonlySet<string>): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !apart.has(name)));

/** Names of the shared attributes in which two documents differ. */
export const differing = (a: Attributes, b: Attributes, apart: ReadonlySet<string>): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => !apart.has(name) && JSON.stringify(a[name] ?? null) !== JSON.stringify(b[name] ?? null));
