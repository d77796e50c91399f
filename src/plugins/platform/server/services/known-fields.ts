import type { Core, Struct } from '@strapi/strapi';
import type { FieldError } from '../app-error';

type Tree = Record<string, unknown>;

/** What the content manager itself sends or gets back with a document besides its attributes. */
const META = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations', 'status']);
const COMPONENT_META = new Set(['id', '__component', '__temp_key__']);

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

const walk = (strapi: Core.Strapi, schema: Struct.Schema | undefined, data: Tree, meta: ReadonlySet<string>, prefix: string): FieldError[] =>
  Object.entries(data).flatMap(([name, value]) => {
    const path = prefix + name;
    const attribute = schema?.attributes[name] as { type: string; component?: string } | undefined;
    if (!attribute) return meta.has(name) ? [] : [{ path, message: `Không có ô nào tên “${name}”.` }];
    if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') return [];
    return (Array.isArray(value) ? value : [value]).flatMap((item, index) => {
      if (!isTree(item)) return [];
      const uid = attribute.component ?? String(item.__component);
      const component = strapi.components[uid as keyof typeof strapi.components] as Struct.Schema | undefined;
      return walk(strapi, component, item, COMPONENT_META, `${path}.${Array.isArray(value) ? `${index}.` : ''}`);
    });
  });

/** Names in a document's input that its type does not have. Core would drop them without a word. */
export const unknownFields = (strapi: Core.Strapi, uid: string, data: unknown): FieldError[] =>
  isTree(data) ? walk(strapi, strapi.contentTypes[uid as keyof typeof strapi.contentTypes] as Struct.Schema | undefined, data, META, '') : [];
