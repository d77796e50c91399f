import type { Core } from '@strapi/strapi';
import type { Json } from '../domain/canonical-json';
import type { RowState } from '../domain/changes';
import { plainJson } from '../domain/plain-json';
import { typeShape, type FieldShape, type TypeShape } from './type-shape';

export type Row = Record<string, unknown>;

type Populate = Record<string, unknown>;

const REFERENCE = { select: ['documentId'] };

const populateField = (strapi: Core.Strapi, shape: FieldShape): unknown => {
  switch (shape.kind) {
    case 'value':
      return null;
    case 'documents':
      return REFERENCE;
    case 'component':
      return { populate: populateFor(strapi, typeShape(strapi, shape.uid)) };
    case 'zone':
      return { on: Object.fromEntries(shape.uids.map((uid) => [uid, { populate: populateFor(strapi, typeShape(strapi, uid)) }])) };
  }
};

/** What `db.query` must populate so that `rowState` sees the whole row; `inverse` names inverse sides to be read too. */
export const populateFor = (strapi: Core.Strapi, type: TypeShape, inverse: readonly string[] = []): Populate => {
  const populate: Populate = {};
  for (const { name, shape } of type.fields) {
    const part = populateField(strapi, shape);
    if (part !== null) populate[name] = part;
  }
  for (const name of inverse) populate[name] = REFERENCE;
  return populate;
};

const nameOf = (target: unknown): Json => {
  const { documentId, id } = target as { documentId?: string; id?: number };
  return documentId ?? id ?? null;
};

/** A document with draft and publication is linked twice; it is one document. */
const referencesOf = (value: unknown): Json =>
  Array.isArray(value) ? [...new Set(value.map(nameOf))] : value ? nameOf(value) : null;

const componentOf = (strapi: Core.Strapi, uid: string, value: unknown): Json => {
  if (!value) return null;
  const { plain, personal } = rowState(strapi, typeShape(strapi, uid), value as Row);
  return { ...plain, ...personal };
};

const fieldOf = (strapi: Core.Strapi, shape: FieldShape, value: unknown): Json => {
  switch (shape.kind) {
    case 'value':
      return plainJson(value);
    case 'documents':
      return referencesOf(value);
    case 'component':
      return Array.isArray(value) ? value.map((item) => componentOf(strapi, shape.uid, item)) : componentOf(strapi, shape.uid, value);
    case 'zone':
      return (Array.isArray(value) ? value : []).map((item: Row) => {
        const uid = String(item.__component);
        return { __component: uid, ...(componentOf(strapi, uid, item) as Record<string, Json>) };
      });
  }
};

/** A row as the ledger records it: relations and media by documentId, components without row ids, no secrets. */
export const rowState = (strapi: Core.Strapi, type: TypeShape, row: Row, inverse: readonly string[] = []): RowState => {
  const plain: Record<string, Json> = {};
  const personal: Record<string, Json> = {};
  for (const field of type.fields) {
    (field.personal ? personal : plain)[field.name] = fieldOf(strapi, field.shape, row[field.name]);
  }
  for (const name of inverse) plain[name] = referencesOf(row[name]);
  return { plain, personal };
};
