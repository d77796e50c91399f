import type { Core, Struct, UID } from '@strapi/strapi';
import { readableText, type Difference } from '../../contracts';
import type { Canonical } from '../domain/canonical/json';
import { canonicalJson } from '../domain/canonical/json';
import { workflowsOf, type ModeratedType } from '../registry/moderated-types';
import type { SchemaAttribute } from '../registry/shapes';
import type { LoadedDocument } from './load-document';

type Entry = Readonly<Record<string, unknown>>;

const TITLES = ['title', 'name', 'number'] as const;
const CORE_NAMES = new Set(['id', 'documentId', '__component', 'createdAt', 'updatedAt', 'publishedAt', 'locale']);

const list = (value: unknown): readonly Entry[] => (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]) as Entry[];

/** Names of related documents as the form shows them, by documentId. */
const namesOf = async (strapi: Core.Strapi, target: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { attributes } = strapi.contentType(target as UID.ContentType);
  const title = TITLES.find((name) => attributes[name] !== undefined);
  if (title === undefined || ids.length === 0) return new Map();
  const rows = (await strapi.db.query(target as UID.ContentType).findMany({
    where: { documentId: { $in: [...new Set(ids)] } }, select: ['documentId', title],
  } as never)) as unknown as Record<string, string>[];
  return new Map(rows.map((row) => [row.documentId ?? '', row[title] ?? '']));
};

const isHtml = (attribute: SchemaAttribute): boolean =>
  (attribute.pluginOptions as { platform?: { format?: string } } | undefined)?.platform?.format === 'html';

/** The lines of one attribute's value. */
const linesOf = async (strapi: Core.Strapi, attribute: SchemaAttribute, value: unknown): Promise<readonly string[]> => {
  if (attribute.type === 'relation') {
    const ids = list(value).map(({ documentId }) => String(documentId));
    const names = await namesOf(strapi, attribute.target ?? '', ids);
    return ids.map((id) => names.get(id) ?? id);
  }
  if (attribute.type === 'media') {
    return list(value).map(({ url, alternativeText }) => [String(url).split('/').at(-1), alternativeText].filter(Boolean).join(' – '));
  }
  if (attribute.type === 'component') {
    const component = strapi.components[(attribute.component ?? '') as keyof typeof strapi.components] as unknown as Struct.Schema;
    return Promise.all(list(value).map((item) => componentLine(strapi, component, item)));
  }
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'string') return isHtml(attribute) ? readableText(value) : value.split('\n');
  return [value instanceof Date ? value.toISOString() : String(value)];
};

const componentLine = async (strapi: Core.Strapi, component: Struct.Schema, item: Entry): Promise<string> => {
  const parts: string[] = [];
  for (const [name, attribute] of Object.entries(component.attributes as unknown as Record<string, SchemaAttribute>)) {
    if (!CORE_NAMES.has(name)) parts.push(...(await linesOf(strapi, attribute, item[name])));
  }
  return parts.join(' · ');
};

const attributesOf = ({ canonical }: LoadedDocument): Readonly<Record<string, Canonical>> =>
  (canonical as { attributes: Record<string, Canonical> }).attributes;

/** In which attributes two forms of a document differ, each as readable lines with its Vietnamese name. */
export const differencesOf = async (strapi: Core.Strapi, type: ModeratedType, stored: LoadedDocument, yours: LoadedDocument): Promise<readonly Difference[]> => {
  const { labels } = workflowsOf(strapi);
  const schema = strapi.contentType(type.uid).attributes as unknown as Record<string, SchemaAttribute>;
  const [before, after] = [attributesOf(stored), attributesOf(yours)];
  const changed = Object.keys(type.shape).filter((name) => canonicalJson(before[name] ?? null) !== canonicalJson(after[name] ?? null));
  return Promise.all(changed.map(async (path) => {
    const attribute = schema[path];
    const lines = (entry: Entry) => (attribute === undefined ? Promise.resolve([]) : linesOf(strapi, attribute, entry[path]));
    return { path, label: labels[path] ?? path, stored: await lines(stored.entry), yours: await lines(yours.entry) };
  }));
};
