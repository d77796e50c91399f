import type { Core, Struct } from '@strapi/strapi';
import type { AttributeShape, ComponentShapes, DocumentShape } from '../domain/canonical/shape';

export interface SchemaAttribute {
  type: string;
  multiple?: boolean;
  repeatable?: boolean;
  relation?: string;
  target?: string;
  mappedBy?: string;
  component?: string;
  components?: readonly string[];
  pluginOptions?: { moderation?: { stamp?: boolean } };
}

/** What core adds to every document and never is content. */
const CORE_ATTRIBUTES = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations']);

/** Attributes of a schema that reviewers pass: all but core's own and the engine's stamps. */
export const contentAttributes = (schema: Struct.Schema): [string, SchemaAttribute][] =>
  Object.entries(schema.attributes as unknown as Record<string, SchemaAttribute>).filter(
    ([name, attribute]) => !CORE_ATTRIBUTES.has(name) && attribute.pluginOptions?.moderation?.stamp !== true,
  );

const isToMany = (relation: string | undefined): boolean => relation?.endsWith('Many') === true;

const shapeOfAttribute = (name: string, attribute: SchemaAttribute): AttributeShape => {
  switch (attribute.type) {
    case 'relation':
      if (attribute.target === undefined) throw new Error(`Moderated attribute ${name}: polymorphic relations cannot be moderated`);
      return { kind: 'relation', many: isToMany(attribute.relation) };
    case 'media':
      return { kind: 'media', many: attribute.multiple === true };
    case 'component':
      return { kind: 'component', component: attribute.component ?? '', many: attribute.repeatable === true };
    case 'dynamiczone':
      return { kind: 'zone', components: attribute.components ?? [] };
    case 'datetime':
    case 'timestamp':
      return { kind: 'moment' };
    default:
      return { kind: 'value' };
  }
};

export const shapeOf = (schema: Struct.Schema): DocumentShape =>
  Object.fromEntries(contentAttributes(schema).map(([name, attribute]) => [name, shapeOfAttribute(name, attribute)]));

/** Components that one schema names directly. */
export const componentsOf = (schema: Struct.Schema): readonly string[] =>
  contentAttributes(schema).flatMap(([, { type, component, components }]) =>
    type === 'component' ? [component ?? ''] : type === 'dynamiczone' ? [...(components ?? [])] : []);

/** Shapes of all components that a schema reaches, however deep. */
export const componentShapes = (strapi: Core.Strapi, schema: Struct.Schema): ComponentShapes => {
  const shapes: Record<string, DocumentShape> = {};
  const visit = (uids: readonly string[]): void => {
    for (const uid of uids) {
      if (shapes[uid] !== undefined) continue;
      const component = strapi.components[uid as keyof typeof strapi.components] as unknown as Struct.Schema;
      shapes[uid] = shapeOf(component);
      visit(componentsOf(component));
    }
  };
  visit(componentsOf(schema));
  return shapes;
};
