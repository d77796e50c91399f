import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { scopedTypes } from '../services/scoped-types';

interface Attribute {
  readonly component?: string;
  readonly components?: readonly string[];
}
interface Model {
  readonly uid: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

const models = (all: unknown): Model[] => Object.values(all as Record<string, Model>);

/** Tables in which Strapi keeps which rows of a component the entities of a model have. */
const joinTables = (strapi: Core.Strapi, { uid, attributes }: Model, component: string): string[] => {
  const stored = strapi.db.metadata.get(uid) as unknown as { attributes: Record<string, { joinTable: { name: string } }> };
  const names = Object.entries(attributes)
    .filter(([, each]) => each.component === component || each.components?.includes(component) === true)
    .flatMap(([name]) => stored.attributes[name]?.joinTable.name ?? []);
  return [...new Set(names)];
};

/**
 * Whether a row of a component stands in an item that the asker may read, through whatever components lie between. Core
 * asks nobody about components (strapi.md §2.2), though such a row says what stands in another's draft.
 */
export async function readsComponentRow(strapi: Core.Strapi, component: string, id: number): Promise<boolean> {
  const holdersIn = async (model: Model): Promise<number[]> => {
    const found = await Promise.all(joinTables(strapi, model, component).map((table) =>
      (strapi.db.connection as Knex)(table).where({ cmp_id: id, component_type: component }).distinct<{ entity_id: number }[]>('entity_id')));
    return found.flat().map((row) => row.entity_id);
  };
  for (const type of models(strapi.contentTypes).filter(({ uid }) => scopedTypes(strapi).has(uid))) {
    const entities = await holdersIn(type);
    for (const status of entities.length > 0 ? (['draft', 'published'] as const) : []) {
      const item = await strapi.documents(type.uid as UID.ContentType).findFirst({ filters: { id: { $in: entities } }, fields: ['documentId'], status } as never);
      if (item) return true;
    }
  }
  for (const outer of models(strapi.components)) {
    for (const entity of await holdersIn(outer)) if (await readsComponentRow(strapi, outer.uid, entity)) return true;
  }
  return false;
}
