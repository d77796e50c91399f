import type { Core } from '@strapi/strapi';
import { canonicalDocument } from '../domain/canonical/document';
import { canonicalJson, hashOf, type Canonical } from '../domain/canonical/json';
import type { ComponentShapes, DocumentShape, FileFact } from '../domain/canonical/shape';
import { stringsIn, uploadNamesIn } from '../domain/canonical/upload-names';
import type { ModeratedType } from '../registry/moderated-types';
import { FILE_FIELDS, factsOfFiles, factsOfNames } from './file-facts';

export interface LoadedDocument {
  documentId: string;
  rowId: number;
  updatedAt: string;
  entry: Readonly<Record<string, unknown>>;
  canonical: Canonical;
  /** Exactly what was hashed. */
  text: string;
  hash: string;
  /** Every file that stands in it, each once. */
  files: readonly FileFact[];
  /** Names under /uploads that its texts give and that no file has. */
  unknownFiles: readonly string[];
  title: string;
  unit: string | null;
  category: string | null;
  site: string | null;
  sitePath: string | null;
  siteUnit: string | null;
}

type Populate = Record<string, unknown>;

const SITE: Populate = { select: ['id', 'documentId', 'path'], populate: { unit: { select: ['id', 'documentId'] } } };

const populateOf = (shape: DocumentShape, components: ComponentShapes): Populate => {
  const inside = (uid: string): true | { populate: Populate } => {
    const populate = populateOf(components[uid] ?? {}, components);
    return Object.keys(populate).length === 0 ? true : { populate };
  };
  const populate: Populate = {};
  for (const [name, attribute] of Object.entries(shape)) {
    if (attribute.kind === 'relation') populate[name] = name === 'site' ? SITE : { select: ['id', 'documentId'] };
    else if (attribute.kind === 'media') populate[name] = { select: [...FILE_FIELDS] };
    else if (attribute.kind === 'component') populate[name] = inside(attribute.component);
    else if (attribute.kind === 'zone') populate[name] = { on: Object.fromEntries(attribute.components.map((uid) => [uid, inside(uid)])) };
  }
  return populate;
};

type FileRows = Parameters<typeof factsOfFiles>[1];

/** The files of media attributes, wherever they stand in the tree: core marks them by their fields. */
const filesIn = (value: unknown): FileRows =>
  Array.isArray(value)
    ? value.flatMap(filesIn)
    : value !== null && typeof value === 'object'
      ? 'url' in value && 'hash' in value && 'documentId' in value
        ? ([value] as unknown as FileRows)
        : Object.values(value).flatMap(filesIn)
      : [];

const relatedId = (value: unknown): string | null => (value as { documentId?: string } | null | undefined)?.documentId ?? null;

/**
 * Reads the draft or the published row of a document with all that reviewers pass, and its hash.
 * Joins the running transaction. Null when there is no such row.
 */
export const loadDocument = async (
  strapi: Core.Strapi,
  type: ModeratedType,
  documentId: string,
  status: 'draft' | 'published',
): Promise<LoadedDocument | null> => {
  const entry = (await strapi.db.query(type.uid).findOne({
    where: { documentId, publishedAt: status === 'draft' ? null : { $notNull: true } },
    populate: populateOf(type.shape, type.components) as never,
  })) as Record<string, unknown> | null;
  if (entry === null) return null;
  const media = await factsOfFiles(strapi, filesIn(entry));
  const names = [...new Set([...stringsIn(contentOf(entry, type))].flatMap(uploadNamesIn))];
  const named = await factsOfNames(strapi, names);
  const canonical = canonicalDocument({
    identity: { contentType: type.uid, documentId, locale: '' },
    shape: type.shape, components: type.components, entry, media, named,
  });
  const files = new Map([...media.values(), ...named.values()].map((fact) => [fact.documentId, fact]));
  return {
    documentId,
    rowId: entry.id as number,
    updatedAt: new Date(entry.updatedAt as string).toISOString(),
    entry, canonical,
    text: canonicalJson(canonical),
    hash: hashOf(canonical),
    files: [...files.values()],
    unknownFiles: names.filter((name) => !named.has(name)),
    title: String(entry[type.titleAttribute] ?? documentId),
    unit: relatedId(entry.unit),
    category: type.categories === null ? null : relatedId(entry[type.categories]),
    site: relatedId(entry.site),
    sitePath: (entry.site as { path?: string } | null | undefined)?.path ?? null,
    siteUnit: relatedId((entry.site as { unit?: unknown } | null | undefined)?.unit),
  };
};

/** Media rows carry addresses of their own; only the texts of the document name files. */
const contentOf = (entry: Readonly<Record<string, unknown>>, type: ModeratedType): unknown =>
  Object.entries(entry).filter(([name]) => type.shape[name] !== undefined && type.shape[name]?.kind !== 'media').map(([, value]) => value);
