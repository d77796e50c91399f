import type { Canonical } from './json';
import type { AttributeShape, ComponentShapes, DocumentShape, FileFact } from './shape';
import { stringsIn, uploadNamesIn } from './upload-names';

export interface DocumentIdentity {
  contentType: string;
  documentId: string;
  locale: string;
}

export interface CanonicalSource {
  identity: DocumentIdentity;
  shape: DocumentShape;
  components: ComponentShapes;
  /** The document as read, populated to the depth of its components; row ids and timestamps may be there and are ignored. */
  entry: Readonly<Record<string, unknown>>;
  /** Facts of media attributes by documentId of the file. */
  media: ReadonlyMap<string, FileFact>;
  /** Facts of files named in texts by their name under /uploads. */
  named: ReadonlyMap<string, FileFact>;
}

/**
 * The document as reviewers pass it: every attribute; components in order without row ids; relations
 * by documentId; files by documentId, bytes and alternative text. Only attributes of the shape are
 * looked at, so row ids and timestamps cannot get in.
 */
export function canonicalDocument(source: CanonicalSource): Canonical {
  const { identity } = source;
  return {
    contentType: identity.contentType,
    documentId: identity.documentId,
    locale: identity.locale,
    attributes: canonicalAttributes(source.shape, source.entry, source),
  };
}

function canonicalAttributes(shape: DocumentShape, entry: Readonly<Record<string, unknown>>, source: CanonicalSource): Canonical {
  const result: Record<string, Canonical> = {};
  for (const [name, attribute] of Object.entries(shape)) {
    result[name] = canonicalAttribute(attribute, entry[name], source);
  }
  return result;
}

function canonicalAttribute(attribute: AttributeShape, value: unknown, source: CanonicalSource): Canonical {
  switch (attribute.kind) {
    case 'value':
      return withNamedFiles(canonicalValue(value), source);
    case 'moment':
      return value === null || value === undefined ? null : new Date(value as string | Date).toISOString();
    case 'media':
      return one(attribute.many, value, (file) => canonicalFile(file, source));
    case 'relation':
      return one(attribute.many, value, canonicalRelation);
    case 'component':
      return one(attribute.many, value, (item) => canonicalComponent(attribute.component, item, source));
    case 'zone':
      return list(value).map((item) => canonicalComponent(String(record(item).__component), item, source));
  }
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' ? (value as Readonly<Record<string, unknown>>) : {};

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]);

const one = (many: boolean, value: unknown, map: (item: unknown) => Canonical): Canonical => {
  const items = list(value).map(map);
  return many ? items : (items[0] ?? null);
};

/** Plain and JSON values; absent and null are the same, because a column cannot tell them apart. */
function canonicalValue(value: unknown): Canonical {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(canonicalValue);
  return Object.fromEntries(Object.entries(record(value)).map(([key, item]) => [key.normalize('NFC'), canonicalValue(item)]));
}

function canonicalRelation(item: unknown): Canonical {
  const { documentId, __type: type } = record(item);
  const id = typeof documentId === 'string' ? documentId : String(record(item).id ?? '');
  return typeof type === 'string' ? { type, documentId: id } : id;
}

function canonicalFile(item: unknown, source: CanonicalSource): Canonical {
  const documentId = String(record(item).documentId ?? '');
  return fileFact(source.media.get(documentId) ?? { documentId, sha256: 'missing', alternativeText: null });
}

const fileFact = (fact: FileFact): Canonical => ({
  documentId: fact.documentId,
  sha256: fact.sha256,
  alternativeText: fact.alternativeText === null ? null : fact.alternativeText.normalize('NFC'),
});

function canonicalComponent(uid: string, item: unknown, source: CanonicalSource): Canonical {
  const shape = source.components[uid];
  if (shape === undefined) throw new Error(`Unknown component ${uid} in a moderated document`);
  return { component: uid, attributes: canonicalAttributes(shape, record(item), source) };
}

/** A text that names files stands for their bytes too, or a picture inside an approved body could be swapped. */
function withNamedFiles(value: Canonical, source: CanonicalSource): Canonical {
  const names = [...new Set([...stringsIn(value)].flatMap(uploadNamesIn))].sort();
  if (names.length === 0) return value;
  const files: Record<string, Canonical> = {};
  for (const name of names) {
    const fact = source.named.get(name);
    files[name] = fact === undefined ? null : fileFact(fact);
  }
  return { text: value, files };
}
