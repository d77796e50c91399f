import type { Core, Struct } from '@strapi/strapi';
import type { ChecklistPlan, ComponentPlan } from '../../contracts';
import { workflowsOf, type ModeratedType } from '../registry/moderated-types';

interface Attribute {
  readonly type: string;
  readonly allowedTypes?: readonly string[];
  readonly component?: string;
  readonly required?: boolean;
  readonly pluginOptions?: { readonly platform?: { readonly format?: string } };
}
type Attributes = readonly (readonly [string, Attribute])[];
type Config = { readonly metadatas?: Readonly<Record<string, { readonly edit?: { readonly label?: string } }>> };

/** Pictures that the page shows must be described; among files offered for download some may be pictures. */
const mediaKind = ({ type, allowedTypes = [] }: Attribute): 'one' | 'many' | null => {
  if (type !== 'media' || !allowedTypes.includes('images')) return null;
  return allowedTypes.length > 1 ? 'many' : 'one';
};

const attributesOf = (schema: Struct.Schema): Attributes => Object.entries(schema.attributes as unknown as Record<string, Attribute>);

const htmlIn = (attributes: Attributes): string[] => attributes.filter(([, { pluginOptions }]) => pluginOptions?.platform?.format === 'html').map(([name]) => name);

const mediaIn = (attributes: Attributes): Record<string, 'one' | 'many'> =>
  Object.fromEntries(attributes.flatMap(([name, attribute]) => {
    const kind = mediaKind(attribute);
    return kind === null ? [] : [[name, kind]];
  }));

const insideOf = (attributes: Attributes): ComponentPlan['inside'] =>
  Object.fromEntries(attributes.flatMap(([name, { type, component }]) =>
    (type === 'dynamiczone' ? [[name, null]] : type === 'component' ? [[name, component ?? null]] : [])));

const componentPlan = (strapi: Core.Strapi, uid: string): ComponentPlan => {
  const schema = strapi.components[uid as keyof typeof strapi.components] as unknown as Struct.ComponentSchema & { config?: Config };
  const attributes = attributesOf(schema);
  const labels = Object.fromEntries(Object.entries(schema.config?.metadatas ?? {}).flatMap(([name, { edit }]) => (edit?.label ? [[name, edit.label]] : [])));
  return { label: schema.info?.displayName ?? uid, labels, required: attributes.filter(([, { required }]) => required === true).map(([name]) => name), html: htmlIn(attributes), media: mediaIn(attributes), inside: insideOf(attributes) };
};

/** What the checklist of a content type looks at: its own declaration, its rich texts and pictures, those of its components, the house's thresholds. */
export const planOf = (strapi: Core.Strapi, type: ModeratedType): ChecklistPlan => {
  const { labels, clauses, checklist } = workflowsOf(strapi);
  const attributes = attributesOf(strapi.contentType(type.uid) as unknown as Struct.Schema);
  const names = new Set(attributes.map(([name]) => name));
  return {
    rules: type.rules, labels, clauses,
    html: htmlIn(attributes),
    media: mediaIn(attributes),
    inside: insideOf(attributes),
    components: Object.fromEntries(Object.keys(type.components).map((uid) => [uid, componentPlan(strapi, uid)])),
    bounds: { ...checklist, lengths: Object.fromEntries(Object.entries(checklist.lengths).filter(([name]) => names.has(name))) },
  };
};
