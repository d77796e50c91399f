import type { Core, Struct } from '@strapi/strapi';
import { moderatedTypes } from './moderated-types';
import { componentsOf } from './shapes';

/** From a component row to a row of the type: each hop goes through a `*_cmps` table. */
interface Hop { via: string; component: string }
interface Path { hops: readonly Hop[]; table: string; type: string }
type FarEnd = { column: string; table: string; type: string };

/** The argument of `congtinh.guard_child`: names of tables and columns, never SQL. */
interface ChildSpec {
  start: string;
  paths?: readonly Path[];
  discriminator?: string;
  by?: Readonly<Record<string, readonly Path[]>>;
  far?: FarEnd;
}

export interface Guard {
  table: string;
  call: 'guard_published' | 'guard_child' | 'guard_file';
  argument: string | null;
}

interface JoinTable { name: string; joinColumn: { name: string }; inverseJoinColumn: { name: string } }
interface DbAttribute { target?: string; joinTable?: JoinTable }
interface DbModel { tableName: string; attributes: Record<string, DbAttribute> }

const modelOf = (strapi: Core.Strapi, uid: string): DbModel => strapi.db.metadata.get(uid) as unknown as DbModel;

const schemaOf = (strapi: Core.Strapi, uid: string): Struct.Schema =>
  (strapi.contentTypes[uid as never] ?? strapi.components[uid as never]) as unknown as Struct.Schema;

/**
 * Every table that holds part of a published item, generated from the registry of moderated types:
 * the type's own, its components', their join tables, its links, the media join, and the files.
 */
export const guardedTables = (strapi: Core.Strapi): readonly Guard[] => {
  const types = moderatedTypes(strapi);
  const paths = new Map<string, Path[]>();
  for (const [uid, type] of types) collectPaths(strapi, uid, [{ hops: [], table: type.table, type: uid }], paths);

  const guards = new Map<string, Guard>();
  const addChild = (table: string, spec: ChildSpec): void => {
    guards.set(table, { table, call: 'guard_child', argument: JSON.stringify(spec) });
  };
  for (const [uid, ofModel] of paths) {
    const model = modelOf(strapi, uid);
    if (types.has(uid)) guards.set(model.tableName, { table: model.tableName, call: 'guard_published', argument: uid });
    else addChild(model.tableName, { start: 'id', paths: ofModel });
    for (const { target, joinTable } of Object.values(model.attributes)) {
      if (joinTable === undefined) continue;
      const { name, joinColumn, inverseJoinColumn } = joinTable;
      if (joinColumn.name === 'entity_id') addChild(name, { start: 'entity_id', paths: ofModel });
      else if (target !== undefined) addChild(name, { start: joinColumn.name, paths: ofModel, ...farEnd(strapi, target, inverseJoinColumn.name) });
    }
  }
  addChild('files_related_mph', { start: 'related_id', discriminator: 'related_type', by: Object.fromEntries(paths) });
  guards.set('files', { table: 'files', call: 'guard_file', argument: null });
  return [...guards.values()].sort((a, b) => (a.table < b.table ? -1 : 1));
};

/** A link to a moderated document is rewritten by core when that document is published again. */
const farEnd = (strapi: Core.Strapi, target: string, column: string): { far?: FarEnd } =>
  moderatedTypes(strapi).has(target) ? { far: { column, table: modelOf(strapi, target).tableName, type: target } } : {};

const collectPaths = (strapi: Core.Strapi, uid: string, own: readonly Path[], all: Map<string, Path[]>, depth = 0): void => {
  if (depth > 8) throw new Error(`Components of a moderated type nest too deep at ${uid}`);
  all.set(uid, [...(all.get(uid) ?? []), ...own]);
  const via = joinTableOfComponents(modelOf(strapi, uid));
  for (const component of new Set(componentsOf(schemaOf(strapi, uid)))) {
    const longer = own.map((path) => ({ ...path, hops: [{ via, component }, ...path.hops] }));
    collectPaths(strapi, component, longer, all, depth + 1);
  }
};

const joinTableOfComponents = (model: DbModel): string =>
  Object.values(model.attributes).find(({ joinTable }) => joinTable?.joinColumn.name === 'entity_id')?.joinTable?.name ?? '';
