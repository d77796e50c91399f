import type { Canonical } from '../../../../moderation/server/public';

/*
 * Reads the canonical form in which moderation keeps a revision (moderation/server/domain/canonical): texts that name
 * files are `{ text, files }`, files `{ documentId, sha256, alternativeText }`, relations documentIds, components
 * `{ component, attributes }`.
 */

export type Attributes = Readonly<Record<string, Canonical>>;

/** A file as the revision names it. */
export interface NamedFile {
  readonly documentId: string;
  readonly sha256: string;
  readonly alternativeText: string | null;
}

const isRecord = (value: Canonical | undefined): value is { readonly [key: string]: Canonical } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: Canonical | undefined): value is readonly Canonical[] => Array.isArray(value);

export const listOf = (value: Canonical | undefined): readonly Canonical[] => (isList(value) ? value : value === null || value === undefined ? [] : [value]);

/** The plain value, without the files that a text names. */
export const valueOf = (value: Canonical | undefined): Canonical => (isRecord(value) && 'text' in value && 'files' in value ? (value.text ?? null) : (value ?? null));

export const textOf = (value: Canonical | undefined): string | null => {
  const plain = valueOf(value);
  return plain === null ? null : typeof plain === 'string' ? plain : String(plain);
};

/** documentIds of related items. */
export const idsOf = (value: Canonical | undefined): readonly string[] => listOf(value).filter((id): id is string => typeof id === 'string');

const fileOf = (value: Canonical): NamedFile[] =>
  (isRecord(value) && typeof value.documentId === 'string'
    ? [{ documentId: value.documentId, sha256: String(value.sha256 ?? ''), alternativeText: (value.alternativeText ?? null) as string | null }]
    : []);

/** Files of a media attribute, in order. */
export const filesOf = (value: Canonical | undefined): readonly NamedFile[] => listOf(value).flatMap(fileOf);

/** Files that a text names, by their name under /uploads; null for a name that was no file of ours. */
export const filesInText = (value: Canonical | undefined): ReadonlyMap<string, NamedFile | null> =>
  new Map(isRecord(value) && isRecord(value.files) ? Object.entries(value.files).map(([name, file]) => [name, fileOf(file)[0] ?? null]) : []);

/** Attributes of a component, or of each of several. */
export const componentsOf = (value: Canonical | undefined): readonly Attributes[] =>
  listOf(value).flatMap((one) => (isRecord(one) && isRecord(one.attributes) ? [one.attributes] : []));

/** Components of a dynamic zone, each with what it is. */
export const zoneOf = (value: Canonical | undefined): readonly { readonly component: string; readonly attributes: Attributes }[] =>
  listOf(value).flatMap((one) => (isRecord(one) && typeof one.component === 'string' && isRecord(one.attributes) ? [{ component: one.component, attributes: one.attributes }] : []));
