import type { Core, Struct } from '@strapi/strapi';

/** How an attribute is read and recorded. */
export type FieldShape =
  | { readonly kind: 'value' }
  | { readonly kind: 'documents' }
  | { readonly kind: 'component'; readonly uid: string }
  | { readonly kind: 'zone'; readonly uids: readonly string[] };

export interface RecordedField {
  readonly name: string;
  readonly shape: FieldShape;
  readonly personal: boolean;
}

export interface TypeShape {
  readonly fields: readonly RecordedField[];
  /** Inverse sides of relations: read only when a call writes them. */
  readonly inverse: readonly string[];
}

interface Attribute {
  type: string;
  relation?: string;
  target?: string;
  mappedBy?: string;
  component?: string;
  components?: readonly string[];
  private?: boolean;
  pluginOptions?: { ledger?: { personal?: boolean; secret?: boolean } };
}

const NOT_CONTENT = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations']);
const SECRET_NAME = /password|secret|token|apikey|accesskey|hash$/i;

/** Never recorded, not even encrypted: passwords, secrets, and what a schema marks private or secret. */
const isSecret = (name: string, attribute: Attribute): boolean =>
  attribute.type === 'password' || attribute.private === true || attribute.pluginOptions?.ledger?.secret === true ||
  (attribute.type !== 'relation' && SECRET_NAME.test(name));

const shapeOf = (attribute: Attribute): FieldShape | null => {
  switch (attribute.type) {
    case 'relation':
      // Morph relations without a target are the other side of somebody's relation.
      return attribute.target === undefined || attribute.mappedBy !== undefined ? null : { kind: 'documents' };
    case 'media':
      return { kind: 'documents' };
    case 'component':
      return { kind: 'component', uid: attribute.component ?? '' };
    case 'dynamiczone':
      return { kind: 'zone', uids: attribute.components ?? [] };
    default:
      return { kind: 'value' };
  }
};

const schemaOf = (strapi: Core.Strapi, uid: string): Struct.Schema => strapi.getModel(uid as never) as Struct.Schema;

const isPersonal = (strapi: Core.Strapi, attribute: Attribute): boolean => {
  if (attribute.pluginOptions?.ledger?.personal === true) return true;
  const inside = attribute.type === 'component' ? [attribute.component ?? ''] : attribute.type === 'dynamiczone' ? attribute.components ?? [] : [];
  // A component that holds a personal attribute is personal as a whole.
  return inside.some((uid) => Object.values(schemaOf(strapi, uid).attributes).some((one) => isPersonal(strapi, one as Attribute)));
};

const known = new WeakMap<object, TypeShape>();

/** What is recorded of a content type or component: every attribute but secrets and bookkeeping. */
export const typeShape = (strapi: Core.Strapi, uid: string): TypeShape => {
  const schema = schemaOf(strapi, uid);
  const ready = known.get(schema);
  if (ready) return ready;
  const fields: RecordedField[] = [];
  const inverse: string[] = [];
  for (const [name, value] of Object.entries(schema.attributes)) {
    const attribute = value as Attribute;
    if (NOT_CONTENT.has(name) || isSecret(name, attribute)) continue;
    if (attribute.type === 'relation' && attribute.mappedBy !== undefined && attribute.target !== undefined) inverse.push(name);
    const shape = shapeOf(attribute);
    if (shape) fields.push({ name, shape, personal: isPersonal(strapi, attribute) });
  }
  const shape = { fields, inverse };
  known.set(schema, shape);
  return shape;
};
